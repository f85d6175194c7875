import { InvalidArgumentError } from 'commander';
import { faultOfGrants, grantsSchema, type Grant } from '../../subgraphs/_kit/access/identity.ts';

/** `OFFICER:body-moj` or `STEWARD`, added to those before; for commander's repeatable options. */
export function addGrant(text: string, before: readonly Grant[] = []): readonly Grant[] {
  const [role, ...rest] = text.split(':');
  const body = rest.length === 0 ? null : rest.join(':');
  const grants = [...before, { role, body }];
  const fault = faultOfGrants(grants);
  if (fault !== null) throw new InvalidArgumentError(fault);
  return grantsSchema.parse(grants);
}

/** A whole number from 1 up, for commander's options. */
export function upTo(most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= 1 && value <= most) return value;
    throw new InvalidArgumentError(`It is a whole number from 1 to ${most}.`);
  };
}
