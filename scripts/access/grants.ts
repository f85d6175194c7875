import { InvalidArgumentError } from 'commander';
import { faultOfGrants, grantsSchema, type Grant } from '../../subgraphs/_kit/access/identity.ts';

/** `OFFICER:body-moj` or `STEWARD`, added to those before; for commander's repeatable options. */
export function addGrant(text: string, before: readonly Grant[] = []): readonly Grant[] {
  const [role, body = null] = text.split(':', 2);
  const grants = [...before, { role, body }];
  const fault = faultOfGrants(grants);
  if (fault !== null) throw new InvalidArgumentError(fault);
  return grantsSchema.parse(grants);
}
