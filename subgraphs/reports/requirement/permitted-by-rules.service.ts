import type { CommandAnswer } from '../../_kit/command/commands.ts';
import { permissionProblem, permitted, type Permission } from '../../_kit/command/permission.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { Database } from '../../_kit/database/database.ts';
import { citedIn } from './cited-paragraph.repository.ts';
import type { RequirementKind } from './requirement.kind.ts';

/** Where the Rules of a year themselves say who acts. */
interface Ground {
  readonly database: Database;
  /** Of what the input names by an id that begins so: `cycle-2021:body-mfa:v1`, `summary-2021:1`. */
  readonly of: string;
  /** What they say it with. */
  readonly kind: RequirementKind;
}

/** As `permitted`, and a refusal cites the paragraph; that is the same whatever else the input names. */
export async function permittedByRules(
  caller: Caller,
  permission: Permission,
  { database, of, kind }: Ground,
  command: () => Promise<CommandAnswer>,
): Promise<CommandAnswer> {
  if (permissionProblem(caller, permission) === null) return command();
  const [, year] = /^(?:cycle|summary)-(\d{4})(?:$|:)/.exec(of) ?? [];
  const paragraph = year === undefined ? undefined : await citedIn(database, Number(year), kind);
  return permitted(caller, { ...permission, paragraph }, command);
}
