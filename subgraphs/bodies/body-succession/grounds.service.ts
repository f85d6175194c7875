import type { Checks } from '../../_kit/command/checks.ts';
import { invalidValue } from '../../_kit/command/problems.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { AssignmentEntity } from '../assignment/assignment.entity.ts';
import { ConclusionProposalEntity } from '../conclusion-proposal/conclusion-proposal.entity.ts';
import { citedOn } from '../validity/cited-rules.rule.ts';
import { originsAmong } from './lineage.service.ts';
import type { RecordedStep } from './record-succession.rule.ts';

interface Change {
  readonly after: RecordedStep;
  /** All successions, before the change. */
  readonly steps: readonly RecordedStep[];
  /** Assignments that are not there for whoever gives the command: they are in the way, and not named. */
  readonly hidden: ReadonlySet<string>;
}

/** ¶4: who watches a treaty on a proposal of a body that it came from still comes from it. The first that would not is named. */
export async function checkGrounds(work: UnitOfWork, checks: Checks, { after, steps, hidden }: Change): Promise<void> {
  const originsBefore = originsAmong(steps);
  const originsAfter = originsAmong(steps.map((step) => (step.id === after.id ? after : step)));
  for (const body of goingOn(after.successorId, steps)) {
    const left = await originsAfter(body);
    const lost = (await originsBefore(body)).filter((origin) => !left.includes(origin));
    const resting = lost.length === 0 ? [] : await restingOn(work, body, lost);
    const [first] = [...resting.filter(({ id }) => !hidden.has(id)), ...resting];
    if (!first) continue;
    checks.push(hidden.has(first.id) ? unseen() : withoutGround(first));
    return;
  }
}

/** A body, and all that came from it. */
function goingOn(from: string, steps: readonly RecordedStep[]): ReadonlySet<string> {
  const found = new Set([from]);
  // A set is walked to its end, also through what comes to it meanwhile.
  for (const body of found)
    for (const { predecessorId, successorId } of steps) if (predecessorId === body) found.add(successorId);
  return found;
}

/** What a body watches on proposals of these others. */
async function restingOn(work: UnitOfWork, body: string, proposers: readonly string[]): Promise<AssignmentEntity[]> {
  const watched = await work.currentBy(AssignmentEntity, 'bodyId', [body]);
  const named = watched.flatMap(({ proposalId }) => proposalId ?? []);
  const proposals = await work.current(ConclusionProposalEntity, named);
  return watched.filter(({ proposalId }) => proposers.includes(proposals.get(proposalId ?? '')?.bodyId ?? ''));
}

function withoutGround({ id, validFrom }: AssignmentEntity) {
  return invalidValue(
    { field: 'input.on', paragraph: citedOn('¶4', validFrom) },
    {
      kk: `«${id}» ізашар органның ұсынысына негізделген, ал бұл күнмен ол ізашар болмас еді.`,
      ru: `«${id}» основано на предложении предшественника, а при этом дне он предшественником не был бы.`,
      en: `${id} rests on the proposal of a predecessor, which on that day would be none.`,
    },
  );
}

/** Of which day it is nobody is told: nor, by a paragraph, whether the Rules were in force on it. */
function unseen() {
  return invalidValue(
    { field: 'input.on' },
    {
      kk: 'Сізге көрсетілмейтін жазба ізашар органның ұсынысына негізделген, ал бұл күнмен ол ізашар болмас еді.',
      ru: 'Запись, которая вам не показывается, основана на предложении предшественника, а при этом дне он предшественником не был бы.',
      en: 'A record that is not shown to you rests on the proposal of a predecessor, which on that day would be none.',
    },
  );
}
