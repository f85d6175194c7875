import { join } from 'node:path';
import { ImportInputError } from '../../scripts/import/format.ts';
import { actionsOf, issuesOf, readAll } from './read-all.ts';

const usual = join(__dirname, '../fixtures/untc/usual');
const dirty = join(__dirname, '../fixtures/untc/dirty');

const source = (file: string, line: number, knownUpTo = '2015-03-31') => ({
  nature: 'DATASET',
  title: 'United Nations Treaty Collection, status of multilateral treaties',
  file,
  line,
  knownUpTo,
});

describe('an export of the UN Treaty Collection', () => {
  it('gives each treaty of the index with place and date of conclusion', async () => {
    const [row] = await readAll(usual);
    expect(row).toEqual({
      file: 'index.csv',
      line: 2,
      mergedKey: 'untc-4-4',
      warnings: [],
      records: [
        {
          type: 'Treaty',
          id: 'untc-4-4',
          title: { en: 'Convention on Examples' },
          laterality: 'MULTILATERAL',
          depositary: 'Secretary-General of the United Nations',
          concludedOn: '1990-05-12',
          place: 'Almaty',
          subject: { en: 'Human Rights' },
          url: 'http://example.org/ViewDetails.aspx?src=TREATY&mtdsg_no=IV-4&chapter=4&lang=en',
          sources: [source('index.csv', 2)],
        },
      ],
    });
  });

  it('gives participant, party and actions of each row of a status file', async () => {
    const rows = await readAll(usual, '2015-06-30');
    const european = rows.find(({ file, line }) => file === 'treaties/4-4.csv' && line === 4);
    const sources = [source('4-4.csv', 4, '2015-06-30')];
    expect(european).toEqual({
      file: 'treaties/4-4.csv',
      line: 4,
      mergedKey: 'untc-4-4:kg',
      warnings: [],
      records: [
        expect.objectContaining({ type: 'Participant', id: 'kg', kind: 'STATE', isoCode: 'KG' }),
        { type: 'Party', treaty: 'untc-4-4', participant: 'kg', sources },
        {
          type: 'TreatyAction',
          id: 'untc-4-4:kg:accession',
          treaty: 'untc-4-4',
          participant: 'kg',
          kind: 'ACCESSION',
          label: 'Accession',
          date: '1995-07',
          rawDate: 'July 1995 a',
          sources,
        },
      ],
    });
  });

  it('reads every cell by the header of its own file', async () => {
    expect(actionsOf(await readAll(usual))).toEqual([
      'untc-3-2-2a:kz:application 1998-11-20 Application',
      'untc-4-4:kz:signature 1993-12-02 Signature',
      'untc-4-4:kz:ratification 1996-01-24 Ratification',
      'untc-4-4:org-european-union:other 2001-09-03 Ratification, Acceptance(A), Accession(a), Succession(d)',
      'untc-4-4:kg:accession 1995-07 Accession',
      'untc-4-4:nl:signature 1991-01-01 Signature',
      'untc-4-4:nl:acceptance 1992-08-05 Acceptance',
      'untc-4-4:si:succession 1992-07-06 Succession',
      'untc-4-4:no:signature null Signature',
      'untc-4-4:no:ratification null Ratification',
      'untc-4-11-b:kz:signature 2000-09-06 Signature',
      'untc-4-11-b:kz:consent-to-be-bound 2003-04-10 Definitive signature of the Protocol, Acceptance of the Protocol',
      'untc-4-11-b:rs:succession-to-signature 2001-03-12 Succession to signature',
    ]);
  });

  it('names each participant once', async () => {
    const records = (await readAll(usual)).flatMap((row) => row.records);
    const participants = records.filter((record) => record.type === 'Participant').map((record) => record.id);
    expect(participants).toEqual(['kz', 'org-european-union', 'kg', 'nl', 'si', 'no', 'rs']);
  });

  it('warns of what it can not take as a fact', async () => {
    const ratification = 'Ratification, Acceptance(A), Accession(a), Succession(d)';
    const protocol = 'Definitive signature of the Protocol, Acceptance of the Protocol';
    expect(issuesOf(await readAll(usual))).toEqual([
      `treaties/4-4.csv:3 ${ratification} "3 Sept 2001 c" what stands beside the date is not in the legend of the header`,
      'treaties/4-4.csv:7 Signature "31 Feb 1991" no such day in the calendar',
      `treaties/4-4.csv:7 ${ratification} "4 Apr 2999" later than today (2026-01-01)`,
      `treaties/4-11-b.csv:1 ${protocol} "${protocol}" which of these a date without suffix means is not known: kept as CONSENT_TO_BE_BOUND`,
    ]);
  });

  it('accounts for all that is wrong with a set of other columns, separators and encodings', async () => {
    expect(issuesOf(await readAll(dirty))).toMatchSnapshot();
  });

  it('takes what is right of such a set', async () => {
    expect(actionsOf(await readAll(dirty))).toEqual([
      'untc-4-1:kz:accession 1999-03-15 ACCESSION',
      'untc-4-2:kz:signature 1993-12-02 Signature',
      'untc-4-2:kz:ratification 1996-01-24 Ratification',
      'untc-4-2:kz:accession 1997-05-05 Accession',
      'untc-4-2:other-atlantis:signature 1989-01-01 Signature',
      'untc-4-2:pe:signature 1989-01-01 Signature',
      'untc-4-2:pe:signature:2 1990-02-02 Signature',
      'untc-4-2:pe:other null Ratification, Accession(a)',
      'untc-4-2:cl:signature 1989 Signature',
      'untc-4-2:cl:other 1994-03-03 Ratification, Accession(a)',
      'untc-4-2:bo:signature 1989-01-01 Signature',
      'untc-4-2:bo:ratification null Ratification',
      'untc-4-3:ci:accession 1990-01-01 Accession',
      'untc-4-3:fr:other 1990-01-02 Accession(a)',
      'untc-4-8:kz:ratification 1996-01-24 Ratification',
      'untc-4-8:cl:ratification 1996-01-26 Ratification',
    ]);
  });

  it('takes a single status file, with the title that an index beside it gives', async () => {
    const rows = await readAll(join(usual, 'treaties/3-2-2a.csv'));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.records.map(({ type, id, title }) => ({ type, id, title }))).toEqual([
      { type: 'Treaty', id: 'untc-3-2-2a', title: { en: 'Revised Annex of Samples. Geneva' } },
      { type: 'Participant', id: 'kz' },
      { type: 'Party' },
      { type: 'TreatyAction', id: 'untc-3-2-2a:kz:application' },
    ]);
  });

  it.each([
    ['nowhere', /does not exist/],
    ['..', /neither index.csv nor status files/],
    ['dirty/treaties/notes.txt', /neither index.csv nor named by its treaty/],
    ['dirty/treaties/4-5.csv', /4-5.csv: the file is empty/],
    ['dirty/treaties/4-6.csv', /4-6.csv: not CSV but JSON/],
    ['dirty/treaties/4-7.csv', /4-7.csv: no line of its start is the header of a status file/],
  ])('refuses %s as a whole', async (path, message) => {
    const reading = readAll(join(__dirname, '../fixtures/untc', path));
    await expect(reading).rejects.toThrow(ImportInputError);
    await expect(reading).rejects.toThrow(message);
  });
});
