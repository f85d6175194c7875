type Close = () => Promise<void>;

const ofFile = new Set<Close>();
const shared = new Set<Close>();

/**
 * What a test file opens is closed when it ends; of files that are taken together, each one's by itself.
 * @returns closes it now; once is enough
 */
export function closedWithFile(close: Close): Close {
  const closing = async () => {
    if (ofFile.delete(closing) || shared.delete(closing)) await close();
  };
  ofFile.add(closing);
  return closing;
}

/** What is opened meanwhile is for all files that are taken together, and closed when the last of them ends. */
export async function openShared<T>(open: () => Promise<T>): Promise<T> {
  const before = new Set(ofFile);
  const opened = await open();
  for (const closing of ofFile) {
    if (before.has(closing)) continue;
    ofFile.delete(closing);
    shared.add(closing);
  }
  return opened;
}

export const closeOpened = () => closeAll(ofFile);

/** What was opened last may ask what was opened before. */
async function closeAll(opened: ReadonlySet<Close>): Promise<void> {
  for (const closing of [...opened].reverse()) await closing();
}

afterAll(closeOpened);
afterAll(() => closeAll(shared));
