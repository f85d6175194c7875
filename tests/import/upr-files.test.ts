import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { ImportInputError } from '../../scripts/import/format.ts';
import { readUpr, readUprText, recordsOf, UPR_HEADER, uprRow } from './read-upr.ts';

describe('what is odd in a file', () => {
  const words = 'Stop lèse-majesté trials vis-à-vis “Tekoporã”';
  const lines = [UPR_HEADER, uprRow(words), uprRow('Do it', "Côte d'Ivoire")];

  it.each([
    ['Mac Roman and bare CR', iconv.encode(lines.join('\r'), 'macintosh'), ['macintosh']],
    ['windows-1252 and CRLF', iconv.encode(lines.join('\r\n'), 'windows-1252'), ['windows-1252']],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${lines.join('\n')}\n`), []],
    ['UTF-16', iconv.encode(lines.join('\r\n'), 'utf-16le', { addBOM: true }), []],
    ['mixed line ends and blank lines', Buffer.from(`${UPR_HEADER}\r\n\n${lines[1] ?? ''}\r\r\n${lines[2] ?? ''}`), []],
    [
      'lines of two encodings',
      Buffer.concat([Buffer.from(`${UPR_HEADER}\n${lines[1] ?? ''}\n`), iconv.encode(lines[2] ?? '', 'windows-1252')]),
      ['windows-1252'],
    ],
    ['another separator', Buffer.from(lines.join('\n').replaceAll('"OIC, CIS"', 'OIC').replaceAll(',', ';')), []],
    ['a title above the header', Buffer.from(`Recommendations\n\n${lines.join('\n')}`), [null]],
  ])('does not matter: %s', async (_, content, remarks) => {
    const rows = await readUprText(content);
    expect(recordsOf(rows, 'Recommendation').map(({ text }) => text)).toEqual([{ en: words }, { en: 'Do it' }]);
    expect(recordsOf(rows, 'RecommendationSender').map(({ participant }) => participant)).toEqual(['no', 'ci']);
    expect(rows.filter(({ remark }) => remark).flatMap(({ warnings }) => warnings.map(({ value }) => value))).toEqual(
      remarks,
    );
  });

  it('finds the columns by name, in any order, with others between, under the names of other exports', async () => {
    const rows = await readUprText(
      'upr session;ISSUES;Recommending State;Paragraph;State under Review;Recommendation;Position\n' +
        'Session 13;Justice;Finland;1.2;Morocco;Do it;Supported\n',
    );
    expect(recordsOf(rows, 'Recommendation')).toMatchObject([
      {
        document: 'upr-13-ma',
        response: 'ACCEPTED',
        rawResponse: 'Supported',
        themes: ['Justice'],
        actionCategory: null,
      },
    ]);
    expect(rows.filter(({ remark }) => remark).map(({ warnings }) => warnings[0]?.field)).toEqual(['Action']);
  });

  it('keeps the ids whatever the encoding', async () => {
    const ids = async (content: Buffer): Promise<unknown[]> =>
      recordsOf(await readUprText(content), 'Recommendation').map(({ id }) => id);
    const utf8 = await ids(Buffer.from(lines.join('\n')));
    expect(await ids(iconv.encode(lines.join('\r'), 'macintosh'))).toEqual(utf8);
  });

  it('loses one row to a quotation mark that is never closed, not those behind it', async () => {
    const open = uprRow('Do it').replace('"Do it"', '"Do it');
    const rows = await readUprText(
      [UPR_HEADER, open, uprRow('Go on'), uprRow('And "quote" on'), uprRow('End').replace('End"', 'End')].join('\r'),
    );
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(rows.map(({ refusal, warnings }) => refusal?.field ?? warnings.map(({ rule }) => rule).join())).toEqual([
      'row',
      '',
      '',
      'row',
    ]);
    expect(recordsOf(rows, 'Recommendation').map(({ text }) => text)).toEqual([
      { en: 'Go on' },
      { en: 'And "quote" on' },
    ]);
  });

  it('takes a cell that spans lines as one, and counts its lines', async () => {
    const rows = await readUprText([UPR_HEADER, uprRow('Do\nit'), uprRow('Go on')].join('\n'));
    expect(rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(recordsOf(rows, 'Recommendation')[0]?.text).toEqual({ en: 'Do it' });
  });

  it('refuses a row with more cells than the header', async () => {
    const [only] = await readUprText(
      [UPR_HEADER, 'Kazakhstan,Asia,,Do it, and more,Norway,WEOG,,Accepted,5,Justice,7'].join('\n'),
    );
    expect(only?.refusal).toMatchObject({
      field: 'row',
      rule: expect.stringContaining('12 cells where the header has 11'),
    });
  });

  it('drops control characters and the header of a file appended to it', async () => {
    const rows = await readUprText(
      [UPR_HEADER, uprRow('D\u0000o\u0007\u200b  it\u00a0 now').replace('\u0000', ''), UPR_HEADER].join('\n'),
    );
    expect(recordsOf(rows, 'Recommendation')[0]?.text).toEqual({ en: 'Do it now' });
    expect(rows).toHaveLength(1);
  });
});

describe('what can not be imported', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'upr-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is a path that does not exist, a folder without tables, a file that is none', async () => {
    await expect(readUpr(join(folder, 'nowhere'))).rejects.toThrow('does not exist');
    await expect(readUpr(folder)).rejects.toThrow('has no CSV files');
    await expect(readUprText('')).rejects.toThrow('odd.csv: the file is empty');
    await expect(readUprText('just words\nand more')).rejects.toThrow('no line of its start is the header');
    await expect(readUprText('<!doctype html><p>404')).rejects.toThrow('not CSV but a web page');
    await expect(readUprText(Buffer.from('PK\u0003\u0004…'))).rejects.toBeInstanceOf(ImportInputError);
  });

  it('is a file without a required column, which is named', async () => {
    const content = 'To,Text,Response,Issue,Session\nKazakhstan,Do it,Accepted,Justice,7';
    await expect(readUprText(content)).rejects.toThrow(
      'odd.csv: the file has no column "From"; its columns are others: To, Text, Response, Issue, Session.',
    );
  });

  it('does not keep the other files of a folder from being read', async () => {
    await writeFile(join(folder, '10.csv'), `${UPR_HEADER}\n${uprRow('Ten')}`);
    await writeFile(join(folder, '2.csv'), `${UPR_HEADER}\n${uprRow('Two')}`);
    await writeFile(join(folder, 'notes.csv'), 'To,Text\nKazakhstan,Do it');
    await writeFile(join(folder, 'readme.txt'), 'not ours');
    const rows = await readUpr(folder);
    expect(rows.map(({ file, line, refusal }) => [file, line, refusal?.field])).toEqual([
      ['notes.csv', 0, 'From'],
      ['2.csv', 2, undefined],
      ['10.csv', 2, undefined],
    ]);
  });
});
