import { viewerOf } from '../../_kit/access/viewer.ts';
import { permissionProblem, type Permission } from '../../_kit/command/permission.ts';
import type { NotPermittedProblem } from '../../_kit/command/problem.type.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Tools } from '../../_kit/subgraph.ts';

/**
 * As `permissionProblem`, for what outlives the body that it is of: whoever acts for a body acts for those with whose
 * work it goes on today, too.
 */
export async function heirProblem(
  caller: Caller,
  permission: Permission & { readonly body: string },
  { withPredecessors }: Pick<Tools, 'withPredecessors'>,
): Promise<NotPermittedProblem | null> {
  const problem = permissionProblem(caller, permission);
  if (problem === null) return null;
  const own = viewerOf(caller.identity).bodiesOf(...permission.roles);
  const lineages = await Promise.all(own.map((body) => withPredecessors(body, caller)));
  return lineages.flat().includes(permission.body) ? null : problem;
}
