import fc from 'fast-check';
import { BodySuccessionKind } from '../../../subgraphs/bodies/body-succession/body-succession.kind.ts';
import {
  heirsOf,
  lineagesOn,
  originsOf,
  type Step,
} from '../../../subgraphs/bodies/body-succession/body-succession.rule.ts';

type Told = readonly [from: string, to: string, year: number | null, kind?: keyof typeof BodySuccessionKind];

const stepOf = ([predecessorId, successorId, year, kind = 'REORGANISED']: Told): Step => ({
  predecessorId,
  successorId,
  kind: BodySuccessionKind[kind],
  on: year === null ? null : { earliest: `${year}-01-01`, latest: `${year}-12-31` },
});

const origins = (body: string, day: string, ...told: Told[]) =>
  originsOf(body, day, (id) => Promise.resolve(told.map(stepOf).filter((step) => step.successorId === id)));
const heirs = (body: string, day: string, ...told: Told[]) =>
  heirsOf(body, day, (id) => Promise.resolve(told.map(stepOf).filter((step) => step.predecessorId === id)));

const bodies = ['a', 'b', 'c', 'd', 'e', 'f'];
const anyBody = fc.constantFrom(...bodies);
const anyYear = fc.integer({ min: 2001, max: 2008 });
const anyStep: fc.Arbitrary<Told> = fc.tuple(
  anyBody,
  anyBody,
  anyYear,
  fc.constantFrom('MERGED', 'DIVIDED', 'FUNCTIONS_TRANSFERRED'),
);

/** Year by year: where the work of a body has come to, and from which of these places nothing took it on. */
function walked(body: string, told: readonly Told[]): string[] {
  const steps = told.filter(([, , , kind]) => kind !== 'FUNCTIONS_TRANSFERRED');
  const arrivals = new Set([`${body} 0`]);
  const isThere = (id: string, year: number) => [...arrivals].some((each) => isArrival(each, id, year));
  for (let year = 2001; year <= 2008; year += 1)
    for (let pass = 0; pass < bodies.length; pass += 1)
      for (const [from, to, on] of steps) if (on === year && isThere(from, year)) arrivals.add(`${to} ${year}`);
  const last = [...arrivals].map((each) => each.split(' ') as [string, string]);
  const stays = last.filter(([id, since]) => !steps.some(([from, , on]) => from === id && Number(on) >= Number(since)));
  return stays.length === 0 ? [body] : [...new Set(stays.map(([id]) => id))].sort();
}

function isArrival(arrival: string, id: string, year: number): boolean {
  const [body, since] = arrival.split(' ');
  return body === id && Number(since) <= year;
}

describe('what a body came from', () => {
  it('leaves out what a predecessor took over after it had given over', async () => {
    const told: Told[] = [
      ['a', 'b', 2019],
      ['b', 'c', 2015],
    ];
    expect(await origins('c', '2030-01-01', ...told)).toEqual(['b']);
    expect(await origins('b', '2030-01-01', ...told)).toEqual(['a']);
  });

  it('leaves out what is not sure to have happened by the day', async () => {
    expect(await origins('b', '2019-06-01', ['a', 'b', 2019])).toEqual([]);
    expect(await origins('b', '2019-12-31', ['a', 'b', 2019])).toEqual(['a']);
  });

  it('follows a body again by a later way, which lets more through', async () => {
    const told: Told[] = [
      ['b', 'd', 2010],
      ['b', 'c', 2019],
      ['c', 'd', 2020],
      ['a', 'b', 2015],
    ];
    expect(await origins('d', '2030-01-01', ...told)).toEqual(['a', 'b', 'c']);
  });

  it('ends where the data goes in a circle, or a body names itself', async () => {
    expect(await origins('a', '2030-01-01', ['a', 'b', null], ['b', 'a', null], ['a', 'a', null])).toEqual(['b']);
  });
});

