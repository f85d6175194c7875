import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { isAudited } from '../audit/shown.ts';
import type { HubContext } from '../context.ts';
import { WithheldError } from '../errors.ts';
import { isPayload, type AccessTable, type Audiences } from './access-table.ts';
import { audiences, withAnalystsOf, type AudienceName } from './audience.ts';
import type { Facts } from './row-rule.ts';
import { usedInputs } from './used-inputs.ts';

type Field = GraphQLField<unknown, HubContext>;
type Resolve = GraphQLFieldResolver<unknown, HubContext>;

/** Puts the audiences before the resolvers: in place where they are narrower than what led to the type. */
export function guard(schema: GraphQLSchema, access: AccessTable): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      const wanted = access.ofField(type.name, field.name).filter((name) => name !== access.ofType(type.name));
      const resolve = guarded(field, `${type.name}.${field.name}`, wanted, access);
      field.resolve = isPayload(type.name) && resolve ? unlessRefused(field.name, resolve) : resolve;
    }
  }
  return schema;
}

/** Of a command that was refused the problems say why; that what it would have made is not there withholds nothing. */
function unlessRefused(name: string, resolve: Resolve): Resolve {
  return (root, ...asked) => ((root as Record<string, unknown>)[name] === null ? null : resolve(root, ...asked));
}

function guarded(field: Field, place: string, wanted: Audiences, access: AccessTable): Resolve | undefined {
  const inputs = usedInputs(field, access);
  if (wanted.length === 0 && inputs === null) return field.resolve;
  const open = field.resolve ?? defaultFieldResolver;
  const resolve: Resolve = isAudited(wanted)
    ? (root, args, context, info) => noted(place, root, open(root, args, context, info), context)
    : open;
  return (root, args, context, info) => {
    const waiting = [{ place, audience: wanted }, ...(inputs?.(args as Record<string, unknown>) ?? [])]
      .map((each) => admit(each.audience, context.facts, each.place))
      .filter((each) => each !== undefined);
    if (waiting.length === 0) return resolve(root, args, context, info);
    return Promise.all(waiting).then(() => resolve(root, args, context, info));
  };
}

/** Of a record it is that record which is looked at, else what the field leads to. */
async function noted(place: string, root: unknown, found: unknown, { shown }: HubContext): Promise<unknown> {
  const value = await found;
  if (value !== null && value !== undefined) shown.note(place, root ?? value);
  return value;
}

/** Why the viewer is not of all the audiences, as far as their roles say; null: they are. */
export function refusalOf(wanted: Audiences, { viewer }: Facts, place: string): WithheldError | null {
  return wanted.every((name) => viewer.belongsTo(name)) ? null : new WithheldError(place, rolesOf(wanted));
}

/**
 * Lets the viewer pass who is of all the audiences: at once, with nothing to wait for, where their roles say so. Refuses
 * by rejecting with a {@link WithheldError}, never by throwing: what was asked of others beside it is then waited for too.
 */
function admit(wanted: Audiences, facts: Facts, place: string): Promise<void> | undefined {
  const refusal = refusalOf(wanted, facts, place);
  if (refusal === null) return undefined;
  const open = wanted.filter((name) => !facts.viewer.belongsTo(name));
  const analysed = facts.viewer.bodiesOf('ANALYST');
  if (analysed.length === 0 || !open.every((name) => withAnalystsOf[name])) return Promise.reject(refusal);
  return Promise.all(open.map((name) => isOneBodyOf(analysed, withAnalystsOf[name] ?? '', facts))).then((found) => {
    if (found.includes(false)) throw refusal;
  });
}

/** Whether the viewer is of all of them. */
export async function isAdmitted(wanted: Audiences, facts: Facts): Promise<boolean> {
  try {
    await admit(wanted, facts, '');
    return true;
  } catch (error) {
    if (error instanceof WithheldError) return false;
    throw error;
  }
}

async function isOneBodyOf(bodies: readonly string[], capacity: string, { holders }: Facts): Promise<boolean> {
  const held = await holders(capacity);
  return bodies.some((body) => held.includes(body));
}

/** Who is of all of them. */
function rolesOf(wanted: readonly AudienceName[]): string[] {
  const [first = [], ...others] = wanted.map((name): readonly string[] => audiences[name] ?? []);
  return first.filter((role) => others.every((roles) => roles.includes(role)));
}
