import { passageWords, RestrictedPassages } from '../../subgraphs/_kit/restricted/passages.ts';
import { placesOf } from '../../subgraphs/_kit/restricted/published-texts.ts';

const words = (count: number, from = 1) => Array.from({ length: count }, (_, at) => `w${at + from}`).join(' ');

describe('a passage of the restricted assessment', () => {
  it('is a run of eight words, wherever it begins, and no shorter one', () => {
    const restricted = new RestrictedPassages([words(20)]);
    expect(passageWords).toBe(8);
    for (const from of [1, 7, 13]) expect(restricted.standIn(`before ${words(8, from)} after`)).toBe(true);
    expect(restricted.standIn(`before ${words(7, 5)} after ${words(7, 14)}`)).toBe(false);
    expect(restricted.standIn('')).toBe(false);
  });

  it('is the same in any case, with other punctuation, spaces, and signs that nobody sees', () => {
    const restricted = new RestrictedPassages(['Қазақстан бұл мәселе бойынша өз ұстанымын кейінірек нақтылай алады']);
    const forms = [
      'ҚАЗАҚСТАН БҰЛ МӘСЕЛЕ БОЙЫНША ӨЗ ҰСТАНЫМЫН КЕЙІНІРЕК НАҚТЫЛАЙ алады',
      '(Қазақстан: бұл,\n мәселе — бойынша… өз\tұстанымын/кейінірек нақтылай)',
      'Қазақ\u00ADстан бұл\u200B мәселе бойынша өз ұстанымын\uFEFF кейінірек нақтылай',
    ];
    for (const form of forms) expect([form, restricted.standIn(form)]).toEqual([form, true]);
    expect(restricted.standIn('Қазақстан бұл мәселе бойынша басқа ұстанымын кейінірек нақтылай алады')).toBe(false);
  });

  it('is the same however it is divided into words, and with letters of another script that look alike', () => {
    const restricted = new RestrictedPassages(['Қазақстан бұл мәселе бойынша өз ұстанымын кейінірек нақтылай алады']);
    const forms = [
      'Қ а з а қ с т а н бұл мәселе бойынша өз ұстанымын кейінірек нақтылай',
      'Қазақстанбұлмәселебойыншаөзұстанымынкейінірекнақтылай',
      // Latin a, c, e, i, k, o, p, T, H and Y, Greek omicron, and a stress.
      'Қaзaқcтaн бұл мәceлe бoйыншa өз ұcтaнымын кeйiнipeк нaқтылaй',
      'ҚАЗАҚСTАН БҰЛ МӘСЕЛЕ БОЙЫHША ӨЗ ҰСТАHЫМЫH КЕЙІНІРЕК НАҚTЫЛАЙ',
      'Қазақста\u0301н бұл мәселе б\u03bfйынша өз ұстанымын кейінірек нақтылай',
    ];
    for (const form of forms) expect([form, restricted.standIn(form)]).toEqual([form, true]);
    expect(restricted.standIn('Қазақстан бұл мәселе бойынша бірақ ұстанымын кейін нақтылай алады')).toBe(false);
  });

  it('is found in a text of any language, as each language of the assessment has its own', () => {
    const restricted = new RestrictedPassages([null, words(8), undefined]);
    expect(restricted.standIn(`Мәтін ${words(8)}`)).toBe(true);
  });

  it('is half of the words of a short assessment, four at least, however they are divided, and with look-alikes', () => {
    for (const [count, passage] of [
      [4, 4],
      [5, 4],
      [8, 4],
      [9, 5],
      [14, 7],
      [15, 8],
    ] as const) {
      const restricted = new RestrictedPassages([words(count)]);
      const found = [1, count - passage + 1].map((from) => restricted.standIn(`before ${words(passage, from)} after`));
      expect([count, ...found]).toEqual([count, true, true]);
      expect([count, restricted.standIn(`${words(passage - 1)} and ${words(passage - 1, 2)}`)]).toEqual([count, false]);
    }
    const restricted = new RestrictedPassages(['Біз бұл ұстанымды жыл соңына дейін өзгертпейміз']);
    // Latin i, y, c, o, e and p among them.
    for (const form of ['Біз бұл ұстанымды жыл', 'ұ-с-т-а-н-ы-м-д-ы жылсоңына ДЕЙІН', 'жыл coңынa дeйiн өзгepтпeйміз'])
      expect([form, restricted.standIn(`Қорытынды: ${form}.`)]).toEqual([form, true]);
    expect(restricted.standIn('Біз бұл ұстанымды біреу, жыл соңына дейін көреміз')).toBe(false);
    const letters = new RestrictedPassages(['а и о у']);
    expect(['Да: а, и, о, у', 'А и-о у', 'раиоу'].map((form) => letters.standIn(form))).toEqual([true, true, false]);
  });

  it('is the whole of an assessment of fewer words, between words and not within them, however it is divided', () => {
    const restricted = new RestrictedPassages(['Not now.', '…', '']);
    for (const form of ['They said: not NOW', 'N o t  n-o-w!', 'They said: «notnow»'])
      expect([form, restricted.standIn(form)]).toEqual([form, true]);
    for (const form of ['It does not nowadays; knot now', 'Not, and now', 'Now not'])
      expect([form, restricted.standIn(form)]).toEqual([form, false]);
  });
});

