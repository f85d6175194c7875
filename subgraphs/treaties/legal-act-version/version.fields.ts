import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { begunField } from '../effective-date/effective-date.fields.ts';

/** What versions of acts and of paragraphs share. */
export const versionFields = {
  id: idField,
  number: z.int().positive().max(1_000),
  madeBy: idField.nullish(),
  effective: begunField,
};

interface Numbered {
  readonly number: number;
  readonly madeBy?: string | null;
}

/** Zod's refinement: the first version is the act as adopted, each later one another act has made. */
export function madeByAnAmendment({ value, issues }: z.core.ParsePayload<Numbered>) {
  const { number, madeBy } = value;
  if (number === 1 && !madeBy) return;
  if (number > 1 && madeBy) return;
  const message = number > 1 ? 'is missing: another act made a version after the first.' : 'made no first version.';
  issues.push({ code: 'custom', path: ['madeBy'], input: madeBy ?? null, message });
}
