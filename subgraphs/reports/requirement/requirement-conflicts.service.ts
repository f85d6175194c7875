import type { Conflict } from '../../_kit/ingest/ingester.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { conflictOf } from '../faults/fault.ts';
import { allRegimes } from '../monitoring-regime/regime-context.service.ts';
import type { StatedYears } from '../monitoring-regime/years.rule.ts';
import { RequirementEntity } from './requirement.entity.ts';
import { citationFaults, lacksDayFaults, type Cited } from './requirement.faults.ts';
import { regimeYearFaults } from './requirement-years.faults.ts';
import type { RequirementKind, RequirementState } from './requirement.kind.ts';
import { rivalOf, type Held } from './requirement.rule.ts';

interface Incoming extends StatedYears {
  readonly id: string;
  readonly regime: string;
  readonly kind: RequirementKind;
  readonly act: string;
  readonly paragraph?: string | null;
  readonly wording?: string | null;
  readonly monthDay?: string | null;
  readonly state: RequirementState;
}

/** One that a person has corrected is not changed by an import: it counts as it stands, and is never refused. */
export async function requirementConflicts(
  work: UnitOfWork,
  records: readonly Incoming[],
): Promise<(Conflict | null)[]> {
  const regimes = records.map(({ regime }) => regime);
  const present = await work.current(
    RequirementEntity,
    records.map(({ id }) => id),
  );
  const held = new Map<string, Held>(present);
  for (const row of await work.currentBy(RequirementEntity, 'regimeId', regimes)) held.set(row.id, row);
  const all = await allRegimes(work);
  return records.map((record) => {
    const row = present.get(record.id);
    if (row && isCorrectedByHand(readSources(row.sources))) return null;
    const own = heldAfter(record, row);
    const cited = citationFaults(citedAfter(record, row), [...all.values()]);
    const dated = { ...record, monthDay: stays(record.monthDay, row?.monthDay) };
    const [fault] = [...cited, ...regimeYearFaults(own, all), ...lacksDayFaults(dated)];
    if (fault) return conflictOf(fault);
    const rival = rivalOf(own, held.values());
    if (!rival) held.set(own.id, own);
    return rival && inTheWay(own, rival);
  });
}

/** What a record leaves out stays as it is. */
function citedAfter({ regime, act, paragraph, wording }: Incoming, row: RequirementEntity | undefined): Cited {
  const stated = { paragraphId: stays(paragraph, row?.paragraphId), wordingId: stays(wording, row?.wordingId) };
  return { regimeId: regime, actId: act, ...stated };
}

function heldAfter({ id, regime, kind, firstYear, lastYear }: Incoming, row: RequirementEntity | undefined): Held {
  const years = { firstYear: stays(firstYear, row?.firstYear), lastYear: stays(lastYear, row?.lastYear) };
  return { id, regimeId: regime, kind, ...years };
}

function stays<Value>(given: Value | null | undefined, before: Value | null | undefined): Value | null {
  return (given === undefined ? before : given) ?? null;
}

function inTheWay({ firstYear }: Held, { id }: Held): Conflict {
  return { field: 'firstYear', value: firstYear, rule: `shares a year with ${id}: a year has one of a kind.` };
}
