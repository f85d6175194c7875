import { z } from 'zod';

/** The Rules are of 2010: there was no cycle before. */
export const yearField = z.int().min(2010, 'is before 2010, the first cycle.').max(2199, 'is after 2199.');

/** Zod's refinement for what holds from year to year, both included. */
export function yearsInOrder({
  value,
  issues,
}: z.core.ParsePayload<{ firstYear?: number | null; lastYear?: number | null }>) {
  const { firstYear, lastYear } = value;
  if (firstYear == null || lastYear == null || firstYear <= lastYear) return;
  const message = `is before firstYear, ${firstYear}.`;
  issues.push({ code: 'custom', path: ['lastYear'], input: lastYear, message });
}
