import { createHash } from 'node:crypto';
import type { Caller } from '../contract.ts';
import { ForbiddenError } from '../errors.ts';
import type { Writer } from '../record/write.ts';
import type { UnitOfWork } from '../record/unit-of-work.ts';
import type { CommandInput } from './command.input.ts';
import { commonProblems } from './common.checks.ts';
import { withGiven } from './given.ts';
import { idempotencyKeyReused } from './problems.ts';
import type { ProblemValue } from './problem.type.ts';

/** What a command came to: the record it made or changed, or why it did nothing. */
export type CommandResult = { readonly id: string } | { readonly problems: ProblemValue[] };

export interface CommandAnswer {
  readonly id: string | null;
  readonly problems: ProblemValue[];
  readonly revision: string | null;
}

export interface Command {
  readonly name: string;
  readonly caller: Caller;
  readonly input: CommandInput;
}

/** Runs commands: one unit of work each, once per idempotency key. */
export class Commands {
  constructor(
    private readonly writer: Writer,
    private readonly subgraph: string,
  ) {}

  async run(command: Command, task: (work: UnitOfWork) => Promise<CommandResult>): Promise<CommandAnswer> {
    const { caller, name } = command;
    if (caller.actor === null) throw new ForbiddenError(`${name} needs an account: what is changed has a name to it.`);
    const wrong = commonProblems(command.input);
    if (wrong.length > 0) return refusal(wrong, command);
    const { result, revision } = await this.writer.write({ actor: caller.actor, command: name }, (work) =>
      this.once(work, command, task),
    );
    if ('problems' in result) return refusal(result.problems, command);
    return { id: result.id, problems: [], revision: `${this.subgraph.charAt(0)}${result.revision ?? revision}` };
  }

  private async once(
    work: UnitOfWork,
    { name, caller, input }: Command,
    task: (work: UnitOfWork) => Promise<CommandResult>,
  ): Promise<CommandResult & { readonly revision?: number }> {
    if (input.idempotencyKey == null) return task(work);
    const key = storedKey(caller, input.idempotencyKey);
    const inputHash = createHash('sha256').update(JSON.stringify(input)).digest('hex');
    const earlier = await work.recall(key);
    if (earlier) {
      const same = earlier.command === name && earlier.inputHash === inputHash;
      return same
        ? { id: earlier.recordId, revision: earlier.revision }
        : { problems: [idempotencyKeyReused(input.idempotencyKey)] };
    }
    const result = await task(work);
    if ('id' in result) await work.remember({ key, command: name, inputHash, recordId: result.id });
    return result;
  }
}

function refusal(problems: readonly ProblemValue[], { input }: Command): CommandAnswer {
  return { id: null, problems: withGiven(problems, input), revision: null };
}

/** Each account has keys of its own: to no other do they answer, or say that they are taken. */
function storedKey({ actor }: Caller, key: string): string {
  const whose = createHash('sha256')
    .update(JSON.stringify([actor, key]))
    .digest('base64url')
    .slice(0, 22);
  return `${key.slice(0, 97)} ${whose}`;
}
