import type { Answer } from '../../../support/run-query.ts';
import type { CommandName } from '../commands.ts';
import { follows, stateAfter } from './legal.ts';
import type { State, Version } from './seen.ts';
import type { Body } from './year.ts';

const delivered: readonly State[] = ['SUBMITTED', 'ACCEPTED', 'RETURNED'];

export function isDelivered({ state }: Pick<Version, 'state'>): boolean {
  return delivered.includes(state);
}

/** What a delivered version says, without what may still become of its issues and proposals, which is no part of it. */
export function lasting(answer: Answer): Answer {
  const left = new Set(['outcome', 'outcomeOn', 'resolvedOn']);
  const kept = (value: unknown, isShared: boolean): unknown => {
    if (Array.isArray(value)) return value.map((each: unknown) => kept(each, isShared));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !left.has(key) && !(isShared && key === 'version'))
        .map(([key, part]: [string, unknown]) => [
          key,
          kept(part, key === 'issues' || key === 'proposals' || (isShared && key === 'nodes')),
        ]),
    );
  };
  return kept(answer, false);
}

/** A command that was given. */
export interface Taken {
  readonly name: CommandName;
  readonly body: Body;
  readonly done: boolean;
}

/** What became of the versions of a body and must not have. */
export function changesBetween(
  before: readonly Version[],
  after: readonly Version[],
  given: Taken,
  body: Body,
): string[] {
  const latest = given.body === body ? before.at(-1) : undefined;
  return after.flatMap((version, at) => {
    const was = before[at];
    if (!was) return beginFaults(version, at, { given, body, last: before.at(-1) });
    const isLegal = was.state === version.state || follows[was.state].includes(version.state);
    return [
      ...(was.id === version.id ? [] : [`${was.id} became ${version.id}`]),
      ...(isLegal && isExpected(was, version, was === latest, given)
        ? []
        : [`${was.id}: ${was.state} became ${version.state}`]),
      ...(['submittedAt', 'paperReceivedOn'] as const)
        .filter((form) => was[form] !== null && was[form] !== version[form])
        .map((form) => `${was.id}: ${form} ${was[form]} became ${version[form]}`),
      ...signedFaults(version),
    ];
  });
}

function isExpected(was: Version, is: Version, isMeant: boolean, { name, done }: Taken): boolean {
  if (was.state === is.state) return !isMeant || !done || isStill(name, was.state);
  if (name === 'correctProblemIssue') return was.state === 'READY' && is.state === 'DRAFT';
  return isMeant && done && is.state === stateAfter(name, was.state);
}

/** What says nothing new leaves a version as ready as it was. */
function isStill(name: CommandName, state: State): boolean {
  const next = stateAfter(name, state);
  return (
    next === undefined || next === state || (state === 'READY' && next === 'DRAFT' && name !== 'recallInformation')
  );
}

function beginFaults(
  { id, state, versionNumber }: Version,
  at: number,
  { given, body, last }: { readonly given: Taken; readonly body: Body; readonly last: Version | undefined },
): string[] {
  const isBegun = given.name === 'beginInformation' && given.done && given.body === body;
  const isNext = versionNumber === at + 1 && state === 'DRAFT' && (last?.state ?? 'RETURNED') === 'RETURNED';
  return isBegun && isNext ? [] : [`${id} came as ${state} by ${given.name}`];
}

/** What is signed is what there is. */
function signedFaults({ id, state, contentHash, currentContentHash }: Version): string[] {
  const isSigned = state === 'SIGNED' || delivered.includes(state);
  const isRight = isSigned ? contentHash === currentContentHash : contentHash === null;
  return isRight ? [] : [`${id}, ${state}, is signed as ${contentHash} and says ${currentContentHash}`];
}
