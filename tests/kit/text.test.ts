import fc from 'fast-check';
import type { HubContext } from '../../subgraphs/_kit/context.ts';
import { fold, foldAll, foldList, sortKey } from '../../subgraphs/_kit/fold.ts';
import { acceptedLanguages, Language, LocalizedText } from '../../subgraphs/_kit/localized-text.ts';
import { callerOf } from '../support/run-query.ts';

const asking = (acceptLanguage: string | null) => ({ caller: callerOf({ acceptLanguage }) }) as HubContext;

describe('a text in its languages', () => {
  const all = new LocalizedText({ kk: 'Шарт', ru: 'Договор', en: 'Treaty' });
  const notKazakh = new LocalizedText({ ru: 'Договор', en: 'Treaty' });
  const { KK, RU, EN } = Language;

  it.each<[string, LocalizedText, Language | null, string | null, string | undefined]>([
    ['the language of the argument', all, EN, 'ru', 'Treaty'],
    ['the language of the header', all, null, 'ru-RU,ru;q=0.9', 'Договор'],
    ['the heaviest language of the header', all, null, 'en;q=0.5, ru;q=0.7, de', 'Договор'],
    ['no language that the header shuts out before others', all, null, 'ru;q=0, en', 'Treaty'],
    ['Kazakh where nobody asks for anything', all, null, null, 'Шарт'],
    ['Kazakh where only other languages are asked for', all, null, 'de, fr;q=0.8', 'Шарт'],
    ['Russian where Kazakh is wanted and missing', notKazakh, KK, null, 'Договор'],
    ['the next of the header where the first is missing', notKazakh, null, 'kk, en;q=0.8, ru;q=0.2', 'Treaty'],
    ['English where nothing else is there', new LocalizedText({ en: 'Treaty' }), RU, 'kk', 'Treaty'],
    ['nothing where nothing is there', new LocalizedText({}), null, 'kk', undefined],
  ])('answers %s', (_what, text, language, header, expected) => {
    expect(text.text(language, asking(header))?.value).toBe(expected);
  });

  it('says which language it answered', () => {
    expect(notKazakh.text(Language.KK, asking(null))).toEqual({ value: 'Договор', language: 'RU' });
  });

  it('is null where no language has any', () => {
    expect(LocalizedText.from({ kk: null, ru: undefined, en: '' })).toBeNull();
    expect(LocalizedText.from(null)).toBeNull();
    expect(LocalizedText.from({ en: 'Treaty' })).toEqual({ kk: null, ru: null, en: 'Treaty' });
  });

  it.each([
    ['kk', [KK]],
    ['KK-Cyrl-KZ;q=1', [KK]],
    ['*', []],
    ['', []],
    [null, []],
    ['kkk, enx', []],
    ['en;q=abc, ru;q=0.3', [EN, RU]],
    ['en ; q=0.2 , ru ; q=0.3', [RU, EN]],
    ['constructor, toString', []],
  ])('reads the header %j as %j', (header, languages) => {
    expect(acceptedLanguages(header)).toEqual(languages);
  });
});

describe('folding', () => {
  it.each([
    ['ӘҒҚҢӨҰҮҺІ', 'әғқңөұүһі'],
    ['Ёлка', 'елка'],
    ['\u0435\u0308', 'е'],
    ['  a \t\n b\u00a0c\u0000d ', 'a b c d'],
    ['\u0418\u0306', 'й'],
    ['ﬁ ℡ Å', 'fi tel å'],
    ['Straße', 'straße'],
  ])('makes %j into %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('leaves letters apart that people tell apart', () => {
    const pairs = [
      ['і', 'и'],
      ['қ', 'к'],
      ['ң', 'н'],
      ['һ', 'х'],
      ['ұ', 'ү'],
    ] as const;
    for (const [one, other] of pairs) expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('cuts a sort key to 160, and never within a character', () => {
    expect(sortKey('Ә'.repeat(200))).toBe('ә'.repeat(160));
    expect(sortKey(`${'a'.repeat(159)}😀`)).toBe('a'.repeat(159));
    expect(sortKey(null)).toBe('');
  });

  it('keeps texts of one column apart', () => {
    expect(foldAll(['Шарт', null, '', 'A\nB'])).toBe('\nшарт\na b\n');
    expect(foldAll([null, undefined])).toBe('');
    expect(foldList([])).toBeNull();
  });
});
