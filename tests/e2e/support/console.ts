import { cleanUp, newFolder, startHub } from './hub.ts';
import { operation } from './operations.ts';
import { sharedHub, today, type SharedHub } from './shared-hub.ts';
import { Tables } from './tables.ts';

/** A hub that is asked saved operations, and its tables, which answer the same by hand. */
export interface Console {
  /** One request; an answer with errors is no answer. */
  readonly answerTo: <T = unknown>(name: string, variables: Record<string, unknown>) => Promise<T>;
  readonly tables: () => Tables;
}

/**
 * For all tests of a file, none of which writes; it is there while they run.
 * @param fill puts other data than the default ones into a new folder
 */
export function startConsole(fill?: (folder: string) => Promise<void>): Console {
  let hub: SharedHub;
  let tables: Tables;
  beforeAll(async () => {
    hub = fill ? await filledHub(fill) : await sharedHub();
    tables = new Tables(hub.folder);
  });
  afterAll(() => {
    tables.close();
    cleanUp();
  });
  return {
    answerTo: async <T>(name: string, variables: Record<string, unknown>) => {
      const { status, body } = await hub.ask(operation(name), { variables });
      expect([status, body.errors]).toEqual([200, undefined]);
      return body.data as T;
    },
    tables: () => tables,
  };
}

async function filledHub(fill: (folder: string) => Promise<void>): Promise<SharedHub> {
  const folder = newFolder();
  await fill(folder);
  const hub = await startHub(folder, { CLOCK: `${today}T12:00:00+05:00`, LOG_LEVEL: 'warn' });
  return { ...hub, folder };
}
