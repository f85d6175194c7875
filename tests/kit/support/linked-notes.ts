import fc, { type Arbitrary } from 'fast-check';
import type { NoteFilter } from './evaluate.ts';
import { noteDay } from './note-input.ts';

/** Notes that have others below them, and what filters ask of these, said once more in plain words. */

export interface LinkedNote {
  readonly id: string;
  readonly number: number | null;
  readonly code: string | null;
  readonly day: string | null;
  readonly end: string | null;
  readonly stage: string;
  readonly isAsked: boolean | null;
  /** Its status on one day, and on another. */
  readonly status: readonly [string, string];
  readonly parent: LinkedNote | null;
  readonly links: readonly LinkedNote[];
}

type Parts = Readonly<Record<string, unknown>>;

export function meets(filter: NoteFilter, note: LinkedNote): boolean {
  return given(filter).every(([field, value]) => {
    if (field === 'and') return (value as NoteFilter[]).every((each) => meets(each, note));
    if (field === 'or') return (value as NoteFilter[]).some((each) => meets(each, note));
    if (field === 'not') return !meets(value as NoteFilter, note);
    if (field === 'links') return hasLinks(value as Parts, note.links);
    if (field === 'parent') return isNamed(value as Parts, note.parent);
    if (field === 'status') return hasStatus(value as Parts, note);
    return compares(value as Parts, valueOf(field, note));
  });
}

function valueOf(field: string, note: LinkedNote): unknown {
  if (field === 'year') return note.day === null ? null : Number(note.day.slice(0, 4));
  if (field === 'date') return note.day;
  if (field === 'ofParent') return note.parent?.number ?? null;
  if (field === 'ofGrandparent') return note.parent?.parent?.number ?? null;
  return note[field as keyof LinkedNote];
}

function hasStatus({ asOf, value }: Parts, { status: [now, then] }: LinkedNote): boolean {
  return compares(value as Parts, asOf == null ? now : then);
}

function isNamed({ is, ...others }: Parts, named: LinkedNote | null): boolean {
  const isMet = is == null || (named !== null && meets(is as NoteFilter, named));
  return isMet && compares(others, named?.id ?? null);
}

function hasLinks({ validity, ...asked }: Parts, all: readonly LinkedNote[]): boolean {
  const links = validity === 'CURRENT' ? all.filter(({ end }) => end === null || end > noteDay) : all;
  const how = (filter: unknown) => links.filter((each) => meets((filter ?? {}) as NoteFilter, each)).length;
  return given(asked).every(([name, part]) => {
    if (name === 'some') return how(part) > 0;
    if (name === 'none') return how(part) === 0;
    if (name === 'every') return how(part) === links.length;
    const { of, ...numbers } = part as Parts;
    return compares(numbers, how(of));
  });
}

function compares(operators: Parts, present: unknown): boolean {
  return given(operators).every(([operator, asked]) => {
    if (operator === 'certainty') return true;
    if (operator === 'isNull') return (present === null) === asked;
    if (operator === 'not') return present !== asked;
    if (present === null) return false;
    if (operator === 'in') return (asked as unknown[]).includes(present);
    const [left, right] = [present, asked] as [number, number];
    return { eq: left === right, lt: left < right, lte: left <= right, gt: left > right, gte: left >= right }[operator];
  });
}

function given(parts: Parts): [string, unknown][] {
  return Object.entries(parts).filter(([, part]) => part != null);
}

const numbers = [0, 1, 2];
const codes = ['a', 'b'];
const days = ['2019-12-31', '2020-01-01', '2020-06-15', '2021-01-01'];
const stages = ['DONE', 'LATE', 'NEEDLESS', 'UNCLEAR', 'NEW'];

/** What is declared of each stage. */
const askedAt: Readonly<Record<string, boolean | null>> = { DONE: true, LATE: true, NEEDLESS: false, UNCLEAR: null };

const orNull = <T>(value: Arbitrary<T>) => fc.option(value, { nil: null, freq: 3 });

