import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesFormat } from '../../scripts/import/rules/format.ts';
import { runImport } from '../../scripts/import/run-import.ts';
import { withFiles } from '../support/scratch-folder.ts';
import { FakeHub } from './fake-hub.ts';
import { issuesOf } from './read-all.ts';
import { contentsOf, readRules } from './read-rules.ts';

const text = readFileSync(join(__dirname, '../fixtures/rules/usual/resolution-77-en-kk.txt'), 'utf8');
const other = text.replace('Apples shall be counted', 'Pears shall be counted').replaceAll('2. A wormy', '2. A rotten');

const read = (files: Record<string, string>) => withFiles(files, (folder) => readRules(folder));

function countsOf(files: Record<string, string>) {
  const services = {
    openHub: () => Promise.resolve(new FakeHub()),
    now: () => new Date('2026-01-02T03:04:05.678Z'),
    stop: new AbortController().signal,
    onProgress: () => undefined,
    onIssue: () => undefined,
  };
  return withFiles(files, async (path) => {
    const { counts } = await runImport({ format: rulesFormat, path, dryRun: false, knownUpTo: null }, services);
    return counts;
  });
}

describe('texts of one act in several files', () => {
  it('that say the same are merged, paragraph by paragraph', async () => {
    const counts = await countsOf({ 'a.txt': text, 'b.txt': text });
    expect(counts).toMatchObject({ read: 15, created: 5, merged: 10, refused: 0, warnings: 0 });
  });

  it('that say other things are refused where they do, with file, line, value and the place that counts', async () => {
    const rows = await read({ 'a.txt': text, 'b.txt': other });
    expect(issuesOf(rows)).toEqual([
      'REFUSED b.txt:22 1 "Pears shall be counted in every orchard." paragraph 1 stands on line 22 of a.txt already, in other words: those count',
      'REFUSED b.txt:24 2 "A rotten apple shall count as half an apple." paragraph 2 stands on line 24 of a.txt already, in other words: those count',
    ]);
    expect(await countsOf({ 'a.txt': text, 'b.txt': other })).toMatchObject({ read: 15, merged: 8, refused: 2 });
  });

  it('write what the first of them says', async () => {
    const alone = await read({ 'a.txt': text });
    const both = await read({ 'a.txt': text, 'b.txt': other });
    for (const type of ['LegalAct', 'LegalActVersion', 'LegalParagraph', 'ParagraphVersion']) {
      expect(contentsOf(both, type)).toEqual(contentsOf(alone, type));
    }
  });

  it('are refused where the head of one says other things', async () => {
    const rows = await read({ 'a.txt': text, 'b.txt': text.replace('for counting apples', 'for counting pears') });
    expect(issuesOf(rows)).toEqual([
      'REFUSED b.txt:3 title "On approval of the Rules for counting pears (invented for the tests)" the act stands on line 3 of a.txt already, and other: that counts',
    ]);
  });

  it('give together what each of them lacks', async () => {
    const line = '      4. The count shall be written down.';
    expect(text).toContain(line);
    const rows = await read({ 'a.txt': text.replace(line, ''), 'b.txt': text });
    expect(issuesOf(rows)).toEqual([]);
    expect(contentsOf(rows, 'ParagraphVersion')).toEqual(contentsOf(await read({ 'a.txt': text }), 'ParagraphVersion'));
    const last = rows.find((row) => row.mergedKey === 'kz-gov-77-2015-p4');
    expect(last?.records.at(-1)?.sources.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
  });

  it('are accounted for also where both stand in one file', async () => {
    const rows = await read({ 'a.txt': `${text}\n${other}` });
    expect(issuesOf(rows)).toHaveLength(2);
    expect(rows).toHaveLength(15);
  });
});
