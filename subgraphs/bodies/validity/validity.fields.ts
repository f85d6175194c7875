import { type z } from 'zod';
import { dateField } from '../../_kit/ingest/fields.ts';

/** Fields of a record that is valid for a time. */
export const validityFields = { validFrom: dateField.nullish(), validUntil: dateField.nullish() };

/** Zod's refinement for a record that is valid for a time. */
export function endsAfterItBegins({
  value,
  issues,
}: z.core.ParsePayload<{ validFrom?: string | null; validUntil?: string | null }>) {
  const { validFrom, validUntil } = value;
  if (!validFrom || !validUntil || validFrom < validUntil) return;
  issues.push({
    code: 'custom',
    path: ['validUntil'],
    input: validUntil,
    message: `is not after validFrom, ${validFrom}.`,
  });
}
