import { DomesticProcedureState } from './domestic-procedure.kind.ts';

interface Step {
  readonly plannedOn: string | null;
  readonly completedOn: string | null;
}

/**
 * ¶5(2) asks where procedures stand; the states are the hub's own. A day for which a step is planned is not yet late.
 * @param begunOn the first day on which it can have been under way, steps or none
 */
export function procedureState(steps: readonly Step[], begunOn: string | null, day: string): DomesticProcedureState {
  const left = steps.filter(({ completedOn }) => completedOn === null || completedOn > day);
  if (steps.length > 0 && left.length === 0) return DomesticProcedureState.COMPLETED;
  if (left.some(({ plannedOn }) => plannedOn !== null && plannedOn < day)) return DomesticProcedureState.OVERDUE;
  const hasBegun = left.length < steps.length || (begunOn !== null && begunOn <= day);
  return hasBegun ? DomesticProcedureState.RUNNING : DomesticProcedureState.NOT_STARTED;
}
