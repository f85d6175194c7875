import { groupBy } from '../../_kit/group-by.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { BodyCapacityEntity } from '../body-capacity/body-capacity.entity.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import { heirsOf, originsOf, stepOf, type Step } from './body-succession.rule.ts';
import type { RecordedStep } from './record-succession.rule.ts';

/** A bound after all that can be recorded. */
const ever = '9999-12-31';

/** All bodies that one came from, whenever, as a unit of work sees it; each step is read once. */
export function originsIn(work: UnitOfWork): (body: string) => Promise<string[]> {
  const read = new Map<string, Promise<Step[]>>();
  const before = (body: string) => {
    const steps = read.get(body) ?? stepsOf(work, 'successorId', body);
    read.set(body, steps);
    return steps;
  };
  return (body) => originsOf(body, ever, before);
}

/** The same, were these all the successions. */
export function originsAmong(steps: readonly Step[]): (body: string) => Promise<string[]> {
  const bySuccessor = groupBy(steps, ({ successorId }) => successorId);
  return (body) => originsOf(body, ever, (each) => Promise.resolve(bySuccessor.get(each) ?? []));
}

/**
 * What a body had become by a day, as a unit of work sees it: itself where it goes on, as one that is still in office does
 * from which a part was taken.
 */
export function heirsIn(work: UnitOfWork, body: string, day: string): Promise<string[]> {
  return heirsOf(body, day, async (each) => {
    const steps = await stepsOf(work, 'predecessorId', each);
    const isDivided = steps.some(({ kind }) => kind === BodySuccessionKind.DIVIDED);
    const capacities = isDivided ? await work.currentBy(BodyCapacityEntity, 'bodyId', [each]) : [];
    const isThere = capacities.some((capacity) => isValidOn(capacity, day));
    return steps.filter(({ kind }) => !isThere || kind !== BodySuccessionKind.DIVIDED);
  });
}

async function stepsOf(work: UnitOfWork, side: 'predecessorId' | 'successorId', body: string): Promise<Step[]> {
  return (await work.currentBy(BodySuccessionEntity, side, [body])).map(stepOf);
}

/** All successions, as a unit of work sees them: a state has few. */
export async function allSteps(work: UnitOfWork): Promise<RecordedStep[]> {
  return (await work.currentBy(BodySuccessionEntity, 'kind', Object.values(BodySuccessionKind))).map(stepOf);
}
