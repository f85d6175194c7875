import {
  passageWords,
  RestrictedPassages,
} from '../../../subgraphs/publications/results-publication/restricted-passage.rule.ts';

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
    expect(restricted.standIn('Қазақстан бұл мәселе бойынша өз ұстанымын кейін нақтылай алады')).toBe(false);
  });

  it('is found in a text of any language, as each language of the assessment has its own', () => {
    const restricted = new RestrictedPassages([null, words(8), undefined]);
    expect(restricted.standIn(`Мәтін ${words(8)}`)).toBe(true);
  });

  it('is the whole of an assessment of fewer words, as words and not within them', () => {
    const restricted = new RestrictedPassages(['Not now.', '…', '']);
    expect(restricted.standIn('They said: not NOW')).toBe(true);
    expect(restricted.standIn('It does not nowadays; knot now')).toBe(false);
  });
});
