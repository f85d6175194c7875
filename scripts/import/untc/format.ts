import { dayOf } from '../../../subgraphs/_kit/clocks.ts';
import type { ImportContext, ImportFormat, ImportRow } from '../format.ts';
import { findInput, type InputFile } from './layout.ts';
import { UntcReader } from './read-untc.ts';

const SNAPSHOT = '2015-03-31';

/** Multilateral treaties as exported from the UN Treaty Collection: an index, and for each the status and the texts of declarations. */
export function createUntcFormat(now: () => Date): ImportFormat {
  return {
    name: 'untc',
    description:
      'UN Treaty Collection: index.csv, treaties/<chapter>-<number>.csv and declarations/….txt, a folder or one file',
    target: 'treaties',
    defaultKnownUpTo: SNAPSHOT,
    read: (path, context) => readUntc(path, context, now),
  };
}

export const untcFormat = createUntcFormat(() => new Date());

async function* readUntc(path: string, context: ImportContext, now: () => Date): AsyncGenerator<ImportRow> {
  const input = await findInput(path);
  const files = [...(input.index ? [input.index] : []), ...input.status, ...input.declarations];
  const total = files.reduce((sum, file) => sum + file.bytes, 0);
  let done = 0;
  const before = new Map<InputFile, number>();
  const onBytes = (file: InputFile, bytes: number): void => {
    done += bytes - (before.get(file) ?? 0);
    before.set(file, bytes);
    context.progress(done, total);
  };
  yield* new UntcReader(input, { today: dayOf(now()), knownUpTo: context.knownUpTo ?? SNAPSHOT }, onBytes).read();
}
