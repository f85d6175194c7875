import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { audienceKey, audiences, type AudienceName } from './audience.ts';

/** All of these must hold: for whom a field is, after the types on the way to it. */
export type Audiences = readonly AudienceName[];

/** For whom the parts of a schema are, read off its declarations. */
export class AccessTable {
  /** What says nothing of its audience, and should. */
  readonly undeclared: readonly string[];
  private readonly restricted = new Map<string, { field: string; audiences: Audiences }[]>();
  /** What each type says, or what it is part of. */
  readonly byType: ReadonlyMap<string, AudienceName>;
  private readonly byField = new Map<string, Audiences>();

  constructor(private readonly schema: GraphQLSchema) {
    const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
    const undeclared: string[] = [];
    const byType = new Map<string, AudienceName>();
    for (const type of types) {
      if (!isObjectType(type) && !isInterfaceType(type)) continue;
      const audience = this.declaredOf(type);
      if (audience === undefined) undeclared.push(type.name);
      else byType.set(type.name, audience);
    }
    this.byType = byType;
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
    if (type.name === 'Query' || type.name === 'Mutation' || isPayload(type.name)) return 'PUBLIC';
    const part = /^(\w+?)(Connection|Edge|Groups?)$/.exec(type.name)?.[1];
    const node = part === undefined ? undefined : this.schema.getType(part);
    if (node) return this.declaredOf(node);
    return type.extensions[audienceKey] as AudienceName | undefined;
  }

  private readFields(type: string, fields: readonly GraphQLField<unknown, unknown>[], undeclared: string[]): void {
    for (const field of fields) {
      const own = field.extensions[audienceKey] as AudienceName | undefined;
      if (own === undefined && !this.isSaidOfRoot(type, field)) undeclared.push(`${type}.${field.name}`);
      const all = [this.ofType(type), own, this.ofType(getNamedType(field.type).name)];
      this.byField.set(`${type}.${field.name}`, narrowest(all.filter((each) => each !== undefined)));
    }
  }

  /**
   * Fields are for those whom the type is for that they stand in. The roots are for everybody: what begins there is for
   * whom its type is, if that says so, and a command says itself whose it is.
   */
  private isSaidOfRoot(type: string, { type: leadsTo }: GraphQLField<unknown, unknown>): boolean {
    if (type === 'Mutation') return false;
    const { name } = getNamedType(leadsTo);
    return type !== 'Query' || (this.byType.has(name) && !isPayload(name));
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
    for (const { name: input, extensions } of inputs) {
      const own = extensions[audienceKey] as AudienceName | undefined;
      const shown = node.getFields()[input] ? this.ofField(node.name, input) : [];
      const isJoint = ['and', 'or', 'not'].includes(input);
      if (this.ofType(node.name) === 'PUBLIC' && !isJoint && !node.getFields()[input] && own === undefined) {
        undeclared.push(`${type}.${input}`);
      }
      this.byField.set(`${type}.${input}`, narrowest([...shown, ...(own === undefined ? [] : [own])]));
    }
  }
}

/** What a command answers with: for whom that is, the command says. */
export function isPayload(type: string): boolean {
  return type.endsWith('Payload');
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
