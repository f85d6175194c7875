import { fold } from '../../subgraphs/_kit/fold.ts';
import { readQuestion } from '../../subgraphs/_kit/search/question.ts';
import { passageOf } from '../../subgraphs/_kit/search/passage.ts';
import { formsOf, type SearchLanguage } from '../../subgraphs/_kit/search/words.ts';

describe('A word is found in its other forms', () => {
  it.each<[SearchLanguage, string[]]>([
    ['ru', ['договор', 'ДОГОВОРА', 'договорами', 'договоры']],
    ['ru', ['ребёнок', 'ребенок', 'ребёнка', 'ребенка', 'РЕБЁНКУ']],
    ['ru', ['пытка', 'пытки', 'пыток', 'пытками']],
    ['ru', ['беженец', 'беженца', 'беженцы']],
    ['ru', ['владелец', 'владельца']],
    ['ru', ['европеец', 'европейца']],
    ['ru', ['копеек', 'копейки']],
    ['ru', ['огонёк', 'огонька']],
    ['ru', ['перечень', 'перечня', 'перечни']],
    ['xx', ['пытки', 'пыток']],
    ['ru', ['рекомендация', 'рекомендаций', 'рекомендациями']],
    ['en', ['treaty', 'Treaties', 'TREATIES']],
    ['en', ['recommend', 'recommendation', 'recommended']],
  ])('in %s: %s', (language, words) => {
    const [first = '', ...others] = words;
    const shared = formsOf(language, first).filter((form) =>
      others.every((word) => formsOf(language, word).includes(form)),
    );
    expect(shared).toHaveLength(1);
  });

  it('but not where another letter makes another word: Kazakh letters are letters of their own', () => {
    expect(formsOf('kk', 'қала')).not.toEqual(formsOf('kk', 'кала'));
    expect(formsOf('kk', 'Қ')).toEqual(formsOf('kk', 'қ'));
    expect(fold('ӘІҢҒҮҰҚӨҺ')).toBe('әіңғүұқөһ');
  });

  it.each([
    ['очень', 'очный'],
    ['день', 'дно'],
    ['жестокий', 'жёсткий'],
  ])('nor where no vowel is lost: %s, %s', (word, other) => {
    expect(formsOf('ru', word).filter((form) => formsOf('ru', other).includes(form))).toEqual([]);
  });

  it('and a word that keeps its vowel is found in its other forms as before', () => {
    for (const [word, other] of [
      ['урок', 'урока'],
      ['срок', 'сроки'],
      ['человек', 'человека'],
    ] as const) {
      expect(formsOf('ru', word)).toEqual(expect.arrayContaining([...formsOf('ru', other)]));
    }
  });
});

