import { ImportInputError, refusedAs, type ImportContext, type ImportFormat, type ImportRow } from '../format.ts';
import { findSdgFiles, languages, readSdgFile, type SdgFile, type UnreadableFile } from './files.ts';
import { readSdgRows } from './read-sdg.ts';

/** The Sustainable Development Goals and their targets, a file for each language. */
export const sdgFormat: ImportFormat = {
  name: 'sdg',
  description: 'Sustainable Development Goals: <language>.global_goals.yml and <language>.global_targets.yml, a folder',
  target: 'reports',
  defaultKnownUpTo: null,
  read: readSdg,
};

async function* readSdg(path: string, context: ImportContext): AsyncGenerator<ImportRow> {
  const found = await findSdgFiles(path);
  const opened = await Promise.all(found.map(readSdgFile));
  const files = opened.filter((file): file is SdgFile => 'entries' in file);
  const unreadable = opened.filter((file): file is UnreadableFile => 'refusal' in file);
  if (files.length === 0) {
    throw new ImportInputError(unreadable.map(({ name, refusal }) => refusedAs(name, refusal)).join('\n'));
  }
  for (const { name, line, refusal } of unreadable) yield { file: name, line, records: [], warnings: [], refusal };
  yield* missingFiles(opened);
  const rows = readSdgRows(files, context.knownUpTo);
  for (const [index, row] of rows.entries()) {
    yield row;
    context.progress(index + 1, rows.length);
  }
}

/** One warning for a file instead of one for each of its texts. */
function missingFiles(files: readonly (SdgFile | UnreadableFile)[]): ImportRow[] {
  return (['goals', 'targets'] as const).flatMap((kind) => {
    return languages
      .filter((language) => files.every((file) => file.kind !== kind || file.language !== language))
      .map((language) => {
        const file = `${language}.global_${kind}.yml`;
        const issue = { field: 'file', value: file, rule: `is not there: no ${kind} are known in that language` };
        return { file, line: 0, records: [], warnings: [issue], remark: true as const };
      });
  });
}