describe('where a passage stands in what is published', () => {
  const passage = 'Қазақстан бұл мәселе бойынша өз ұстанымын кейінірек нақтылай алады';
  const whole = `${passage}, ал әзірге басқа тараптардың жауабын күтіп отыр деп саналады`;
  const restricted = new RestrictedPassages([whole, 'Not now']);
  const fine = { title: { ru: 'Итоги' }, url: 'https://example.org/x', notes: {}, sections: [] };
  const at = (url: string) => placesOf(restricted, { ...fine, url });

  it('is its URL as a browser shows it: path, query, fragment and domain, encoded once or more often', () => {
    const encoded = encodeURIComponent(passage);
    const inDomain = passage.split(' ').slice(0, 8).join('-').slice(0, 40);
    for (const url of [
      `https://example.org/${passage.replaceAll(' ', '-')}`,
      `https://example.org/?about=${passage.replaceAll(' ', '+')}`,
      `https://example.org/#${encodeURIComponent(encoded)}`,
      `https://example.org/${encoded.replaceAll('%20', '%FF')}`,
      'https://example.org/100%/not%2Dnow',
    ])
      expect([url, at(url)]).toEqual([url, ['url']]);
    const domain = new RestrictedPassages([inDomain.replaceAll('-', ' ')]);
    const { href } = new URL(`https://${inDomain}.kz/`);
    expect([href.startsWith('https://xn--'), placesOf(domain, { ...fine, url: href })]).toEqual([true, ['url']]);
    for (const url of ['https://example.org/not/that/now', 'https://example.org/%D2%9A%D0'])
      expect(at(url)).toEqual([]);
  });

  it('is each text with its language, and only then what goes on from one to the next, across texts that are not kept', () => {
    const [start, end] = ['Қазақстан бұл мәселе бойынша', 'өз ұстанымын кейінірек нақтылай алады'];
    const section = (heading: string, text: string | null) => ({
      heading: { kk: heading },
      text: text === null ? null : { kk: text },
    });
    const places = (title: string, ...sections: ReturnType<typeof section>[]) =>
      placesOf(restricted, { ...fine, title: { kk: title }, notes: { source: end }, sections });
    expect(places(passage, section('А', passage), section('not now', null))).toEqual([
      'title.kk',
      'sections.0.text.kk',
      'sections.1.heading.kk',
    ]);
    expect(places('Т', section(start, null), section(end, 'Б'))).toEqual(['sections']);
    expect(places('Т', section('А', start), section('Б', end))).toEqual(['sections']);
    expect(places(start, section(end, 'Б'))).toEqual(['sections']);
    expect(places(start, section('А', end))).toEqual([]);
    expect(placesOf(restricted, { ...fine, notes: { source: passage, reason: null } })).toEqual(['source']);
  });
});
