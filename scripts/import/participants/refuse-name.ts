import type { CellIssue } from '../format.ts';
import type { ResolvedParticipant } from './participant.ts';

/** Ids of participants are part of the ids of what they do, which have a limit. */
const LONGEST_ID = 100;

/** Why a text can not be the name of a participant; null where it can. */
export function refuseName(value: string, { id, kind }: ResolvedParticipant): CellIssue | null {
  const refusal = (rule: string): CellIssue => ({ field: 'participant', value, rule });
  if (value === '') return refusal('the row names no participant');
  if (!/\p{L}{2}/u.test(value) || /^(?:foot)?notes?\b|^sources?\s*:|^total\b/i.test(value)) {
    return refusal('not the name of a participant');
  }
  if (kind === 'OTHER' && /[\r\n]/.test(value)) return refusal('several lines: a quote is opened and not closed');
  return id.length > LONGEST_ID ? refusal('too long for the name of a participant') : null;
}

/** A participant whom no list knows is one all the same, and told of. */
export const UNKNOWN_PARTICIPANT = 'not a known state, territory or organisation: kept as a participant of its own';
