import { isHeldForBody, type Role } from '../access/identity.ts';
import { viewerOf } from '../access/viewer.ts';
import type { Caller } from '../contract.ts';
import type { CommandAnswer } from './commands.ts';
import type { NotPermittedProblem } from './problem.type.ts';
import { notPermitted } from './problems.ts';

/** Who may give a command. */
export interface Permission {
  /** One of these is enough. */
  readonly roles: readonly Role[];
  /** For which body those of the roles have to be held that are held for one; null where none is. */
  readonly body: string | null;
  /** What of the input names that body, or the record that is of it; null where it does not depend on the input. */
  readonly field: string | null;
  /** Where the Rules themselves say who acts. */
  readonly paragraph?: string;
}

/** @param paragraph only where the Rules say that the head does this */
export function headOf(body: string, field: string, paragraph?: string): Permission {
  return { roles: ['HEAD'], body, field, paragraph };
}

/** Held for no body, and so whatever the input says. */
export function holderOf(...roles: readonly Role[]): Permission {
  return { roles, body: null, field: null };
}

/**
 * Gives the command, or answers that it is not for the caller: judged from what the input says, before anything is
 * looked up, so that a refusal tells nothing of any record.
 */
export async function permitted(
  caller: Caller,
  permission: Permission,
  command: () => Promise<CommandAnswer>,
): Promise<CommandAnswer> {
  const problem = permissionProblem(caller, permission);
  return problem === null ? command() : { id: null, problems: [problem], revision: null };
}

/** For commands that learn only from the record of which body it is: its own rights come first. Null: the caller may. */
export function permissionProblem({ identity }: Caller, permission: Permission): NotPermittedProblem | null {
  const { roles, body } = permission;
  const viewer = viewerOf(identity);
  const holds = (role: Role) =>
    body !== null && isHeldForBody(role) ? viewer.mayActFor(role, body) : viewer.has(role);
  return roles.some(holds) ? null : notPermitted(permission);
}
