import {
  Kind,
  type DefinitionNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import { isInput, nameOf } from '../../subgraphs/_kit/across/filter-table.ts';
import {
  asked,
  askedOfRecord,
  narrowingOf,
  tagsOf,
  weighed,
  type Filter,
  type List,
  type Shared,
} from './asked-inputs.ts';
import { parameter } from './sdl.ts';

interface Linked {
  readonly shared: ReadonlyMap<string, Shared>;
  /** Lists under records, by the type of these. */
  readonly lists: ReadonlyMap<string, readonly List[]>;
  /** Lists of everything. */
  readonly roots: readonly List[];
}

/**
 * The orders of the whole graph: beside values of its own a list is ordered by how many there are of something under each
 * record, and by what the records that it names are ordered by themselves.
 */
export function linkOrders(
  documents: readonly { readonly definitions: readonly DefinitionNode[] }[],
  { shared, lists, roots }: Linked,
): Filter[] {
  const types = documents.flatMap(({ definitions }) => definitions.filter(isObject));
  const used = new Set<string>();
  const orders = [...shared.values()].filter(isInput).flatMap((order): Filter[] => {
    const type = /^(\w+)Order$/.exec(order.name.value)?.[1];
    if (type === undefined || !shared.has(`${type}Filter`)) return [];
    const fields = types.filter(({ name }) => name.value === type).flatMap((each) => each.fields ?? []);
    const counts = countsOf(lists.get(type) ?? []);
    const named = fields.flatMap((field) => {
      const root = roots.find(({ node }) => isNamed(type, field, node, shared));
      if (root) used.add(root.node);
      return root ? [byRecord(field, root, shared)] : [];
    });
    const count = counts.length === 0 ? [] : [parameter('count', `${type}CountOrder`, byCount, [])];
    const added = [...count, ...named];
    if (added.length === 0) return [order];
    const own = (order.fields ?? []).map((field) => (field.name.value === 'field' ? opened(field) : field));
    const whole = { ...order, fields: [...own, ...added] };
    return counts.length === 0 ? [whole] : [whole, countOrder(type, order, counts)];
  });
  return [...orders, ...orders.flatMap((order) => referenceOrder(order, used))];
}

const byCount = 'By how many it has of something, in place of `field`.';

/** Of these other records tell whom they name: their own rows have no column of it. */
const derived = ['Designation.body', 'DomesticProcedure.responsibleBody', 'SourceDocument.issuer'];

function isObject(definition: DefinitionNode): definition is ObjectTypeDefinitionNode {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION;
}

/** One record that a condition names by the same name: of several there is no one value to order by. */
function isNamed(
  type: string,
  { name, type: of }: FieldDefinitionNode,
  node: string,
  shared: Linked['shared'],
): boolean {
  const filter = shared.get(`${type}Filter`);
  const condition =
    filter && isInput(filter) ? filter.fields?.find((each) => each.name.value === name.value) : undefined;
  const isOne = (of.kind === Kind.NON_NULL_TYPE ? of.type : of).kind === Kind.NAMED_TYPE;
  if (derived.includes(`${type}.${name.value}`)) return false;
  const isOfNode = isOne && nameOf(of) === node && shared.has(`${node}Order`);
  return isOfNode && condition !== undefined && nameOf(condition.type) === `${node}ReferenceFilter`;
}

function byRecord({ name }: FieldDefinitionNode, root: List, shared: Linked['shared']) {
  const { node } = root;
  const text = `By its \`${name.value}\`, as a list of ${node} is ordered, in place of \`field\`; where there is none, or none that you may see, it comes first.`;
  const tags = tagsOf(shared.get(`${node}Order`)?.directives);
  return parameter(name.value, `${node}ReferenceOrder`, text, [...tags, weighed, askedOfRecord(root)]);
}

/** How many there are under each record: of which list, and what of it is counted. */
function countsOf(lists: readonly List[]) {
  const counted = lists.map(({ subgraph, field, node }) => {
    const text = `How many of its \`${field.name.value}\` meet these; \`{}\`: how many it has.`;
    return parameter(field.name.value, `${node}Filter`, text, [...tagsOf(field.directives), weighed, asked(subgraph)]);
  });
  return [...counted, ...argumentsOf(lists)];
}

/** Lists under one record have different defaults: where none is given, each has its own. */
function argumentsOf(lists: readonly List[]) {
  const narrowed = new Map(lists.flatMap(narrowingOf).map(({ name, type }) => [name.value, nameOf(type)]));
  return [...narrowed].map(([name, type]) => {
    const text = `Beside a list that has the argument \`${name}\`: which of it is counted. Without it, what the list has by default.`;
    return parameter(name, type, text, []);
  });
}

function countOrder(type: string, order: Filter, fields: readonly InputValueDefinitionNode[]): Filter {
  const description = `Which list under each ${type} is counted: one of these.`;
  return { ...order, name: named(`${type}CountOrder`), description: { kind: Kind.STRING, value: description }, fields };
}

/** What a record is ordered by that something else names: the way is that of the whole order. */
function referenceOrder(order: Filter, used: ReadonlySet<string>): Filter[] {
  const type = order.name.value.replace(/Order$/, '');
  if (!used.has(type)) return [];
  const description = `What of the ${type} that they name others are ordered by: one of these.`;
  const fields = order.fields?.filter(({ name }) => name.value !== 'direction') ?? [];
  const name = named(`${type}ReferenceOrder`);
  return [{ ...order, name, description: { kind: Kind.STRING, value: description }, fields }];
}

function named(value: string) {
  return { kind: Kind.NAME, value } as const;
}

function opened(field: InputValueDefinitionNode): InputValueDefinitionNode {
  return { ...field, type: nullable(field.type) };
}

function nullable(type: TypeNode): TypeNode {
  return type.kind === Kind.NON_NULL_TYPE ? type.type : type;
}
