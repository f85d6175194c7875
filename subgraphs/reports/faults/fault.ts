import type { z } from 'zod';
import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue, unrepeatedValue } from '../../_kit/command/problems.ts';
import type { Conflict } from '../../_kit/ingest/ingester.ts';

/** What breaks a rule that commands and imports share. */
export interface Fault {
  readonly field: string;
  /** As an import is told; a command tells what was given there (`withGiven`), and nothing where this is null. */
  readonly value: string | number | null;
  readonly message: Readonly<Record<'kk' | 'ru' | 'en', string>>;
}

/**
 * To whoever gives a command.
 * @param paragraph only where the Rules ask for it
 */
export function complain(checks: Checks, faults: readonly Fault[], paragraph?: string): void {
  for (const { field, value, message } of faults)
    checks.push((value === null ? unrepeatedValue : invalidValue)({ field: `input.${field}`, paragraph }, message));
}

/** Zod's check for a record that is imported. */
export function faultless<Record>(faultsOf: (record: Record) => readonly Fault[]) {
  return ({ value, issues }: z.core.ParsePayload<Record>): void => {
    for (const { field, value: input, message } of faultsOf(value))
      issues.push({ code: 'custom', path: [field], input, message: message.en });
  };
}

/** Where the rule looks at more than one record that is imported. */
export function conflictOf({ field, value, message }: Fault): Conflict {
  return { field, value, rule: message.en };
}
