import {
  Kind,
  specifiedScalarTypes,
  type ConstDirectiveNode,
  type DefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { nameOf } from '../../subgraphs/_kit/across/filter-table.ts';

type Filter = InputObjectTypeDefinitionNode;

const single: ConstDirectiveNode = { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: 'single' } };

/**
 * Marks conditions on what a record has one of at most: the field of their name says so. Where there is no such field,
 * there may be several, unless it is declared.
 * @param definitions of the subgraph whose filter it is
 */
export function withSingles(filter: Filter, definitions: readonly DefinitionNode[]): Filter {
  const type = filter.name.value.replace(/Filter$/, '');
  const record = definitions.find((each) => each.kind === Kind.OBJECT_TYPE_DEFINITION && each.name.value === type);
  if (!record) return filter;
  const isSingle = (condition: InputValueDefinitionNode) =>
    !condition.directives?.some(({ name }) => name.value === 'single') &&
    hasOne(record as ObjectTypeDefinitionNode, condition, definitions);
  const fields = filter.fields?.map((each) =>
    isSingle(each) ? { ...each, directives: [...(each.directives ?? []), single] } : each,
  );
  return { ...filter, ...(fields && { fields }) };
}

function hasOne(
  record: ObjectTypeDefinitionNode,
  { name, type }: InputValueDefinitionNode,
  definitions: readonly DefinitionNode[],
): boolean {
  const field = record.fields?.find((each) => each.name.value === name.value);
  if (!field) return false;
  const bare = field.type.kind === Kind.NON_NULL_TYPE ? field.type.type : field.type;
  if (bare.kind === Kind.LIST_TYPE) return false;
  return isLeaf(nameOf(bare), definitions) || /^(\w+Reference|PartialDate)Filter$/.test(nameOf(type));
}

function isLeaf(type: string, definitions: readonly DefinitionNode[]): boolean {
  const kinds: readonly string[] = [Kind.SCALAR_TYPE_DEFINITION, Kind.ENUM_TYPE_DEFINITION];
  return (
    specifiedScalarTypes.some(({ name }) => name === type) ||
    definitions.some((each) => kinds.includes(each.kind) && 'name' in each && each.name?.value === type)
  );
}
