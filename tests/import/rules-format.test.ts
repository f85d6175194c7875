import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ImportInputError } from '../../scripts/import/format.ts';
import { withFiles } from '../support/scratch-folder.ts';
import { contentsOf, readRules, readRulesText } from './read-rules.ts';

const usual = join(__dirname, '../fixtures/rules/usual');
const file = 'resolution-77-en-kk.txt';
const text = readFileSync(join(usual, file), 'utf8');

const issuesOf = (rows: Awaited<ReturnType<typeof readRules>>) =>
  rows.flatMap(({ line, warnings, refusal }) => [
    ...warnings.map(({ field, rule }) => `${line} ${field} ${rule}`),
    ...(refusal ? [`${line} refused ${refusal.value}: ${refusal.rule}`] : []),
  ]);

describe('the published text of a resolution', () => {
  it('gives a row for the act and one for each paragraph, none with an issue', async () => {
    const rows = await readRules(usual);
    expect(rows.map((row) => row.line)).toEqual([3, 22, 24, 28, 38]);
    expect(new Set(rows.map((row) => row.file))).toEqual(new Set([file]));
    expect(issuesOf(rows)).toEqual([]);
  });

  it('gives the act, those that amend and repeal it, and when each takes effect', async () => {
    const rows = await readRules(usual);
    const resolution = { kind: 'GOVERNMENT_RESOLUTION' };
    const rule = expect.objectContaining({
      en: 'Takes effect when ten calendar days have passed after the day of first official publication',
    }) as unknown;
    const reworded = { effective: { rule, notBefore: '2018-02-12' } };
    const adopted = { effective: { date: '2015-05-05' } };
    const title = {
      en: 'On approval of the Rules for counting apples (invented for the tests)',
      kk: 'Алма санау қағидасын бекіту туралы (сынақ үшін ойдан шығарылған)',
    };
    expect(contentsOf(rows, 'LegalAct')).toEqual([
      { ...resolution, id: 'kz-gov-77-2015', number: '77', adoptedOn: '2015-05-05', title, ...adopted },
      { ...resolution, id: 'kz-gov-88-2018', number: '88', adoptedOn: '2018-02-01', ...reworded },
      {
        ...resolution,
        id: 'kz-gov-99-2019',
        number: '99',
        adoptedOn: '2019-06-07',
        effective: { rule, notBefore: '2019-06-18' },
      },
    ]);
    expect(contentsOf(rows, 'LegalActLink')).toEqual([
      { from: 'kz-gov-88-2018', kind: 'AMENDS', to: 'kz-gov-77-2015' },
      { from: 'kz-gov-99-2019', kind: 'REPEALS', to: 'kz-gov-77-2015' },
    ]);
    const version = { act: 'kz-gov-77-2015' };
    expect(contentsOf(rows, 'LegalActVersion')).toEqual([
      { ...version, id: 'kz-gov-77-2015-v1', number: 1, ...adopted, isTextKnown: false },
      {
        ...version,
        id: 'kz-gov-77-2015-v2',
        number: 2,
        madeBy: 'kz-gov-88-2018',
        ...reworded,
        isTextKnown: true,
      },
    ]);
  });

  it('gives paragraphs with their sub-paragraphs, in Kazakh and English and without Russian', async () => {
    const rows = await readRules(usual);
    expect(contentsOf(rows, 'LegalParagraph')).toEqual(
      [1, 2, 3, 4].map((position) => {
        return { id: `kz-gov-77-2015-p${position}`, act: 'kz-gov-77-2015', number: String(position), position };
      }),
    );
    expect(contentsOf(rows, 'ParagraphVersion')).toEqual([
      expect.objectContaining({
        id: 'kz-gov-77-2015-p1-v1',
        effective: { date: '2015-05-05' },
        text: { en: 'Apples shall be counted in every orchard.', kk: 'Алма әр бақта саналады.' },
      }),
      expect.objectContaining({ id: 'kz-gov-77-2015-p2-v1', number: 1 }),
      {
        id: 'kz-gov-77-2015-p3-v1',
        paragraph: 'kz-gov-77-2015-p3',
        number: 1,
        effective: { date: '2015-05-05' },
        textMissing: 'NOT_IN_SOURCE',
      },
      expect.objectContaining({
        id: 'kz-gov-77-2015-p3-v2',
        number: 2,
        madeBy: 'kz-gov-88-2018',
        text: {
          en: 'The gardener shall count, every autumn:\n1) the red apples;\n2) the green apples.\nPears shall not be counted.',
          kk: 'Бағбан күз сайын мыналарды санайды:\n1) қызыл алмаларды;\n2) жасыл алмаларды.\nАлмұрт саналмайды.',
        },
        footnote: {
          en: expect.stringMatching(/^Footnote\. Paragraph 3 .*publication\)\.$/) as string,
          kk: expect.stringMatching(/^Ескерту\. 3-тармақ .*қаулысымен\.$/u) as string,
        },
      }),
      expect.objectContaining({ id: 'kz-gov-77-2015-p4-v1' }),
    ]);
  });

  it('says of each record where it stands in each language: the Kazakh is authentic, the English a translation', async () => {
    const rows = await readRules(usual, '2019-12-31');
    const sources = rows.at(-1)?.records.at(-1)?.sources;
    expect(sources).toEqual([
      {
        nature: 'TRANSLATION',
        title:
          'Resolution of the Government of the Republic of Kazakhstan No. 77 of 2015-05-05, English translation as published',
        file,
        line: 38,
        knownUpTo: '2019-12-31',
      },
      expect.objectContaining({ nature: 'AUTHENTIC', file, line: 75 }),
    ]);
  });

  it('is the same in one file or in one for each language', async () => {
    const [en = '', kk = ''] = text.split(/(?=Алма санау қағидасын бекіту туралы \()/u);
    const rows = await withFiles({ 'a-en.txt': en, 'b-kk.txt': kk.replaceAll('\n', '\r\n') }, (folder) =>
      readRules(folder),
    );
    const whole = await readRules(usual);
    for (const type of ['LegalAct', 'LegalActLink', 'LegalActVersion', 'LegalParagraph', 'ParagraphVersion']) {
      expect(contentsOf(rows, type)).toEqual(contentsOf(whole, type));
    }
    expect(issuesOf(rows)).toEqual([]);
  });
});

