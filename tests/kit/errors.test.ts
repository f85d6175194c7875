import { InvalidInputError, MediaTypeError, NotFoundError, shortened } from '../../subgraphs/_kit/errors.ts';

describe('an error', () => {
  it('repeats a value as it is, up to 200 characters', () => {
    for (const value of ['x'.repeat(200), 7, null, undefined, { id: 1 }]) expect(shortened(value)).toBe(value);
  });

  it('repeats of a longer one the beginning, and never half a character', () => {
    expect(shortened(`${'x'.repeat(199)}😀`)).toBe(`${'x'.repeat(199)}…`);
    expect(shortened(['y'.repeat(300)])).toBe(`["${'y'.repeat(198)}…`);
  });

  it.each([
    new InvalidInputError('filter.id', 'x'.repeat(100_000), 'is not an id.'),
    new NotFoundError('Document', 'x'.repeat(100_000)),
    new MediaTypeError('x'.repeat(100_000), []),
  ])('stays short, whatever it is about: $extensions.code', (error) => {
    expect(JSON.stringify(error).length).toBeLessThan(1_000);
  });
});
