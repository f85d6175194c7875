import { z } from 'zod';
import { dateField, localizedField } from '../../_kit/ingest/fields.ts';

export const effectiveField = z
  .strictObject({
    date: dateField.nullish(),
    rule: localizedField(1_000).nullish(),
    notBefore: dateField.nullish(),
  })
  .refine(({ date, rule, notBefore }) => Boolean(date ?? rule ?? notBefore), 'says nothing: leave it out.')
  .refine(({ date, notBefore }) => !date || !notBefore || notBefore <= date, {
    path: ['notBefore'],
    error: 'is after the date itself.',
  });

/** For what can only be ordered by it: a version that begins on no day at all would never hold. */
export const begunField = effectiveField.refine(
  ({ date, notBefore }) => Boolean(date ?? notBefore),
  'gives neither the day nor the first day that it can be.',
);

type Effective = z.infer<typeof effectiveField>;

/** The columns of what a record says; all of them as they are where it says nothing. */
export function effectiveColumns(effective: Effective | null | undefined) {
  if (effective === undefined) return {};
  return {
    effectiveFrom: effective?.date ?? null,
    effectiveRuleKk: effective?.rule?.kk ?? null,
    effectiveRuleRu: effective?.rule?.ru ?? null,
    effectiveRuleEn: effective?.rule?.en ?? null,
    effectiveNotBefore: effective?.notBefore ?? null,
  };
}
