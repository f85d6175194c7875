import type { ResolvedParticipant } from '../participants/participant.ts';
import { resolveParticipant } from '../participants/resolve.ts';
import { isPlaceholder } from './clean.ts';

export interface Sender {
  readonly rawName: string;
  readonly participant: ResolvedParticipant;
}

/**
 * Who sent a recommendation. The export has one State a row, but a cell may list several: at ";",
 * "/" and "|" always, at "," and "and" where all parts are known ("Bosnia and Herzegovina" is one).
 */
export function readSenders(cell: string): Sender[] {
  if (isPlaceholder(cell)) return [];
  const whole = sender(cell);
  if (isKnown(whole)) return [whole];
  const parts = split(cell, /\s*[;/|]\s*/).map(sender);
  return parts.flatMap((part) => {
    if (isKnown(part)) return [part];
    const listed = split(part.rawName, /\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+/).map(sender);
    return listed.length > 1 && listed.every(isKnown) ? listed : [part];
  });
}

function split(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((part) => !isPlaceholder(part));
}

function sender(rawName: string): Sender {
  return { rawName, participant: resolveParticipant(rawName) };
}

function isKnown({ participant }: Sender): boolean {
  return participant.kind !== 'OTHER';
}
