import { kindOfStatement } from '../../scripts/import/untc/statement-kind.ts';
import { splitText } from '../../scripts/import/untc/split-text.ts';

describe('the kind of a statement', () => {
  it.each([
    ['Reservation:The Republic does not lend its examples.', 'RESERVATION'],
    ['..... with a reservation in respect of article 3.', 'RESERVATION'],
    ['“Subject to the following reservations: (a) …', 'RESERVATION'],
    ['...(b) Reservation concerning article 12:The right …', 'RESERVATION'],
    ['A reservation is entered to the provisions of article 3.', 'RESERVATION'],
    ['Reservation made upon signature:The Republic …', 'RESERVATION'],
    ['DeclarationThe Republic, on acceding, agrees …', 'DECLARATION'],
    ['Upon signature:Declaration:The Government declares …', 'DECLARATION'],
    ['Interpretative declaration: The Government understands …', 'DECLARATION'],
    ['The Government objects to the reservation made by Samples.', 'OBJECTION'],
    ['"The Government of Samples ... states its objection to reservations.', 'OBJECTION'],
    ['The reservation made by the Government of Samples is one to which it objects: it objects to it.', 'OBJECTION'],
  ])('is what it calls itself: %s', (text, kind) => {
    expect(kindOfStatement(text)).toBe(kind);
  });

  it.each([
    ['which only follows from what it says', 'The Government does not consider itself bound by article 22.'],
    [
      'of which another speaks',
      'The reservation made by the Government of Samples is not compatible with the Convention.',
    ],
    ['which it does not raise', 'The Government does not object to the reservation made by Samples.'],
    ['of which only its purpose is told', 'The Government recalls the object and purpose of the Convention.'],
    ['which is withdrawn', 'The reservations to articles 2 and 3 are hereby withdrawn.'],
    ['which comes later in the text', 'The Republic of Examples is a party, and makes a reservation to article 9.'],
    ['of a verb', 'Declares that the minimum age is eighteen years.'],
    ['of a longer word', 'Reservationists may apply.'],
    ['of nothing', '…'],
  ])('is not a kind %s', (_what, text) => {
    expect(kindOfStatement(text)).toBe('NOT_CLASSED');
  });
});

describe('a text that is too long', () => {
  it.each<[string, string, number, string[]]>([
    ['stays whole where it fits', ' One. Two. ', 9, ['One. Two.']],
    ['is parted at a line end before a sentence end', 'One. Two\nthree. Four', 16, ['One. Two', 'three. Four']],
    ['is parted at a sentence end, also where no space follows', 'One two.Three four', 12, ['One two.', 'Three four']],
    ['keeps the mark that ends a quotation', '"One two." Three four', 13, ['"One two."', 'Three four']],
    ['is parted between words', 'one two three four', 9, ['one two', 'three', 'four']],
    ['is parted within a word that is too long', 'abcdefghij', 4, ['abcd', 'efgh', 'ij']],
    ['never parts a character', 'abc😀def', 4, ['abc', '😀de', 'f']],
  ])('%s', (_what, text, longest, pieces) => {
    expect(splitText(text, longest)).toEqual(pieces);
  });
});
