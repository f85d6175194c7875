import { assignments, isMerged, mergedOn, watchedIn } from './assignments.ts';
import { bodyId, hasProcedure, isInForce, standingOf, treatyId, type Draft } from './drafts.ts';
import { Entries } from './entries.ts';
import { informations, type Delivered } from './informations.ts';
import type { Sizes } from './options.ts';
import { randomFrom } from './random.ts';
import { lastRegulated, rules, successor } from './rules.ts';
import { summary } from './summaries.ts';

const lastYear = 2024;

function yearsOf({ cycles }: Sizes): number[] {
  return Array.from({ length: cycles }, (_, at) => lastYear - cycles + 1 + at);
}

/** Years in which bodies owe information on each treaty that they watch: on time, late, returned once, never delivered. */
export function* monitoring(sizes: Sizes): Generator<Draft> {
  const random = randomFrom(5);
  const watches = [...assignments(sizes)];
  const entries = new Entries(sizes, randomFrom(8));
  for (const year of yearsOf(sizes)) {
    const cycle = `cycle-${year}`;
    const regime = year > lastRegulated ? successor : rules;
    yield { type: 'MonitoringCycle', id: cycle, year, regime, openedOn: `${year}-01-10` };
    const watched = watchedIn(year, watches);
    for (let body = 0; body < sizes.bodies; body += 1) {
      if (isMerged(body) && `${year}-01-01` >= mergedOn) continue;
      const treaties = watched.get(body) ?? [];
      yield* duty(year, body, treaties);
      for (const version of informations({ year, body, isNil: treaties.length === 0, random })) {
        yield version.record;
        yield* entriesIn(version, { year, body, treaties }, entries);
      }
    }
    yield* summary(year);
  }
}

/** One of fifty never owed it, one of fifty no more since June; what the successor of the Rules asks nobody knows. */
function* duty(year: number, body: number, treaties: readonly number[]): Generator<Draft> {
  const id = `cycle-${year}:${bodyId(body)}`;
  const turn = (year * 7 + body) % 50;
  const isFreed = year <= lastRegulated && turn < 2;
  yield {
    type: 'ReportingDuty',
    id,
    cycle: `cycle-${year}`,
    body: bodyId(body),
    isRequired: year > lastRegulated ? null : !isFreed,
    ...(isFreed ? { reason: { en: 'Generated reason' } } : {}),
    ...(isFreed && turn === 1 ? { notRequiredSince: `${year}-06-01` } : {}),
    arisesOn: `${year}-01-10`,
  };
  for (const treaty of treaties) {
    const kind = { IN_FORCE: 'IN_FORCE', NOT_KNOWN: 'UNSETTLED', SIGNED: signed, LATER: signed }[standingOf(treaty)];
    const assignment = `${bodyId(body)}:${treatyId(treaty)}`;
    const item = { duty: id, treaty: treatyId(treaty), kind, fromDay: `${year}-01-10`, assignment };
    yield { type: 'DutyItem', id: `${id}:${treatyId(treaty)}`, ...item };
  }
}

const signed = 'SIGNED_NOT_IN_FORCE';

interface Owing {
  readonly year: number;
  readonly body: number;
  readonly treaties: readonly number[];
}

function* entriesIn({ id }: Delivered, { year, body, treaties }: Owing, entries: Entries): Generator<Draft> {
  for (const treaty of treaties) {
    if (isInForce(treaty)) yield* entries.inForce({ information: id, treaty, year, body });
    else yield* entries.notInForce(id, treaty, hasProcedure(treaty));
  }
}
