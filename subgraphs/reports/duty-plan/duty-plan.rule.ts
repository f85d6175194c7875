import { addDays } from '../../_kit/civil-day.ts';
import { groupBy } from '../../_kit/group-by.ts';
import type { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import { dutyItemId } from '../duty-item/duty-item.id.ts';
import type { DueDay } from '../monitoring-cycle/deadline.rule.ts';
import { cycleId } from '../monitoring-cycle/monitoring-cycle.id.ts';
import { dutyId } from '../reporting-duty/reporting-duty.id.ts';
import { daysOfYear, sharedDays, spanOf, within, type Days } from './days.rule.ts';
import { dueKind, isDue } from './due-kind.rule.ts';
import { obligationOf, type Obligation } from './obligation.rule.ts';
import type { StatusSpan, Watch, YearFacts } from './year-facts.ts';

/** The cycle for which duties are made. */
export interface CycleTerms {
  readonly year: number;
  readonly openedOn: string;
  readonly deadline: Pick<DueDay, 'certainty' | 'date'>;
}

export interface PlannedDuty extends Obligation {
  readonly id: string;
  readonly bodyId: string;
  readonly arisesOn: string;
}

export interface PlannedItem {
  readonly id: string;
  readonly dutyId: string;
  readonly treatyId: string;
  readonly kind: DutyItemKind;
  readonly fromDay: string;
  /** Null: to the end of the year. */
  readonly untilDay: string | null;
  /** Null where none made it due. */
  readonly assignmentId: string | null;
}

export interface DutyPlan {
  readonly duties: readonly PlannedDuty[];
  readonly items: readonly PlannedItem[];
}

/**
 * ¶5: what each body owes for a year that was a central state body on any day of it, with or without treaties, and on
 * which treaties it reports: those that it watched while they were in force, or signed and not in force. A body that
 * ends and its successor each have the days that were theirs.
 */
export function dutyPlan(terms: CycleTerms, facts: YearFacts): DutyPlan {
  const year = daysOfYear(terms.year);
  const watches = groupBy(facts.watches, ({ body }) => body);
  const offices = [...groupBy(facts.offices, ({ body }) => body)].sort(([a], [b]) => compare(a, b));
  const duties: PlannedDuty[] = [];
  const items: PlannedItem[] = [];
  for (const [bodyId, ofBody] of offices) {
    const inOffice = ofBody.map((each) => within(year, each)).filter((days) => days !== null);
    const office = spanOf(inOffice);
    if (!office) continue;
    const id = dutyId(cycleId(terms.year), bodyId);
    const arisesOn = office.from > terms.openedOn ? office.from : terms.openedOn;
    duties.push({ id, bodyId, arisesOn, ...obligationOf({ ...terms, offices: inOffice, arisesOn }) });
    items.push(...itemsOf(id, watches.get(bodyId) ?? [], { office, year, statuses: facts.statuses }));
  }
  return { duties, items };
}

interface ItemTerms extends Pick<YearFacts, 'statuses'> {
  readonly office: Days;
  readonly year: Days;
}

function itemsOf(id: string, watches: readonly Watch[], terms: ItemTerms): PlannedItem[] {
  return [...groupBy(watches, ({ treaty }) => treaty)]
    .map(([treaty, ofTreaty]) => itemOf(id, treaty, ofTreaty, terms))
    .filter((item) => item !== null)
    .sort((a, b) => compare(a.id, b.id));
}

/** A treaty that is watched by one assignment after another is one item, of the last of them. */
function itemOf(duty: string, treatyId: string, watches: readonly Watch[], terms: ItemTerms): PlannedItem | null {
  const due = (terms.statuses.get(treatyId) ?? []).filter(({ status }) => isDue(status));
  const owed = watches.flatMap((watch) => {
    const watched = within(terms.office, watch);
    return due.flatMap((span) => {
      const days = watched && sharedDays(watched, daysOf(span));
      return days ? [{ days, status: span.status, assignment: watch.id }] : [];
    });
  });
  const days = spanOf(owed.map((each) => each.days));
  const kind = dueKind(owed.map(({ status }) => status));
  const [last] = owed.sort((a, b) => compare(b.days.until, a.days.until) || compare(b.assignment, a.assignment));
  if (!days || !kind || !last) return null;
  const untilDay = days.until < terms.year.until ? days.until : null;
  const assignmentId = last.assignment;
  return { id: dutyItemId(duty, treatyId), dutyId: duty, treatyId, kind, fromDay: days.from, untilDay, assignmentId };
}

function daysOf({ first, last }: StatusSpan): Days {
  return { from: first, until: addDays(last, 1) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
