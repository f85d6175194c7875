import type { Conflict } from '../../_kit/ingest/ingester.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { conflictOf } from '../faults/fault.ts';
import { MonitoringRegimeEntity } from './monitoring-regime.entity.ts';
import type { Regime } from './monitoring-regime.rule.ts';
import { contextOf, faultsIn, rivalIn, type RegimeContext } from './regime-context.service.ts';
import type { StatedYears } from './years.rule.ts';

interface Incoming extends StatedYears {
  readonly id: string;
  readonly act: string;
}

/** One that a person has corrected is not changed by an import: it counts as it stands, and is never refused. */
export async function regimeConflicts(work: UnitOfWork, records: readonly Incoming[]): Promise<(Conflict | null)[]> {
  const ids = records.map(({ id }) => id);
  const present = await work.current(MonitoringRegimeEntity, ids);
  const regimes = records.map((record) => regimeAfter(record, present.get(record.id)));
  const context = await contextOf(work);
  return regimes.map((regime) => {
    const row = present.get(regime.id);
    if (row && isCorrectedByHand(readSources(row.sources))) return null;
    const conflict = conflictIn(context, regime);
    if (!conflict) context.regimes.set(regime.id, regime);
    return conflict;
  });
}

/** What a record leaves out stays as it is. */
function regimeAfter({ id, act, firstYear, lastYear }: Incoming, row: MonitoringRegimeEntity | undefined): Regime {
  const stays = (given: number | null | undefined, before: number | null | undefined) =>
    (given === undefined ? before : given) ?? null;
  return { id, actId: act, firstYear: stays(firstYear, row?.firstYear), lastYear: stays(lastYear, row?.lastYear) };
}

function conflictIn(context: RegimeContext, regime: Regime): Conflict | null {
  const [fault] = faultsIn(context, regime);
  if (fault) return conflictOf(fault);
  const rival = rivalIn(context, regime);
  if (!rival) return null;
  return {
    field: 'firstYear',
    value: regime.firstYear,
    rule: `shares a year with ${rival.id}: a year has one regime.`,
  };
}
