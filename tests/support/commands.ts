import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { Caller, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { grantsOf } from './accounts.ts';
import { runQuery, type Answer } from './run-query.ts';

const problems = `problems {
  __typename
  ... on InvalidValueProblem { field paragraph value message { kk ru en } }
  ... on UnknownReferenceProblem { field paragraph id message { kk ru en } }
  ... on VersionConflictProblem { field paragraph currentVersion message { kk ru en } }
  ... on IdempotencyKeyProblem { field paragraph key message { kk ru en } }
  ... on OverlapProblem { field paragraph id message { kk ru en } }
  ... on NotPermittedProblem { field paragraph roles body message { kk ru en } }
  ... on IncompleteProblem { field paragraph record missing wording message { kk ru en } }
}`;

export interface Problem {
  readonly __typename: string;
  readonly field: string;
  readonly message: Readonly<Record<'kk' | 'ru' | 'en', string>>;
}

interface Command {
  readonly name: string;
  /** What it makes or changes, as its payload names it; null: the payload has its id alone. */
  readonly object: string | null;
  /** Of that object. */
  readonly selection: string;
  readonly input: Record<string, unknown>;
}

/** Gives a command and returns its payload. */
export async function giveCommand(
  running: RunningSubgraph,
  { name, object, selection, input }: Command,
  caller: Partial<Caller>,
): Promise<Answer> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const made = object === null ? 'id' : `${object} { ${selection} }`;
  const query = `mutation C($input: ${type}) { ${name}(input: $input) { ${made} ${problems} revision } }`;
  return (await runQuery(running, query, { input }, caller))[name];
}

/** Somebody who holds these roles and no others. */
export function holding(...grants: string[]): { readonly identity: Identity; readonly actor: string } {
  const account = grants.join(' ');
  return { identity: { account, grants: grantsOf(...grants) }, actor: account };
}

/** The id of what can be hidden, where the plain one is taken: it counts nothing. */
export function uncounted(wanted: string): string {
  return expect.stringMatching(new RegExp(`^${wanted}:[0-9a-f]{8}$`)) as string;
}

/** What was refused and where; the messages are checked to be there in three languages that differ. */
export function refusals(payload: { readonly problems: readonly Problem[] }): string[] {
  return payload.problems.map((problem) => {
    expect(new Set(Object.values(problem.message)).size).toBe(3);
    expect(Object.values(problem.message).every((text) => text.length > 10)).toBe(true);
    return `${problem.__typename} ${problem.field}`;
  });
}
