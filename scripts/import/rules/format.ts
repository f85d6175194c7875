import { ImportInputError, type ImportContext, type ImportFormat, type ImportRow } from '../format.ts';
import type { LawText } from './law-text.ts';
import { openLawFiles } from './open-files.ts';
import { readLaw } from './read-law.ts';
import { lawRows } from './rows.ts';

/** A resolution of the Government with the Rules that it approves, as published, in Kazakh, English or both. */
export const rulesFormat: ImportFormat = {
  name: 'rules',
  description:
    'the Rules: the published text of the resolution, Kazakh and English, a folder of text files or one file',
  target: 'treaties',
  defaultKnownUpTo: null,
  read: readRules,
};

async function* readRules(path: string, context: ImportContext): AsyncGenerator<ImportRow> {
  const files = await openLawFiles(path);
  const byAct = new Map<string, LawText[]>();
  const refused: ImportRow[] = [];
  for (const file of files) {
    const rule = 'no line names the resolution that approves the Rules, by day and number';
    const laws = 'refusal' in file ? [] : readLaw(file.name, file.lines);
    for (const law of laws) byAct.set(law.act.id, [...(byAct.get(law.act.id) ?? []), law]);
    const refusal = 'refusal' in file ? file.refusal : { field: 'file', value: file.name, rule };
    if (laws.length === 0) refused.push({ file: file.name, line: 0, records: [], warnings: [], refusal });
  }
  if (byAct.size === 0) {
    throw new ImportInputError(`Nothing here is the rules layout; ${refused[0]?.file}: ${refused[0]?.refusal?.rule}.`);
  }
  yield* refused;
  let done = 0;
  for (const laws of byAct.values()) {
    yield* lawRows(laws, context.knownUpTo);
    context.progress((done += 1), byAct.size);
  }
}