describe('what a body became', () => {
  it('is itself where it goes on, and where it only gave functions away', async () => {
    expect(await heirs('a', '2030-01-01')).toEqual(['a']);
    expect(await heirs('a', '2030-01-01', ['a', 'b', 2019, 'FUNCTIONS_TRANSFERRED'])).toEqual(['a']);
    expect(await heirs('a', '2018-12-31', ['a', 'b', 2019, 'MERGED'])).toEqual(['a']);
  });

  it('is each part of what was divided, and one where the parts came together again', async () => {
    const parted: Told[] = [
      ['a', 'c', 2010, 'DIVIDED'],
      ['a', 'b', 2010, 'DIVIDED'],
    ];
    expect(await heirs('a', '2030-01-01', ...parted)).toEqual(['b', 'c']);
    expect(await heirs('a', '2030-01-01', ...parted, ['b', 'd', 2020, 'MERGED'], ['c', 'd', 2020, 'MERGED'])).toEqual([
      'd',
    ]);
  });

  it('is also what a part came to that met another on a later day, after more had happened there', async () => {
    const told: Told[] = [
      ['a', 'b', 2010, 'DIVIDED'],
      ['a', 'c', 2010, 'DIVIDED'],
      ['b', 'd', 2015, 'MERGED'],
      ['c', 'd', 2012, 'MERGED'],
      ['d', 'e', 2013, 'DIVIDED'],
    ];
    expect(await heirs('a', '2030-01-01', ...told)).toEqual(['d', 'e']);
    expect(await heirs('b', '2030-01-01', ...told)).toEqual(['d']);
  });

  it('is itself again beside its parts, where one of them came back to it', async () => {
    const told: Told[] = [
      ['a', 'b', 2010, 'DIVIDED'],
      ['a', 'c', 2010, 'DIVIDED'],
      ['b', 'a', 2012, 'MERGED'],
    ];
    expect(await heirs('a', '2030-01-01', ...told)).toEqual(['a', 'c']);
  });

  it('is what a plain walk through the years finds, however often bodies part and meet', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyStep, { maxLength: 14 }), async (told) => {
        for (const body of bodies) expect(await heirs(body, '2030-01-01', ...told)).toEqual(walked(body, told));
      }),
      { numRuns: 300 },
    );
  });

  it('does not follow what happened to the successor before', async () => {
    expect(await heirs('a', '2030-01-01', ['a', 'b', 2019, 'MERGED'], ['b', 'c', 2015, 'RENAMED'])).toEqual(['b']);
  });

  it('is itself where the data goes in a circle', async () => {
    expect(await heirs('a', '2030-01-01', ['a', 'b', 2001, 'RENAMED'], ['b', 'a', 2002, 'RENAMED'])).toEqual(['a']);
  });
});

describe('the lines of bodies', () => {
  it('leave out whoever goes in a circle, which only wrong data does', async () => {
    const told: Told[] = [
      ['a', 'b', null],
      ['b', 'a', null],
      ['c', 'd', 2012],
    ];
    expect(await lineagesOn('2030-01-01', told.map(stepOf))).toEqual([{ bodyId: 'd', memberIds: ['c', 'd'] }]);
  });

  it('hold a body that got its old name back', async () => {
    const told: Told[] = [
      ['a', 'b', 2010],
      ['b', 'a', 2011],
    ];
    expect(await lineagesOn('2030-01-01', told.map(stepOf))).toEqual([{ bodyId: 'a', memberIds: ['a', 'b'] }]);
  });

  it('count a body that had given over before it took over under what it took, and itself by what it became', async () => {
    const told: Told[] = [
      ['a', 'b', 2019],
      ['b', 'c', 2015],
    ];
    expect(await lineagesOn('2030-01-01', told.map(stepOf))).toEqual([
      { bodyId: 'b', memberIds: ['a'] },
      { bodyId: 'c', memberIds: ['b', 'c'] },
    ]);
  });
});
