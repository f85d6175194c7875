import { citedOn, citing } from '../validity/cited-rules.rule.ts';
import { isValidOn, type Span } from '../validity/validity.rule.ts';

/** What the hub is told of a designation; what is not known of its days is null. */
interface Act {
  readonly body: string;
  readonly actDate: string | null;
  readonly validFrom: string | null;
}

/** ¶3: the head of the body determines the subdivision, so the act is of a day on which the head was in office. */
export function headFault(
  tenure: Span & { readonly bodyId: string },
  { body, actDate, validFrom }: Act,
): string | null {
  if (tenure.bodyId !== body) {
    const rule = `is a head of ${tenure.bodyId}, not of ${body}: a body determines its own.`;
    return citing(rule, citedOn('¶3', actDate ?? validFrom));
  }
  if (actDate === null || isValidOn(tenure, actDate)) return null;
  return citing(`was not in office on ${actDate}, the day of the act.`, citedOn('¶3', actDate));
}
