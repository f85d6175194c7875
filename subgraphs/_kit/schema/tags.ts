import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
} from 'graphql';
import { narrower, tagOf, type ContractTag } from '../access/contracts.ts';
import type { AccessTable } from '../access/access-table.ts';

interface Extensible {
  extensions: Readonly<Record<string, unknown>>;
}

interface Part extends Extensible {
  readonly name: string;
  readonly type: GraphQLType;
  readonly args?: readonly Part[];
}

/**
 * Writes the audiences of a schema into it as `@tag`: on what has an audience of its own, and on what in it is for
 * fewer. The rest (scalars, enums, inputs of commands, unions) is in a contract where something of the contract leads
 * to it: several subgraphs share such types, and none knows of all that leads to them.
 */
export function tagContracts(schema: GraphQLSchema, access: AccessTable): void {
  const tags = new Tags(schema, access);
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    const ofType = tags.ofType(type);
    if (ofType !== null) put(type, ofType);
    if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type))
      tagFields(type, ofType ?? 'public', tags);
    if (isEnumType(type)) tagValues(type, tags);
  }
}

function tagFields(
  type: GraphQLObjectType | GraphQLInterfaceType | GraphQLInputObjectType,
  outer: ContractTag,
  tags: Tags,
): void {
  const fields: readonly Part[] = Object.values<Part>(type.getFields());
  for (const field of fields) {
    const tag = narrower(outer, tags.ofField(type.name, field));
    if (tag !== outer) put(field, tag);
    for (const argument of field.args ?? []) {
      const ofArgument = narrower(tag, tags.within(argument.type));
      if (ofArgument !== tag) put(argument, ofArgument);
    }
  }
}

/** A value that stands for a type is where the type is. */
function tagValues(type: GraphQLEnumType, tags: Tags): void {
  for (const value of type.getValues()) {
    const tag = tags.named(String(value.value));
    if (tag !== null && tag !== 'public') put(value, tag);
  }
}

class Tags {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly access: AccessTable,
  ) {}

  /** Null for what has no audience of its own. */
  ofType(type: GraphQLNamedType): ContractTag | null {
    if (type === this.schema.getQueryType() || type === this.schema.getMutationType()) return null;
    if (isObjectType(type) || isInterfaceType(type))
      return this.ofCommand(type) ?? tagOf([this.access.ofType(type.name)]);
    const [, name = ''] = /^(\w+?)(?:Filter|Order|OrderField)$/.exec(type.name) ?? [];
    const listed = isInputObjectType(type) || isEnumType(type) ? this.schema.getType(name) : undefined;
    return isObjectType(listed) || isInterfaceType(listed) ? this.ofType(listed) : null;
  }

  /** Null where no object has that name. */
  named(name: string): ContractTag | null {
    const type = this.schema.getType(name);
    return isObjectType(type) ? this.ofType(type) : null;
  }

  ofField(type: string, field: Part): ContractTag {
    return narrower(tagOf(this.access.ofField(type, field.name)), this.within(field.type));
  }

  /** What a place is at best that holds values of a type. */
  within(type: GraphQLType): ContractTag {
    return this.ofType(getNamedType(type)) ?? 'public';
  }

  /** A payload is for those who may give its command. */
  private ofCommand(type: GraphQLNamedType): ContractTag | null {
    const commands = Object.values(this.schema.getMutationType()?.getFields() ?? {});
    const command = commands.find((each) => getNamedType(each.type) === type);
    return command ? tagOf(this.access.ofField('Mutation', command.name)) : null;
  }
}

/** Where the printer looks for directives that were not written by hand. */
function put(element: Extensible, name: ContractTag): void {
  element.extensions = { ...element.extensions, directives: { tag: [{ name }] } };
}
