import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { withFiles } from '../support/scratch-folder.ts';
import { actionsOf, issuesOf, readAll } from './read-all.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'untc-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const index = 'chapter_no,treaty_no,treaty_name\n4,1,"Convention. Rome, 1 May 1950"\n';

/** Lays the files out and reads them. */
async function readFiles(files: Record<string, string | Buffer>) {
  for (const [name, content] of Object.entries({ 'index.csv': index, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return readAll(folder);
}

const expected = ['untc-4-1:kz:signature 1993-12-02 Signature', 'untc-4-1:kz:accession 1996-01-24 Accession'];

describe('a status file in another layout', () => {
  it.each([
    ['with a byte order mark', '\ufeffParticipant,Signature,Accession(a)\nKazakhstan,2 Dec 1993,24 Jan 1996 a\n'],
    ['with Windows line ends', 'Participant,Signature,Accession(a)\r\nKazakhstan,2 Dec 1993,24 Jan 1996 a\r\n'],
    ['with old Macintosh line ends', 'Participant,Signature,Accession(a)\rKazakhstan,2 Dec 1993,24 Jan 1996 a\r'],
    ['with semicolons', 'Participant;Signature;Accession(a), Succession(d)\nKazakhstan;2 Dec 1993;24 Jan 1996 a\n'],
    ['with tabs', 'Participant\tSignature\tAccession(a)\nKazakhstan\t2 Dec 1993\t24 Jan 1996 a\n'],
    ['with columns in another order', 'Accession(a),Signature,Participant\n24 Jan 1996 a,2 Dec 1993,Kazakhstan\n'],
    [
      'with every cell in quotes',
      '"Participant","Signature","Accession(a)"\n"Kazakhstan","2 Dec 1993","24 Jan 1996 a"\n',
    ],
    ['with blank lines', 'Participant,Signature,Accession(a)\n\n,,\nKazakhstan,2 Dec 1993,24 Jan 1996 a\n\n'],
    ['with footnotes', 'Participant 1,Signature,Accession(a)\n"Kazakhstan 2, 3",2 Dec 1993 4,24 Jan 1996 a [5]\n'],
    [
      'in UTF-16',
      Buffer.from('\ufeffParticipant,Signature,Accession(a)\nKazakhstan,2 Dec 1993,24 Jan 1996 a\n', 'utf16le'),
    ],
    ['without a line end at the end', 'Participant,Signature,Accession(a)\nKazakhstan,2 Dec 1993,24 Jan 1996 a'],
  ])('%s says the same', async (_, content) => {
    const rows = await readFiles({ 'treaties/4-1.csv': content });
    expect(actionsOf(rows)).toEqual(expected);
    expect(issuesOf(rows)).toEqual([]);
  });

  it('beside the index instead of in a folder of its own is found', async () => {
    const rows = await readFiles({
      '4-1.csv': 'Participant,Signature,Accession(a)\nKazakhstan,2 Dec 1993,24 Jan 1996 a\n',
      'other.csv': 'a,b\n1,2\n',
    });
    expect(actionsOf(rows)).toEqual(expected);
  });

  it('keeps the columns that are no action as a note on the actions of the row', async () => {
    const rows = await readFiles({
      'treaties/4-1.csv': 'Participant,Resolution,Registration Date,UNTS Page\nKazakhstan,46/224,2 Mar 1992,205\n',
    });
    expect(rows.at(-1)?.records.at(-1)).toMatchObject({
      kind: 'OTHER',
      label: 'Registration Date',
      date: '1992-03-02',
      note: 'Resolution: 46/224; UNTS Page: 205',
    });
  });

  it('with prose that no note can hold is cut, not refused', async () => {
    const rows = await readFiles({
      'treaties/4-1.csv': `Participant,Signature,Remarks\nPeru,2 Dec 1993,${'word '.repeat(1000)}\n`,
    });
    expect(String(rows[1]?.records.at(-1)?.note)).toHaveLength(2000);
  });

  it('loses nothing under a column without a header', async () => {
    const rows = await readFiles({
      'treaties/4-1.csv': 'Participant,Signature,\nPeru,2 Dec 1993,see above\nChile,,x\n',
    });
    expect(rows[1]?.records.at(-1)).toMatchObject({ kind: 'SIGNATURE', note: 'column 3: see above' });
    expect(issuesOf(rows)).toEqual([
      'treaties/4-1.csv:3 column 3 "x" not a kind of action, and the row has no action to note it on: left out',
    ]);
  });

  it('goes on behind a row whose quote is never closed, and behind one that swallows others', async () => {
    const rows = await readFiles({
      'treaties/4-1.csv': 'Participant,Signature\n"Peru,1 Jan 1990\nChile,2 Jan 1990\nCuba,3 Jan 1990\n',
    });
    expect(issuesOf(rows)).toEqual([
      'REFUSED treaties/4-1.csv:2 row "\\"Peru,1 Jan 1990" a quote is opened and never closed',
    ]);
    expect(actionsOf(rows)).toEqual([
      'untc-4-1:cl:signature 1990-01-02 Signature',
      'untc-4-1:cu:signature 1990-01-03 Signature',
    ]);
  });

  it('in which encodings mix is read line by line', async () => {
    const lines = ['Participant,Signature\n', "Côte d'Ivoire,1 Jan 1990\n", 'Türkiye,2 Jan 1990\n'];
    const rows = await readFiles({
      'treaties/4-1.csv': Buffer.concat(
        lines.map((line, number) => Buffer.from(line, number === 1 ? 'utf8' : 'latin1')),
      ),
    });
    expect(actionsOf(rows)).toEqual([
      'untc-4-1:ci:signature 1990-01-01 Signature',
      'untc-4-1:tr:signature 1990-01-02 Signature',
    ]);
    expect(issuesOf(rows)).toEqual([
      'treaties/4-1.csv:0 file "windows-1252" not UTF-8: lines that are not are read as that encoding',
    ]);
  });

  it('numbers lines as an editor does, cells of several lines included', async () => {
    const rows = await readFiles({
      'treaties/4-1.csv': 'Participant,Signature\r\nPeru,"1 Jan 1990\r\n2 Jan 1991"\r\n\r\nChile,3 Jan 1990\r\n',
    });
    expect(rows.slice(1).map(({ line, records }) => [line, records.length])).toEqual([
      [2, 4],
      [5, 3],
    ]);
  });

  it('says once that it goes beyond the day to which its source is said to reach', async () => {
    const rows = await readFiles({ 'treaties/4-1.csv': 'Participant,Signature\nPeru,1 Jan 2016\nChile,2 Jan 2017\n' });
    expect(actionsOf(rows)).toHaveLength(2);
    expect(issuesOf(rows)).toEqual([
      'treaties/4-1.csv:2 Signature "1 Jan 2016" later than 2015-03-31, to which the source is said to reach: give its day with --known-up-to',
    ]);
  });

  it.each([
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0014\u0000'), 'not CSV but a ZIP archive or spreadsheet'],
    ['a web page', '<!DOCTYPE html>\n<table>', 'not CSV but a web page or XML'],
    ['bytes', Buffer.from([1, 2, 0, 3]), 'not CSV but binary: line 1 has a NUL byte'],
    ['nothing', '', 'the file is empty: it has not even a header'],
    ['prose', 'These are the notes of the clerk.\n', 'no line of its start is the header of a status file'],
  ])('that is %s is one refused row, and the others are read', async (_, content, rule) => {
    const rows = await readFiles({ 'treaties/4-1.csv': content, 'treaties/4-2.csv': 'Participant\nPeru\n' });
    expect(issuesOf(rows)[0]).toBe(`REFUSED treaties/4-1.csv:0 file "treaties/4-1.csv" ${rule}`);
    expect(rows.at(-1)?.records.map((record) => record.type)).toEqual(['Treaty', 'Participant', 'Party']);
  });
});

describe('a folder', () => {
  it('of which no file is a table of treaties is not the layout, whatever its files are called', async () => {
    writeFileSync(join(folder, '6-9.csv'), 'State under review,Recommendation\nPeru,Ratify it\n');
    writeFileSync(join(folder, '1-5.csv'), '');
    const rule = 'Nothing here is the untc layout; 1-5.csv: the file is empty: it has not even a header.';
    await expect(readAll(folder)).rejects.toThrow(rule);
  });

  it('may hold two files of a treaty, of which the first that can be read counts', async () => {
    const rows = await readFiles({
      'treaties/4_1.csv': '',
      'treaties/4-1.csv': 'Participant\nPeru\n',
      'treaties/IV-1.csv': 'Participant\nChile\n',
    });
    expect(issuesOf(rows)).toEqual([
      'REFUSED treaties/4_1.csv:0 file "treaties/4_1.csv" the file is empty: it has not even a header',
      'REFUSED treaties/IV-1.csv:0 file "treaties/IV-1.csv" the same treaty as treaties/4-1.csv, which was read',
    ]);
  });
});

describe('an index in another layout', () => {
  it.each([
    [
      'without chapter, by address',
      'treaty_name,url\n"Convention. Rome, 1 May 1950",http://x.org/?mtdsg_no=IV-1&a=b\n',
    ],
    ['with the whole number in one column', 'Number;Title\nIV-1;Convention. Rome, 1 May 1950\n'],
    ['with other names and Roman chapters', 'Title,Chapter No.,Treaty No.\n"Convention. Rome, 1 May 1950",IV,1\n'],
  ])('%s gives the same treaty', async (_, content) => {
    const [row] = await readFiles({ 'index.csv': content });
    expect(row?.records).toMatchObject([{ id: 'untc-4-1', title: { en: 'Convention' }, concludedOn: '1950-05-01' }]);
  });

  it('that is none leaves the treaties to their status files', async () => {
    const rows = await readFiles({ 'index.csv': 'what is this\n', 'treaties/4-1.csv': 'Participant\nPeru\n' });
    expect(issuesOf(rows)).toEqual([
      'REFUSED index.csv:0 file "index.csv" no line of its start is the header of an index of treaties',
      'treaties/4-1.csv:2 title null no row of an index speaks of it; no title is given: the number in the collection stands for it',
    ]);
    expect(rows.at(-1)?.records[0]).toMatchObject({
      type: 'Treaty',
      id: 'untc-4-1',
      title: { en: 'UN Treaty Collection, IV-1' },
    });
  });
});

describe('what is no status file any more', () => {
  it('is refused with a reason where the ends of its lines became blanks', async () => {
    const files = {
      'index.csv': 'Treaty No,Title\n4-4,Covenant\n',
      'treaties/4-4.csv': 'Participant,Signature Kazakhstan,2 Dec 2003 Uzbekistan, ',
    };
    const rows = await withFiles(files, (folder) => readAll(folder));
    expect(issuesOf(rows).filter((issue) => issue.startsWith('REFUSED'))).toEqual([
      'REFUSED treaties/4-4.csv:0 header "2 Dec 2003 Uzbekistan" a date in the header and no row below it: were the ends of the lines lost?',
    ]);
  });

  it('is a warning where it has a header only, and the index has the treaty', async () => {
    const files = { 'index.csv': index, 'treaties/4-1.csv': 'Participant,Signature\n' };
    expect(issuesOf(await withFiles(files, (place) => readAll(place)))).toEqual([
      'treaties/4-1.csv:0 file null there is no row below its header',
    ]);
  });

  it('is refused by file and line where it has a NUL byte', async () => {
    const files = { 'index.csv': index, 'treaties/4-1.csv': 'Participant,Signature\nPeru,1 May 1950\nChi\0le,\n' };
    expect(issuesOf(await withFiles(files, (place) => readAll(place)))).toEqual([
      'REFUSED treaties/4-1.csv:0 file "treaties/4-1.csv" not CSV but binary: line 3 has a NUL byte',
    ]);
  });

  it('is told by its path where it is a link to nothing', async () => {
    await withFiles({ 'treaties/4-5.csv': 'Participant,Signature\nKazakhstan,2 Dec 2003\n' }, async (folder) => {
      symlinkSync(join(folder, 'gone.csv'), join(folder, 'treaties/4-4.csv'));
      await expect(readAll(folder)).rejects.toThrow(/treaties\/4-4\.csv is a link to a file that does not exist/);
    });
  });
});
