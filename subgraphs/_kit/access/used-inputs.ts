import { getNamedType, isInputObjectType, type GraphQLField, type GraphQLInputType } from 'graphql';
import type { HubContext } from '../context.ts';
import type { AccessTable, Audiences } from './access-table.ts';

interface Used {
  /** `TypeFilter.field`. */
  readonly place: string;
  readonly audience: Audiences;
}

/** Finds, in the arguments of a field, the conditions that are not for everybody; null where it takes none of those. */
export function usedInputs(
  field: GraphQLField<unknown, HubContext>,
  access: AccessTable,
): ((args: Readonly<Record<string, unknown>>) => Used[]) | null {
  const inputs = field.args.filter(({ type }) => hasRestricted(type, access, new Set()));
  if (inputs.length === 0) return null;
  return (args) => inputs.flatMap(({ name, type }) => usedIn(type, args[name], access));
}

function hasRestricted(type: GraphQLInputType, access: AccessTable, seen: Set<string>): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named.name)) return false;
  seen.add(named.name);
  return Object.values(named.getFields()).some(
    (each) => access.ofField(named.name, each.name).length > 0 || hasRestricted(each.type, access, seen),
  );
}

function usedIn(type: GraphQLInputType, value: unknown, access: AccessTable): Used[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((each) => usedIn(type, each, access));
  return Object.entries(value).flatMap(([name, part]) => {
    const input = named.getFields()[name];
    if (!input) return [];
    const audience = access.ofField(named.name, name);
    const here = audience.length === 0 ? [] : [{ place: `${named.name}.${name}`, audience }];
    return [...here, ...usedIn(input.type, part, access)];
  });
}
