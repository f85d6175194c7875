import { z } from 'zod';
import { orMissing, type Inquiry } from '../../_kit/across/inquiry.ts';
import type { Checks } from '../../_kit/command/checks.ts';
import { unknownReference } from '../../_kit/command/problems.ts';
import { FactsMissingError } from '../../_kit/errors.ts';
import { idField } from '../../_kit/ingest/fields.ts';
import { complain, type Fault } from '../faults/fault.ts';

/** What bodies says of a subdivision that a command names; null: it can't be asked. */
export interface KnownSubdivision {
  readonly id: string;
  readonly isKnown: boolean | null;
  readonly body: string | null;
}

const answer = z.object({ subdivision: z.object({ body: z.object({ id: z.string() }).nullable() }).nullable() });

/** To be asked before the transaction. What names none has none. */
export async function subdivisionFor(
  id: string | null | undefined,
  inquiry: Inquiry,
): Promise<KnownSubdivision | null> {
  if (id == null) return null;
  // What can be no id is not kept as unverified: it will never be one.
  if (!idField.safeParse(id).success) return { id, isKnown: false, body: null };
  const query = 'query Subdivision($id: ID!) { subdivision(id: $id) { body { id } } }';
  const said = await orMissing(inquiry.answer('bodies', { query, variables: { id } }, answer));
  if (said instanceof FactsMissingError) return { id, isKnown: null, body: null };
  return { id, isKnown: said.subdivision !== null, body: said.subdivision?.body?.id ?? null };
}

interface Place {
  readonly field: string;
  /** Whose subdivision it has to be. */
  readonly body: string;
}

/** It is there, and of the body, as far as bodies can be asked. */
export function checkSubdivision(checks: Checks, known: KnownSubdivision | null, { field, body }: Place): void {
  if (known?.isKnown === false) checks.push(unknownReference({ field: `input.${field}` }, 'Subdivision', known.id));
  else if (known) complain(checks, ofAnother(known, { field, body }));
}

/** A body's subdivisions do its monitoring (¶3), and so its noting and reporting. */
function ofAnother({ id, body: of }: KnownSubdivision, { field, body }: Place): Fault[] {
  if (of === null || of === body) return [];
  const message = {
    kk: `«${id}» — «${body}» органының бөлімшесі емес.`,
    ru: `«${id}» — подразделение не «${body}».`,
    en: `"${id}" is not a subdivision of "${body}".`,
  };
  return [{ field, value: id, message }];
}
