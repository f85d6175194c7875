import type { DutyPlan, PlannedDuty, PlannedItem } from './duty-plan.rule.ts';
import { neverCentral } from './obligation.rule.ts';

/** A record as it is to be, and what made it so: for its history. */
export interface Revised<Planned> {
  readonly planned: Planned;
  readonly cause: string;
}

const languages = ['kk', 'ru', 'en'] as const;

/** What of the duties of a cycle is no longer as they stand: the rest is not written again. */
export function revisedDuties({ duties }: DutyPlan, standing: readonly PlannedDuty[]): Revised<PlannedDuty>[] {
  const rows = new Map(standing.map((row) => [row.id, row]));
  const planned = new Set(duties.map(({ id }) => id));
  const gone = standing.filter(({ id }) => !planned.has(id)).map(dropped);
  return [...duties, ...gone].flatMap((duty): Revised<PlannedDuty>[] => {
    const row = rows.get(duty.id);
    if (row && isSameDuty(row, duty)) return [];
    return [{ planned: duty, cause: `the capacities of ${duty.bodyId}, and the deadline` }];
  });
}

/** Why it is not required names days, which can move while all else stays. */
function isSameDuty(row: PlannedDuty, { isRequired, notRequiredSince, arisesOn, reason }: PlannedDuty): boolean {
  const isSame =
    row.isRequired === isRequired && row.notRequiredSince === notRequiredSince && row.arisesOn === arisesOn;
  return isSame && languages.every((each) => row.reason?.[each] === reason?.[each]);
}

/** No record is taken away: a duty that never was one says so. */
function dropped({ id, bodyId, arisesOn }: PlannedDuty): PlannedDuty {
  return { id, bodyId, arisesOn, isRequired: false, notRequiredSince: null, reason: neverCentral };
}

/** The same of their items. */
export function revisedItems({ items }: DutyPlan, standing: readonly PlannedItem[]): Revised<PlannedItem>[] {
  const rows = new Map(standing.map((row) => [row.id, row]));
  const planned = new Set(items.map(({ id }) => id));
  const gone = standing.filter(({ id }) => !planned.has(id)).map(emptied);
  return [...items, ...gone].flatMap((item): Revised<PlannedItem>[] => {
    const row = rows.get(item.id);
    if (row && isSameItem(row, item)) return [];
    // Which one is in the record, for those who may see it: a reason is text, and shown with the item.
    const assignment = item.assignmentId === null ? 'no assignment' : 'its assignment';
    return [{ planned: item, cause: `${assignment}, and the status of ${item.treatyId}` }];
  });
}

function isSameItem(row: PlannedItem, item: PlannedItem): boolean {
  const { kind, fromDay, untilDay, assignmentId } = item;
  const isSame = row.kind === kind && row.fromDay === fromDay && row.untilDay === untilDay;
  return isSame && row.assignmentId === assignmentId;
}

/** No record is taken away: an item that never was due is of no day. */
function emptied(row: PlannedItem): PlannedItem {
  const { id, dutyId, treatyId, kind, fromDay, assignmentId } = row;
  return { id, dutyId, treatyId, kind, fromDay, untilDay: fromDay, assignmentId };
}
