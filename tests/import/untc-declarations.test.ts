import { join } from 'node:path';
import { runImport } from '../../scripts/import/run-import.ts';
import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';
import type { ImportRow } from '../../scripts/import/format.ts';
import { FakeHub } from './fake-hub.ts';
import { issuesOf, readAll, testFormat } from './read-all.ts';

const folder = join(__dirname, '../fixtures/untc/statements');

const statementsOf = (rows: readonly ImportRow[]) =>
  rows.flatMap((row) => row.records).filter(({ type }) => type === 'TreatyStatement');
const textOf = (record: IngestRecord) => (record.text as { en: string }).en;
const bare = (text: string) => text.replace(/\s/g, '');

describe('texts of declarations beside an index of the UN Treaty Collection', () => {
  let rows: ImportRow[];
  beforeAll(async () => {
    rows = await readAll(folder);
  });

  it('give a statement with its place in the file, behind the participant where no row has brought one', () => {
    const source = {
      nature: 'DATASET',
      title: 'United Nations Treaty Collection, declarations and reservations',
      file: '4-4.txt',
      line: 7,
      knownUpTo: '2015-03-31',
    };
    expect(rows.find(({ file, line }) => file === 'declarations/4-4.txt' && line === 7)).toEqual({
      file: 'declarations/4-4.txt',
      line: 7,
      mergedKey: expect.stringMatching(/^untc-4-4:ci:[0-9a-f]{64}$/),
      warnings: [],
      records: [
        expect.objectContaining({ type: 'Participant', id: 'ci', isoCode: 'CI' }),
        {
          type: 'TreatyStatement',
          id: 'untc-4-4:ci:statement-1',
          treaty: 'untc-4-4',
          participant: 'ci',
          position: 1,
          kind: 'OBJECTION',
          text: {
            en: '"The Government of Examples objects to the reservation made by the Government of Samples.\nIt is not compatible with the object and purpose of the Convention."',
          },
          sources: [source],
        },
      ],
    });
  });

  it('count the statements of a participant on, also where it is named again', () => {
    const listed = statementsOf(rows).map(({ id, kind }) => `${String(id)} ${String(kind)}`);
    expect(listed).toEqual([
      'untc-4-4:kz:statement-1 RESERVATION',
      'untc-4-4:ci:statement-1 OBJECTION',
      'untc-4-4:kz:statement-2 NOT_CLASSED',
      'untc-4-4:other-atlantis:statement-1 DECLARATION',
      'untc-4-9:org-european-union:statement-1 DECLARATION',
      'untc-4-9:org-european-union:statement-2 DECLARATION',
      'untc-4-9:org-european-union:statement-3 DECLARATION',
      'untc-4-11:kz:statement-1 NOT_CLASSED',
      'untc-4-13:pe:statement-1 DECLARATION',
    ]);
  });

  it('are parted, and never cut, where they are longer than a record holds', () => {
    const pieces = statementsOf(rows)
      .filter(({ treaty }) => treaty === 'untc-4-9')
      .map(textOf);
    const [section] = rows.filter(({ file, line }) => file === 'declarations/4-9.txt' && line === 3);
    expect(section?.records.map(({ type }) => type)).toEqual(['Participant', ...pieces.map(() => 'TreatyStatement')]);
    expect(pieces.map((piece) => piece.length <= 15_000)).toEqual([true, true, true]);
    expect(pieces.slice(0, -1).map((piece) => piece.slice(-2))).toEqual([').', ').']);
    const whole = bare(pieces.join(''));
    expect(whole).toMatch(/^"Declaration:thecompetence.*Directive1of.*\)\."$/);
    expect(whole.match(/Directive\d+of/g)).toEqual(
      whole.match(/Directive\d+of/g)?.map((_, at) => `Directive${at + 1}of`),
    );
  });

  it('account for all that is wrong with them', () => {
    const issues = issuesOf(rows).filter((issue) => issue.includes('declarations/'));
    expect(issues).toEqual([
      'declarations/4-4.txt:4 participant "Norway" there is no text below the name',
      'declarations/4-4.txt:17 participant "Atlantis" not a known state, territory or organisation: kept as a participant of its own',
      'REFUSED declarations/4-4.txt:20 participant "***" not the name of a participant',
      'REFUSED declarations/4-9.txt:1 participant null a text above the first line that names a participant: #Kazakhstan',
      'REFUSED declarations/4-12.txt:0 file "declarations/4-12.txt" the file is empty',
      'declarations/4-13.txt:0 file "windows-1252" not UTF-8: lines that are not are read as that encoding',
      'REFUSED declarations/IV-4.txt:0 file "declarations/IV-4.txt" the same treaty as declarations/4-4.txt, which was read',
      'REFUSED declarations/notes.txt:0 file "declarations/notes.txt" not a text file whose name says which treaty it is, such as 4-4.txt',
    ]);
  });

  it('come with the treaty where a single file is asked for, as the index beside it has it', async () => {
    const [first, ...others] = await readAll(join(folder, 'declarations/4-9.txt'));
    expect(first?.refusal?.rule).toMatch(/above the first line/);
    expect(others.map((row) => row.records.slice(0, 3).map(({ type }) => type))).toEqual([
      ['Treaty', 'Participant', 'TreatyStatement'],
    ]);
    expect(others[0]?.records[0]).toMatchObject({ id: 'untc-4-9', title: { en: 'Convention on Patience' } });
  });

  it('are written once: a text that stands twice is merged, and the same import again changes nothing', async () => {
    const hub = new FakeHub();
    const environment = {
      openHub: () => Promise.resolve(hub),
      now: () => new Date('2026-01-01T12:00:00Z'),
      stop: new AbortController().signal,
      onProgress: () => undefined,
      onIssue: () => undefined,
    };
    const request = { format: testFormat, path: folder, dryRun: false, knownUpTo: null };
    const { counts } = await runImport(request, environment);
    // Of the refused, two name treaties that the hub does not have.
    expect(counts).toEqual({ read: 18, created: 9, changed: 0, unchanged: 1, merged: 1, refused: 7, warnings: 3 });
    const again = await runImport(request, environment);
    expect(again.counts).toEqual({ ...counts, created: 0, unchanged: 10 });
    expect(hub.treaties.ofType('TreatyStatement')).toHaveLength(7);
  });
});