describe('A question', () => {
  it('has words, and symbols and numbers, each once, without signs and words that say nothing', () => {
    const { words, codes, phrase } = readQuestion('«Указ» № 1141 о ПРАВАХ и KAZ/CO/2, правах', 'ru');
    expect(words.map(({ forms }) => forms[0])).toEqual(['ruуказ', 'ruправ']);
    expect(codes).toEqual(['1141', 'kaz/co/2']);
    expect(phrase).toBe('указ 1141 о правах и kaz/co/2, правах');
  });

  it.each(['№ 1141', '№1141', 'No. 1141', 'no.1141', 'No 1141', 'N 1141', 'N. 1141', 'N° 1141', 'Nº1141', '«N 1141»'])(
    'has the number alone of %s, however its mark is written',
    (query) => {
      const { words, codes, phrase } = readQuestion(query, null);
      expect([words, codes, phrase]).toEqual([[], ['1141'], '1141']);
    },
  );

  it('has what is no mark of a number as it is', () => {
    const read = readQuestion('E/CN.4/1141 N.4/77 NO2 and no treaty in 1966', 'en');
    expect(read.codes).toEqual(['e/cn.4/1141', 'n.4/77', 'no2', '1966']);
    expect(read.words.map(({ text }) => text)).toEqual(['no', 'treaty']);
  });

  it('must be matched in all of two words, in two thirds of more', () => {
    const least = (query: string) => readQuestion(query, null).leastWords;
    expect(['a1b', 'water', 'water law', 'water law court', 'water law court border fish labour'].map(least)).toEqual([
      0, 1, 2, 2, 4,
    ]);
  });

  it('of words alone that say nothing is about those', () => {
    expect(readQuestion('және', null).words).toHaveLength(1);
  });

  it('asks Kazakh texts for what begins with its words', () => {
    expect(readQuestion('шарт', 'kk').words[0]?.beginnings).toEqual(['kkшарт']);
    expect(readQuestion('су', 'kk').words[0]?.beginnings).toEqual([]);
  });

  it.each([
    ['бұйрық', 'бұйрығы'],
    ['Жүрек', 'жүрегі'],
    ['тарап', 'тарабы'],
    ['еріп', 'ерібі'],
  ])('asks them for %s with its last letter voiced as well, as before a vowel: %s', (word, before) => {
    expect(readQuestion(word, 'kk').words[0]?.beginnings).toEqual([`kk${fold(word)}`, `kk${before}`]);
  });

  it('asks them for no other words by that', () => {
    const beginnings = (word: string) => readQuestion(word, 'kk').words[0]?.beginnings;
    expect([beginnings('бақ'), beginnings('заң')]).toEqual([['kkбақ'], ['kkзаң']]);
  });

  it('has what hyphens join as one word, with all its parts that say something', () => {
    const { words, wholeWords, leastWords } = readQuestion('Nuclear-Test-Ban treaty-of-water, fish-fish', 'en');
    expect(words.map(({ whole, text }) => [whole, text])).toEqual([
      ...[
        [0, 'nuclear'],
        [0, 'test'],
        [0, 'ban'],
      ],
      ...[
        [1, 'treaty'],
        [1, 'water'],
      ],
      ...[
        [2, 'fish'],
        [2, 'fish'],
      ],
    ]);
    expect([wholeWords, leastWords]).toEqual([3, 2]);
  });

  it.each([
    ['convention 1989', ['1989'], 1],
    ['закон 2010 года', ['2010'], 1],
    ['закон 2010 г.', ['2010'], 1],
    ['2010 жылғы заң', ['2010'], 1],
    ['закон № 2010 года', [], 2],
    ['№2010', [], 0],
    ['19891 1989/2 989 3989', [], 0],
    ['закон от 12.08.2010 № 1141', ['2010-08-12'], 1],
    ['12/08/2010 2010-08-12', ['2010-08-12', '2010-08-12'], 0],
    ['12.8.2010 12.08.3010 2010-08', [], 0],
  ])('has years and days, and no word for them: %s', (query, dates, words) => {
    const question = readQuestion(query, null);
    expect([[...question.dates.values()], question.wholeWords]).toEqual([dates, words]);
  });

  it.each([
    ['x'.repeat(201), 'is longer than 200 characters.'],
    [
      Array.from({ length: 17 }, (_, at) => `word${'abcdefghijklmnopq'[at]}`).join(' '),
      'has more than 16 words, symbols and numbers.',
    ],
    ['', 'has neither a letter nor a digit to search for.'],
    [' №  — " % * ', 'has neither a letter nor a digit to search for.'],
  ])('is refused: %s', (query, rule) => {
    expect(() => readQuestion(query, null)).toThrow(rule);
  });
});

