import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ImportRow } from '../../scripts/import/format.ts';
import { contentsOf, readRules } from './read-rules.ts';

const folder = resolve(process.env.HUB_DATA_DIR ?? join(__dirname, '../../../shared/data'), '../rules');
const present = existsSync(folder);
if (!present)
  process.stderr.write(`Skipped: the published text of the Rules is not beside HUB_DATA_DIR (${folder}).\n`);

interface Wording {
  readonly id: string;
  readonly madeBy?: string;
  readonly textMissing?: string;
  readonly text?: Record<string, string>;
  readonly footnote?: Record<string, string>;
}

(present ? describe : describe.skip)('the published text of the Rules', () => {
  let rows: ImportRow[];
  beforeAll(async () => {
    rows = await readRules(folder);
  });

  it('is read without a refusal or a warning: the act and twelve paragraphs', () => {
    expect(rows).toHaveLength(13);
    expect(rows.filter(({ refusal, warnings }) => refusal ?? warnings.length > 0)).toEqual([]);
    const numbers = contentsOf(rows, 'LegalParagraph').map((record) => (record as { number: string }).number);
    expect(numbers).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12']);
  });

  it('has two wordings of ¶3, ¶7 and ¶10, and only the later one of each', () => {
    const wordings = contentsOf(rows, 'ParagraphVersion') as Wording[];
    expect(wordings).toHaveLength(15);
    const reworded = wordings.filter(({ madeBy }) => madeBy === 'kz-gov-145-2021').map(({ id }) => id);
    const missing = wordings.filter(({ textMissing }) => textMissing === 'NOT_IN_SOURCE').map(({ id }) => id);
    const of = (version: number) => ['3', '7', '10'].map((number) => `kz-gov-1141-2010-p${number}-v${version}`);
    expect(reworded).toEqual(of(2));
    expect(missing).toEqual(of(1));
    expect(wordings.filter(({ footnote }) => footnote).map(({ id }) => id)).toEqual(of(2));
  });

  it('has every text in Kazakh and English and none in Russian, without the numbers and footnotes', () => {
    const texts = (contentsOf(rows, 'ParagraphVersion') as Wording[]).flatMap(({ text }) => (text ? [text] : []));
    expect(texts).toHaveLength(12);
    expect(texts.map((text) => Object.keys(text).sort())).toEqual(texts.map(() => ['en', 'kk']));
    const words = texts.flatMap((text) => Object.values(text));
    expect(words.filter((text) => /^\d+\.|Footnote|Ескерту|\n\d+\. /u.test(text))).toEqual([]);
    const subparagraphs = texts.map(({ kk = '', en = '' }) =>
      [kk, en].map((text) => text.match(/^\d\)/gmu)?.length ?? 0),
    );
    expect(subparagraphs).toEqual(texts.map((_text, at) => ({ 4: [4, 4], 5: [7, 7] })[at] ?? [0, 0]));
  });

  it('names the acts around it, and when they take effect as far as is known', () => {
    const effects = contentsOf(rows, 'LegalAct').map((record) => {
      const { id, adoptedOn, effective } = record as {
        id: string;
        adoptedOn: string;
        effective: Record<string, string>;
      };
      return [id, adoptedOn, effective.date ?? null, effective.notBefore ?? null];
    });
    expect(effects).toEqual([
      ['kz-gov-1141-2010', '2010-10-30', '2010-10-30', null],
      ['kz-gov-145-2021', '2021-03-18', null, '2021-03-29'],
      ['kz-gov-238-2022', '2022-04-21', null, '2022-05-02'],
    ]);
    expect(contentsOf(rows, 'LegalActLink')).toEqual([
      { from: 'kz-gov-145-2021', kind: 'AMENDS', to: 'kz-gov-1141-2010' },
      { from: 'kz-gov-238-2022', kind: 'REPEALS', to: 'kz-gov-1141-2010' },
    ]);
  });
});
