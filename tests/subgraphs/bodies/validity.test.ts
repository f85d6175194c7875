import fc from 'fast-check';
import { firstOverlap, isValidOn, overlapsInBatch } from '../../../subgraphs/bodies/validity/validity.rule.ts';

const day = (number: number) => `2020-01-${String(number).padStart(2, '0')}`;
const days = Array.from({ length: 12 }, (_, index) => day(index + 1));
const bound = fc.option(fc.constantFrom(...days.slice(1, 11)));
const dated = fc.record({ id: fc.uuid(), validFrom: bound, validUntil: bound });

describe('validity', () => {
  it('holds from the first day on, up to the day of the end, which no longer counts', () => {
    const span = { validFrom: day(3), validUntil: day(5) };
    expect(days.filter((each) => isValidOn(span, each))).toEqual([day(3), day(4)]);
    expect(isValidOn({ validFrom: null, validUntil: null }, day(1))).toBe(true);
  });

  it('of two records overlaps exactly where some day has both', () => {
    fc.assert(
      fc.property(dated, dated, (a, b) => {
        const both = days.some((each) => isValidOn(a, each) && isValidOn(b, each));
        expect(firstOverlap(a, [b]) !== null).toBe(both);
      }),
    );
  });

  it('of a record does not overlap with itself', () => {
    fc.assert(fc.property(dated, (a) => expect(firstOverlap(a, [a])).toBeNull()));
  });

  it('leaves no day with two records, whatever a batch brings', () => {
    fc.assert(
      fc.property(fc.array(dated), fc.array(dated), (first, second) => {
        const group = () => 'one';
        const accept = (present: typeof first, records: typeof first) => {
          const conflicts = overlapsInBatch(records, present, group);
          const accepted = records.filter((_, at) => conflicts[at] === null);
          return [...new Map([...present, ...accepted].map((each) => [each.id, each])).values()];
        };
        const kept = accept(accept([], first), second);
        for (const each of days) expect(kept.filter((one) => isValidOn(one, each)).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('in a batch is measured within a group only', () => {
    const record = (id: string, body: string) => ({ id, body, validFrom: null, validUntil: null });
    const records = [record('1', 'a'), record('2', 'b'), record('3', 'a')];
    expect(overlapsInBatch(records, [], (each) => each.body)).toEqual(['3', null, null]);
  });
});