describe('A passage', () => {
  const text = (value: string, more: object = {}) => ({
    field: 'text',
    isTitle: false,
    language: 'ru' as const,
    text: value,
    ...more,
  });

  it('is the text with the most of the words, a title before others', () => {
    const texts = [text('Права', { field: 'title', isTitle: true }), text('Права человека'), text('Права')];
    expect(passageOf(readQuestion('права человека', null), texts)?.text).toBe('Права человека');
    expect(passageOf(readQuestion('права', null), texts)?.field).toBe('title');
  });

  it('is in the language in which the words stand as they were asked for, before one where they only begin others', () => {
    const kazakh = text('Адам құқықтары комитетінің конвенциясы', { language: 'kk', isTitle: true });
    const russian = text('О конвенции комитета', { isTitle: true });
    const english = text('Convention', { language: 'en', isTitle: true });
    const languageOf = (query: string, ...texts: (typeof kazakh)[]) =>
      passageOf(readQuestion(query, null), texts)?.language;
    expect(languageOf('комитет', kazakh, russian, english)).toBe('ru');
    expect(languageOf('комитет', kazakh, text('Комитет'))).toBe('ru');
    expect(languageOf('комитетінің', kazakh, russian)).toBe('kk');
    expect(languageOf('құқық комитет', kazakh, russian)).toBe('kk');
    expect(languageOf('комитет', kazakh, english)).toBe('kk');
    expect(languageOf('convention', kazakh, russian, english)).toBe('en');
    // Within a language it is the title, however its word ends.
    const body = text('комитет', { language: 'kk' });
    expect(passageOf(readQuestion('комитет', null), [kazakh, body, russian])?.text).toBe(kazakh.text);
  });

  it('shows symbols and numbers in whatever language they stand, and words in the wanted one alone', () => {
    const russian = text('Указ № 1141 о правах');
    const shown = (query: string, ...texts: (typeof russian)[]) => {
      const passage = passageOf(readQuestion(query, 'kk'), texts);
      return passage?.ranges.map(({ start, end }) => passage.text.slice(start, end));
    };
    expect(shown('1141', text('Жарлық', { language: 'kk' }), russian)).toEqual(['1141']);
    expect(shown('1141 правах', russian)).toEqual(['1141']);
  });

  it('is cut between words around what matches, and says where that is, in characters', () => {
    const long = `${'слово 😀 '.repeat(100)}запрет пыток ${'слово '.repeat(100)}`;
    const passage = passageOf(readQuestion('пытки запрет', null), [text(long)]);
    expect(passage?.text.length).toBeLessThanOrEqual(300);
    expect(passage?.text).toMatch(/^(слово|😀) .* слово$/u);
    const shown = passage?.ranges.map(({ start, end }) => Array.from(passage.text).slice(start, end).join(''));
    expect(shown).toEqual(['запрет', 'пыток']);
  });

  it('is a date where the year that was asked for stands nowhere else, and a text before it', () => {
    const date = {
      field: 'madeOn',
      isTitle: false,
      language: 'xx',
      text: '2009-12-30/2010-01-02',
      isDate: true,
    } as const;
    const shown = (query: string, ...texts: (typeof date | ReturnType<typeof text>)[]) => {
      const passage = passageOf(readQuestion(query, null), texts);
      return [passage?.field, ...(passage?.ranges.map(({ start, end }) => passage.text.slice(start, end)) ?? [])];
    };
    expect(shown('2010', date)).toEqual(['madeOn', '2010']);
    expect(shown('2010', date, text('О водах'))).toEqual(['madeOn', '2010']);
    expect(shown('2010 воды', date, text('О водах'))).toEqual(['text', 'водах']);
    expect(shown('2010', date, text('В 2010 году'))).toEqual(['text', '2010']);
    expect(shown('30.12.2009', date)).toEqual(['madeOn', '2009-12-30']);
    expect([shown('2009-12', date), shown('30', date)]).toEqual([[undefined], [undefined]]);
  });

  it('shows a word with hyphens where all its parts stand', () => {
    const parts = (query: string, ...texts: string[]) =>
      passageOf(
        readQuestion(query, 'en'),
        texts.map((each) => text(each, { language: 'en' })),
      );
    const passage = parts('Test-Ban treaty', 'A test of treaties', 'Treaty on the ban of a test');
    expect(passage?.text).toBe('Treaty on the ban of a test');
    expect(parts('Test-Ban treaty', 'A test of treaties')?.ranges).toEqual([{ start: 10, end: 18 }]);
    expect(parts('Test-Ban', 'A test of treaties')).toBeNull();
  });

  it('is none where no text in the wanted language matches', () => {
    expect(passageOf(readQuestion('права', 'kk'), [text('права')])).toBeNull();
  });
});