describe('a text that is not all as it should be', () => {
  it.each<[string, (text: string) => string, string[]]>([
    [
      'a paragraph that one language lacks',
      (whole) => whole.replace('      4. Есеп жазып қойылады.', ''),
      ['38 4 the Kazakh has no such paragraph that is understood'],
    ],
    [
      'a paragraph that is missing',
      (whole) => whole.replace('      2. A wormy apple shall count as half an apple.', ''),
      ['3 3 paragraph 2 is missing before it', '61 2 the English has no such paragraph that is understood'],
    ],
    [
      'a number that was there before, with all that follows it',
      (whole) => whole.replace('4. The count shall be', '2. The pears shall be'),
      [
        '75 4 the English has no such paragraph that is understood',
        '38 refused 2. The pears shall be written down.: a paragraph of this number stands before it already',
      ],
    ],
    [
      'a line that is no text of a paragraph',
      (whole) => whole.replace('      Pears shall', 'Pears shall'),
      [
        '65 3 the English has no such paragraph that is understood',
        '34 refused Pears shall not be counted.: neither numbered nor text of the paragraph before it: paragraph 3 is left out',
        '36 refused',
      ],
    ],
    [
      'a line in the middle that ends like a heading',
      (whole) => whole.replace('4. The count', 'How it is kept\n\n      4. The count'),
      ['67 3 the English has no', '38 refused How it is kept: neither numbered nor text of the paragraph before it'],
    ],
    [
      'a heading out of turn',
      (whole) => whole.replace('2. How it is counted', '7. How it is counted'),
      ['26 refused 7. How it is counted: neither the next paragraph nor the heading of the next chapter'],
    ],
    [
      'a footnote that names no act',
      (whole) => whole.replace('dated 01.02.2018 № 88', 'of a later day'),
      ['65 3 the English has no such', '36 refused Footnote. Paragraph 3'],
    ],
    [
      'languages that say different acts reworded a paragraph',
      (whole) => whole.replace('01.02.2018 № 88 (shall', '01.02.2018 № 89 (shall'),
      ['28 refused kz-gov-89-2018, kz-gov-88-2018: one language says'],
    ],
    [
      'an act that does not say when it takes effect',
      (whole) => whole.replace('from the date of its signing', 'in due time').replace('қол қойылған күнінен', 'кейін'),
      ['3 effective does not say that it is in force from its signing: the day is not known'],
    ],
    [
      'languages that name different acts as the end of it',
      (whole) => whole.replace('07.06.2019 № 99', '07.06.2019 № 98'),
      ['3 repealed the languages name different acts: the first counts'],
    ],
  ])('is told of %s', async (_what, spoil, issues) => {
    const found = issuesOf(await readRulesText(spoil(text)));
    expect(found.filter((each) => !issues.some((issue) => each.startsWith(issue)))).toEqual([]);
    expect(issues.filter((issue) => !found.some((each) => each.startsWith(issue)))).toEqual([]);
  });

  it('takes no text of which it can not be told which wording it is', async () => {
    const rows = await readRulesText(text.replaceAll('01.02.2018 № 88', '…'));
    const ids = contentsOf(rows, 'LegalParagraph').map((record) => (record as { id: string }).id);
    expect(ids).toEqual(['kz-gov-77-2015-p1', 'kz-gov-77-2015-p2', 'kz-gov-77-2015-p4']);
  });

  it('does not say that it is in force where the text does not', async () => {
    const rows = await readRulesText(text.replace('from the date of its signing', '…').replace('қол қойылған', '…'));
    expect(contentsOf(rows, 'LegalAct')[0]).toMatchObject({ effective: { notBefore: '2015-05-05' } });
  });

  it.each([
    ['a file that names no resolution', 'Apples, by number\n\n      1. One.', /no line names the resolution/],
    ['an empty file', '', /the file is empty/],
    ['a web page', '<!DOCTYPE html><p>1. One.</p>', /not text but a web page/],
    ['a text without a place', 'x'.repeat(2_000_001), /larger than 2000000 bytes/],
  ])('refuses %s as a whole', async (_what, content, message) => {
    await expect(readRulesText(content)).rejects.toThrow(ImportInputError);
    await expect(readRulesText(content)).rejects.toThrow(message);
  });

  it('refuses a path without texts', async () => {
    await expect(readRules('/nowhere')).rejects.toThrow('/nowhere does not exist.');
    await expect(withFiles({ 'a.csv': '1' }, (folder) => readRules(folder))).rejects.toThrow(/no text files/);
  });

  it('refuses a file beside one that is understood, and reads that', async () => {
    const rows = await withFiles({ 'a.txt': 'Notes', [file]: text }, (folder) => readRules(folder));
    expect(issuesOf(rows)).toEqual([
      '0 refused a.txt: no line names the resolution that approves the Rules, by day and number',
    ]);
    expect(rows).toHaveLength(6);
  });
});