const plain = fc
  .record({
    number: fc.constantFrom(...numbers),
    code: orNull(fc.constantFrom(...codes)),
    day: orNull(fc.constantFrom(...days)),
    end: orNull(fc.constantFrom(...days)),
    stage: fc.constantFrom(...stages),
    isAsked: orNull(fc.boolean()),
    status: fc.tuple(fc.constantFrom(...stages), fc.constantFrom(...stages)),
  })
  .map(({ day, end, stage, isAsked, ...rest }) => {
    const told = stage === 'DONE' ? (day ?? '2020-01-01') : stage === 'LATE' ? null : day;
    const later = end !== null && told !== null && end <= told ? null : end;
    return { ...rest, stage, day: told, end: later, isAsked: stage in askedAt ? (askedAt[stage] ?? null) : isAsked };
  });

function noteAbove(below: Arbitrary<LinkedNote[]>, above: Arbitrary<LinkedNote | null>): Arbitrary<LinkedNote> {
  return fc
    .record({ facts: plain, links: below, parent: above })
    .map(({ facts, links, parent }) => ({ id: `n-${facts.number}`, ...facts, links, parent }));
}

const none = fc.constant<LinkedNote[]>([]);
const top = noteAbove(none, fc.constant(null));
const middle = noteAbove(none, top);
const below = noteAbove(none, middle);

export const linkedNote = noteAbove(fc.array(below, { maxLength: 3 }), middle);

function asked(value: Arbitrary<unknown>, isOrdered: boolean): Arbitrary<Parts> {
  const operators = ['eq', 'not', ...(isOrdered ? ['lt', 'lte', 'gt', 'gte'] : [])];
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...operators), value).map(([name, each]) => ({ [name]: each })) },
    { weight: 1, arbitrary: fc.array(value, { minLength: 1, maxLength: 2 }).map((each) => ({ in: each })) },
    { weight: 1, arbitrary: fc.boolean().map((isNull) => ({ isNull })) },
  );
}

const number = asked(fc.constantFrom(...numbers), true);
const day = asked(fc.constantFrom(...days), true);
const stage = asked(fc.constantFrom(...stages), false);
const ids = asked(fc.constantFrom('n-0', 'n-1', 'n-2'), false);
const part = fc.constantFrom<Parts>({}, {}, { validity: 'ALL' }, { validity: 'CURRENT' });
const onDay = fc.constantFrom<Parts>({}, { asOf: '2020-01-01' });

/** Several conditions that may exclude one another, however deep. */
export const linkedFilter: Arbitrary<NoteFilter> = fc.letrec<{ filter: NoteFilter; one: NoteFilter; links: Parts }>(
  (tie) => ({
    filter: fc.oneof(
      { maxDepth: 3 },
      tie('one'),
      fc.array(tie('filter'), { minLength: 2, maxLength: 3 }).map((and) => ({ and })),
    ),
    links: fc.oneof(
      fc
        .tuple(fc.constantFrom('some', 'none', 'every'), fc.oneof(fc.constant({}), tie('one')))
        .map(([name, each]) => ({ [name]: each })),
      fc
        .tuple(
          fc.oneof(
            fc.constant({}),
            tie('one').map((of) => ({ of })),
          ),
          number,
        )
        .map(([of, count]) => {
          return { count: { ...of, ...('isNull' in count || 'in' in count ? { gte: 1 } : count) } };
        }),
    ),
    one: fc.oneof(
      { maxDepth: 3 },
      number.map((each) => ({ number: each })),
      asked(fc.constantFrom(...codes), false).map((each) => ({ code: each })),
      fc.oneof(
        day.map((each) => ({ day: each })),
        day.map((each) => ({ end: each })),
      ),
      asked(fc.constantFrom(2019, 2020, 2021), true).map((each) => ({ year: each })),
      day.map((each) => ({ date: { ...each, certainty: 'CERTAIN' } })),
      fc.oneof(
        number.map((each) => ({ ofParent: each })),
        number.map((each) => ({ ofGrandparent: each })),
      ),
      ids.map((each) => ({ id: each })),
      fc.oneof(
        stage.map((each) => ({ stage: each })),
        asked(fc.boolean(), false).map((each) => ({ isAsked: each })),
      ),
      fc.tuple(onDay, stage).map(([args, value]) => ({ status: { ...args, value } })),
      fc
        .oneof(
          ids,
          tie('one').map((is) => ({ is })),
        )
        .map((each) => ({ parent: each })),
      fc.tuple(part, tie('links')).map(([which, each]) => ({ links: { ...which, ...each } })),
      tie('filter').map((each) => ({ not: each })),
      fc.array(tie('filter'), { maxLength: 3 }).map((or) => ({ or })),
    ),
  }),
).filter;
