import type { Caller, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { giveCommand } from '../../support/commands.ts';
import type { Answer } from '../../support/run-query.ts';

export { holding, refusals, uncounted } from '../../support/commands.ts';

/** What each command makes or changes, as its payload names it. */
const objects = {
  addBody: 'body',
  addBodyCapacity: 'bodyCapacity',
  correctBodyCapacity: 'bodyCapacity',
  recordBodySuccession: 'succession',
  correctBodySuccession: 'succession',
  addBodyName: 'bodyName',
  correctBodyName: 'bodyName',
  addConclusionProposal: 'conclusionProposal',
  correctConclusionProposal: 'conclusionProposal',
  addAssignment: 'assignment',
  correctAssignment: 'assignment',
  addSubdivision: 'subdivision',
  correctSubdivision: 'subdivision',
  addHeadTenure: 'headTenure',
  correctHeadTenure: 'headTenure',
  designateSubdivision: 'designation',
  correctDesignation: 'designation',
  reassignTreaty: 'assignment',
  transferAssignments: 'succession',
} as const;

type CommandName = keyof typeof objects;

/** Gives a command and returns its payload; `selection` is of the object that it makes or changes. */
export function command(
  running: RunningSubgraph,
  name: CommandName,
  input: Record<string, unknown>,
  selection = 'id version',
  caller: Partial<Caller> = {},
): Promise<Answer> {
  return giveCommand(running, { name, object: objects[name], selection, input }, caller);
}
