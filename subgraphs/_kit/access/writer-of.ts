import type { Caller } from '../contract.ts';
import { ForbiddenError, WithheldError } from '../errors.ts';
import { audiences, type AudienceName } from './audience.ts';
import { viewerOf } from './viewer.ts';

/**
 * The name under which a caller writes.
 * @throws {WithheldError} where the command is for others
 */
export function writerOf(caller: Caller, audience: AudienceName, command: string): string {
  if (!viewerOf(caller.identity).belongsTo(audience)) throw new WithheldError(command, audiences[audience] ?? []);
  if (caller.actor === null) throw new ForbiddenError(`${command} needs an account.`);
  return caller.actor;
}
