import {
  defaultFieldResolver,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { isAudited } from '../audit/shown.ts';
import type { HubContext } from '../context.ts';
import { WithheldError } from '../errors.ts';
import { audienceKey, audiences, type AudienceName } from './audience.ts';
import { usedInputs } from './used-inputs.ts';
import type { Viewer } from './viewer.ts';

/** All of these must hold: for whom a field is, after the types on the way to it. */
export type Audiences = readonly AudienceName[];

/** For whom the parts of a schema are, read off its declarations. */
export class AccessTable {
  /** What says nothing of its audience, and should. */
  readonly undeclared: readonly string[];
  private readonly restricted = new Map<string, { field: string; audiences: Audiences }[]>();
  private readonly byType = new Map<string, AudienceName>();
  private readonly byField = new Map<string, Audiences>();

  constructor(private readonly schema: GraphQLSchema) {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const undeclared: string[] = [];
    for (const type of types) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      const audience = this.declaredOf(type);
      if (audience === undefined) undeclared.push(type.name);
      else this.byType.set(type.name, audience);
    }
    for (const type of types) {
      if (isObjectType(type) || isInterfaceType(type))
        this.readFields(type.name, Object.values(type.getFields()), undeclared);
      if (isInputObjectType(type)) this.readInputs(type.name, Object.values(type.getFields()), undeclared);
    }
    this.undeclared = undeclared;
  }

  ofType(name: string): AudienceName {
    return this.byType.get(name) ?? 'PUBLIC';
  }

  /** Of a field of a type, an interface or an input. */
  ofField(type: string, field: string): Audiences {
    return this.byField.get(`${type}.${field}`) ?? [];
  }

  /** Fields of a type that are for fewer than the type is. */
  restrictedFields(type: string): readonly { readonly field: string; readonly audiences: Audiences }[] {
    const known = this.restricted.get(type) ?? this.findRestricted(type);
    this.restricted.set(type, known);
    return known;
  }

  private findRestricted(name: string): { field: string; audiences: Audiences }[] {
    const type = this.schema.getType(name);
    if (!isObjectType(type)) return [];
    return Object.keys(type.getFields()).flatMap((field) => {
      const wanted = this.ofField(name, field).filter((each) => each !== this.ofType(name));
      return wanted.length === 0 ? [] : [{ field, audiences: wanted }];
    });
  }

  private declaredOf(type: GraphQLNamedType): AudienceName | undefined {
    if (type.name === 'Query' || type.name === 'Mutation' || type.name.endsWith('Payload')) return 'PUBLIC';
    const part = /^(\w+?)(Connection|Edge)$/.exec(type.name)?.[1];
    const node = part === undefined ? undefined : this.schema.getType(part);
    if (node) return this.declaredOf(node);
    return type.extensions[audienceKey] as AudienceName | undefined;
  }

  private readFields(type: string, fields: readonly GraphQLField<unknown, unknown>[], undeclared: string[]): void {
    for (const field of fields) {
      const own = field.extensions[audienceKey] as AudienceName | undefined;
      if (type === 'Mutation' && own === undefined) undeclared.push(`Mutation.${field.name}`);
      const all = [this.ofType(type), own, this.ofType(getNamedType(field.type).name)];
      this.byField.set(`${type}.${field.name}`, narrowest(all.filter((each) => each !== undefined)));
    }
  }

  /** A condition on a field is for those whom the field is for; one that names no field says it itself. */
  private readInputs(
    type: string,
    inputs: readonly { readonly name: string; readonly extensions: Readonly<Record<string, unknown>> }[],
    undeclared: string[],
  ): void {
    const [, name = ''] = /^(\w+)Filter$/.exec(type) ?? [];
    const node = this.schema.getType(name);
    if (!isObjectType(node) || !this.schema.getType(`${name}Connection`)) return;
    for (const { name, extensions } of inputs) {
      const own = extensions[audienceKey] as AudienceName | undefined;
      const shown = node.getFields()[name] ? this.ofField(node.name, name) : [];
      const isJoint = ['and', 'or', 'not'].includes(name);
      if (this.ofType(node.name) === 'PUBLIC' && !isJoint && !node.getFields()[name] && own === undefined) {
        undeclared.push(`${type}.${name}`);
      }
      this.byField.set(`${type}.${name}`, narrowest([...shown, ...(own === undefined ? [] : [own])]));
    }
  }
}

/** Without those that another one implies. */
function narrowest(names: readonly AudienceName[]): Audiences {
  const distinct = [...new Set(names)].filter((name) => audiences[name] !== null);
  return distinct.filter((name) => !distinct.some((other) => other !== name && isWithin(other, name)));
}

function isWithin(inner: AudienceName, outer: AudienceName): boolean {
  const roles: readonly string[] | null = audiences[outer];
  return roles === null || (audiences[inner] ?? []).every((role) => roles.includes(role));
}

type Resolve = GraphQLFieldResolver<unknown, HubContext>;

/** Puts the audiences before the resolvers: in place where they are narrower than what led to the type. */
export function guard(schema: GraphQLSchema, access: AccessTable): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    const ledHere = access.ofType(type.name);
    for (const field of Object.values(type.getFields())) {
      const wanted = access.ofField(type.name, field.name).filter((name) => name !== ledHere);
      const inputs = usedInputs(field, access);
      if (wanted.length === 0 && inputs === null) continue;
      const resolve = (field.resolve ?? defaultFieldResolver) as Resolve;
      const place = `${type.name}.${field.name}`;
      const audited = isAudited(wanted);
      const guarded: Resolve = (root, args, context, info) => {
        refuse(wanted, context.viewer, place);
        for (const { place: input, audience } of inputs?.(args) ?? []) refuse(audience, context.viewer, input);
        const found = resolve(root, args, context, info) as unknown;
        return audited ? noted(place, root, found, context) : found;
      };
      field.resolve = guarded as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}

/** Of a record it is that record which is looked at, else what the field leads to. */
async function noted(place: string, root: unknown, found: unknown, { shown }: HubContext): Promise<unknown> {
  const value = await found;
  if (value !== null && value !== undefined) shown.note(place, root ?? value);
  return value;
}

/** @throws {WithheldError} where the viewer is not of one of the audiences */
export function refuse(wanted: Audiences, viewer: Viewer, place: string): void {
  if (wanted.every((name) => viewer.belongsTo(name))) return;
  throw new WithheldError(place, rolesOf(wanted));
}

/** Who is of all of them. */
function rolesOf(wanted: Audiences): string[] {
  const [first = [], ...others] = wanted.map((name): readonly string[] => audiences[name] ?? []);
  return first.filter((role) => others.every((roles) => roles.includes(role)));
}
