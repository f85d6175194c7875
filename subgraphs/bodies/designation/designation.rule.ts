import { isValidOn, type Span } from '../validity/validity.rule.ts';

/** ¶3: the head of the body determines the subdivision, so the act is of a day on which the head was in office. */
export function headFault(
  tenure: Span & { readonly bodyId: string },
  bodyId: string,
  actDate: string | null,
): string | null {
  if (tenure.bodyId !== bodyId)
    return `is a head of ${tenure.bodyId}, not of ${bodyId}: a body determines its own (¶3).`;
  if (actDate === null || isValidOn(tenure, actDate)) return null;
  return `was not in office on ${actDate}, the day of the act (¶3).`;
}
