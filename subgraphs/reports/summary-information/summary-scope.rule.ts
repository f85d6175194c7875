import { dayOf } from '../../_kit/clocks.ts';

/** A duty of a cycle with one version of its information that was delivered; without any where none was. */
export interface Delivery {
  readonly bodyId: string;
  /** Null where nobody can say. */
  readonly isRequired: boolean | 0 | 1 | null;
  readonly informationId: string | null;
  readonly versionNumber: number | null;
  readonly submittedAt: string | null;
  readonly paperReceivedOn: string | null;
}

/** Bodies that owe information (¶5) and had delivered no version of it by the end of that day, by id. */
export function missingBodies(deliveries: readonly Delivery[], day: string): string[] {
  const delivered = new Set(deliveries.filter((each) => isDeliveredBy(each, day)).map(({ bodyId }) => bodyId));
  const owing = deliveries.filter(({ isRequired, bodyId }) => Boolean(isRequired) && !delivered.has(bodyId));
  return [...new Set(owing.map(({ bodyId }) => bodyId))].sort();
}

/**
 * ¶8: what the bodies provided. Of each body the latest version that had come in by the end of that day, in whichever
 * form first, whether or not it was accepted: that is the hub's own procedure, and shown beside it.
 */
export function includedInformations(deliveries: readonly Delivery[], day: string): string[] {
  const latest = new Map<string, Delivery>();
  for (const each of deliveries) {
    const before = latest.get(each.bodyId)?.versionNumber ?? 0;
    if (isDeliveredBy(each, day) && (each.versionNumber ?? 0) > before) latest.set(each.bodyId, each);
  }
  return [...latest.values()].flatMap(({ informationId }) => informationId ?? []).sort();
}

/** ¶7 asks for both forms; what came in first counts as delivery. */
function isDeliveredBy({ submittedAt, paperReceivedOn }: Delivery, day: string): boolean {
  const days = [submittedAt === null ? null : dayOf(new Date(submittedAt)), paperReceivedOn];
  return days.some((each) => each !== null && each <= day);
}
