import { type DutyItemEntity } from '../duty-item/duty-item.entity.ts';
import { type ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import type { Content } from '../../_kit/record/unit-of-work.ts';
import type { PlannedDuty, PlannedItem } from './duty-plan.rule.ts';

/** What is planned comes from the owners of bodies, assignments and treaties: these are there. */
const verified = 'VERIFIED';

export function dutyColumns({ reason, ...duty }: PlannedDuty, cycleId: string): Content<ReportingDutyEntity> {
  const reasons = { reasonKk: reason?.kk ?? null, reasonRu: reason?.ru ?? null, reasonEn: reason?.en ?? null };
  return { ...duty, ...reasons, cycleId, bodyCheck: verified };
}

export function itemColumns(item: PlannedItem): Content<DutyItemEntity> {
  return { ...item, treatyCheck: verified, assignmentCheck: item.assignmentId === null ? null : verified };
}

/** A duty as it stands, to be held against what is planned. */
export function standingDuty({ reasonKk, reasonRu, reasonEn, ...row }: ReportingDutyEntity): PlannedDuty {
  const isGiven = reasonKk !== null || reasonRu !== null || reasonEn !== null;
  const { id, bodyId, isRequired, notRequiredSince, arisesOn } = row;
  const reason = isGiven ? { kk: reasonKk, ru: reasonRu, en: reasonEn } : null;
  return { id, bodyId, isRequired, notRequiredSince, arisesOn, reason };
}
