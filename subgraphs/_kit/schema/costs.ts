import {
  Kind,
  parseConstValue,
  visit,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { defaultPageSize } from '../query/page-size.ts';

/** Elements that a list without pages is taken to have: few have more. */
export const assumedSize = 5;
/** A command locks, checks, writes four tables and waits for the disk: about as much as reading so many objects. */
const commandWeight = 100;
/** Counting a whole list takes about as long as reading half a page of it. */
const countWeight = 10;
/** Sorting it by values besides takes twice as long. */
const groupWeight = 20;
/** What a matrix of few bodies and years has; the largest has some hundreds. */
const assumedGroups = 50;

const slicing = ['first', 'last'];
const short = directive('listSize', { assumedSize: String(assumedSize) });
const command = directive('cost', { weight: String(commandWeight) });
const count = directive('cost', { weight: String(countWeight) });
const grouping = directive('cost', { weight: String(groupWeight) });
const groupPage = directive('listSize', {
  assumedSize: String(assumedGroups),
  slicingArguments: '["first"]',
  sizedFields: '["nodes"]',
  requireOneSlicingArgument: 'false',
});

/** Says in the SDL, by what each field is, how large lists are and what costs more than an object: `@listSize`, `@cost`. */
export function withCosts(document: DocumentNode): DocumentNode {
  const objects = new Set<string>();
  for (const { kind, ...definition } of document.definitions) {
    const isComposite = /^(Object|Interface|Union)TypeDefinition$/.test(kind);
    if (isComposite && 'name' in definition) objects.add(definition.name?.value ?? '');
  }
  return visit(document, {
    ObjectTypeDefinition: (type) => ({ ...type, fields: type.fields?.map((field) => priced(type, field, objects)) }),
  });
}

function priced(
  { name: { value: type } }: ObjectTypeDefinitionNode,
  field: FieldDefinitionNode,
  objects: ReadonlySet<string>,
): FieldDefinitionNode {
  const added = directivesOf(type, field, objects);
  return added.length > 0 ? { ...field, directives: [...(field.directives ?? []), ...added] } : field;
}

function directivesOf(type: string, field: FieldDefinitionNode, objects: ReadonlySet<string>): ConstDirectiveNode[] {
  if (type === 'Mutation') return [command];
  const isPage = type.endsWith('Connection');
  if (isPage) return { totalCount: [count], groups: [grouping, groupPage] }[field.name.value] ?? [];
  // How many there are is said by the field that gives them.
  if (type.endsWith('Groups')) return [];
  const { name, isList } = shapeOf(field.type);
  if (name.endsWith('Connection')) return [paged(field)];
  return isList && objects.has(name) ? [short] : [];
}

function paged({ arguments: given = [] }: FieldDefinitionNode): ConstDirectiveNode {
  const names = given.map(({ name }) => name.value).filter((name) => slicing.includes(name));
  return directive('listSize', {
    assumedSize: String(defaultPageSize),
    slicingArguments: JSON.stringify(names),
    sizedFields: '["nodes", "edges"]',
    requireOneSlicingArgument: 'false',
  });
}

function shapeOf(type: TypeNode, isList = false): { name: string; isList: boolean } {
  if (type.kind === Kind.NAMED_TYPE) return { name: type.name.value, isList };
  return shapeOf(type.type, isList || type.kind === Kind.LIST_TYPE);
}

function directive(name: string, values: Readonly<Record<string, string>>): ConstDirectiveNode {
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(values).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: parseConstValue(value, { noLocation: true }),
    })),
  };
}
