import type { IngestRecord, RunningSubgraph } from '../../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../../subgraphs/reports/subgraph.ts';
import { openSubgraph } from '../../../support/run-query.ts';
import { accepted, cycle, duty, item, regime, requirement, written } from '../duty-records.ts';
import { inForce } from '../entry-records.ts';
import { others } from '../facts-of-others.ts';
import { factsOfBodies } from '../information-world.ts';
import { fill } from '../records.ts';

/** What each body owes an entry on; the last one owes none, and can deliver a nil return. */
export const owed = {
  'body-a': { t1: 'IN_FORCE', t2: 'SIGNED_NOT_IN_FORCE' },
  'body-b': { t2: 'SIGNED_NOT_IN_FORCE' },
  'body-c': {},
} as const;

export type Body = keyof typeof owed;
export const bodies = Object.keys(owed) as Body[];

/** Whatever is named so does not exist. */
export const nothing = 'nothing';

/** A hub in which one year after the other is played, each with a cycle of its own. */
export interface Years {
  readonly running: RunningSubgraph;
  readonly clock: { now: Date };
  /** The last that was played. */
  year: number;
}

/** The year that is played, and the hub that it is played in. */
export interface Year extends Omit<Years, 'year'> {
  readonly year: number;
}

export async function openYears(databaseUrl: string): Promise<Years> {
  const clock = { now: new Date('2020-01-15T12:00:00Z') };
  const running = await openSubgraph(subgraph, databaseUrl, {
    others: others(factsOfBodies()),
    exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => id !== nothing))),
    now: () => clock.now,
  });
  const kinds = ['CONTENT_IN_FORCE', 'CONTENT_NOT_IN_FORCE', 'LANGUAGES', 'SIGNATURE', 'FORMS'];
  await fill(
    running,
    regime('rules'),
    requirement('deadline', 'INFORMATION_DEADLINE', { monthDay: '11-10' }),
    ...kinds.map((kind) => requirement(kind.toLowerCase(), kind)),
  );
  return { running, clock, year: 2020 };
}

/** Opens the next year two days before the deadline. Years do not touch: what is in one is nothing in another. */
export async function nextYear(years: Years): Promise<Year> {
  years.year += 2;
  const { running, clock, year } = years;
  clock.now = new Date(`${year}-11-08T04:00:00Z`);
  await fill(
    running,
    ...lastYear(year - 1),
    cycle(year),
    ...bodies.flatMap((body) => [
      duty(year, body),
      ...Object.entries(owed[body]).map(([treaty, kind]) => item(dutyOf(year, body), treaty, { kind })),
    ]),
  );
  return { running, clock, year };
}

/** Of a treaty in force something was reported and accepted, which can be carried forward. */
function lastYear(year: number): IngestRecord[] {
  const id = `${dutyOf(year, 'body-a')}:v1`;
  const delivered = { submittedAt: `${year}-11-01T10:00:00+06:00`, ...accepted(year) };
  return [...written(id, delivered), inForce(id, 't1', { progress: { kk: 'Бұрын', ru: 'Раньше' } })];
}

export const dutyOf = (year: number, body: Body): string => `cycle-${year}:${body}`;

/** The civil day of Kazakhstan. */
export function today({ now }: { readonly now: Date }): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(now);
}
