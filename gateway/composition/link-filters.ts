import { Kind, parse, print, visit, type DefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { isInput, nameOf } from '../../subgraphs/_kit/across/filter-table.ts';
import { withFilters } from '../../subgraphs/_kit/across/with-filters.ts';
import type { Subgraph } from '../../subgraphs/_kit/contract.ts';
import { groupBy } from '../../subgraphs/_kit/group-by.ts';
import {
  asked,
  askedOfRecord,
  isShared,
  narrowingOf,
  tagsOf,
  weighed,
  type Filter,
  type List,
  type Shared,
} from './asked-inputs.ts';
import { linkOrders } from './link-orders.ts';
import { listFilters } from './list-filters.ts';
import { withOwners } from './named-owners.ts';
import { parameter } from './sdl.ts';
import { withSingles } from './single-conditions.ts';

interface Part {
  readonly name: string;
  /** The schema that it has by itself. */
  readonly sdl: string;
}

/**
 * The filters of the whole graph: those of the subgraphs, with a condition for every list that any of them puts under a
 * record, and on every record that a condition names by its id. Text of `schema/filters.graphql`.
 */
export function linkFilters(subgraphs: readonly Pick<Subgraph, 'name' | 'ownTypeDefs'>[]): {
  readonly filters: string;
  /** The subgraphs with them. */
  readonly linked: readonly Pick<Subgraph, 'name' | 'typeDefs'>[];
} {
  const parts = subgraphs.map(({ name, ownTypeDefs }) => ({ name, sdl: ownTypeDefs() }));
  const filters = filtersOf(parts);
  const withAll = (sdl: string) => `${print(withFilters(parse(sdl), parse(filters)))}\n`;
  return { filters, linked: parts.map(({ name, sdl }) => ({ name, typeDefs: () => withAll(sdl) })) };
}

function filtersOf(parts: readonly Part[]): string {
  const documents = parts.map(({ name, sdl }) => ({ name, ...parse(sdl, { noLocation: true }) }));
  const shared = new Map<string, Shared>();
  for (const { definitions } of documents)
    for (const each of definitions.filter(isShared))
      shared.set(each.name.value, isInput(each) ? withSingles(each, definitions) : each);
  const lists = documents.flatMap(({ name, definitions }) => listsIn(name, definitions, shared));
  const [roots, nested] = [lists.filter(({ type }) => type === 'Query'), lists.filter(({ type }) => type !== 'Query')];
  const byType = groupBy(nested, ({ type }) => type);
  const used = new Set<string>();
  const ownerOf = (type: string) => {
    const root = roots.find(({ node }) => node === type);
    return root && { subgraph: root.subgraph, list: root.field.name.value };
  };
  const linked = [...shared.values()].filter(isInput).map((input) => {
    const own = withOwners(input, ownerOf);
    const condition = /^(\w+)ReferenceFilter$/.exec(input.name.value)?.[1];
    const root = roots.find(({ node }) => node === condition);
    if (condition !== undefined && root) return withRecord(input, root, shared);
    const added = (byType.get(input.name.value.replace(/Filter$/, '')) ?? []).filter((list) => isNew(list, input));
    added.forEach(({ node }) => used.add(node));
    return { ...own, fields: [...(own.fields ?? []), ...added.map(conditionOn)] };
  });
  const orders = linkOrders(documents, { shared, lists: byType, roots });
  const ofLists = [...groupBy(nested, ({ node }) => node)].flatMap(([node, found]) =>
    used.has(node) ? listFilters(node, shared.get(`${node}Filter`)?.directives ?? [], found) : [],
  );
  const others = [...shared.values()].filter((each) => !isInput(each));
  const definitions = reached([...linked, ...orders, ...ofLists, ...others]);
  return `${header}\n${definitions.map((each) => print(each)).join('\n\n')}\n`;
}

const header = `# Written by npm run compose: the filters of the whole graph. Each subgraph has those that its lists lead to.

"""Which subgraph judges the condition; \`list\` is the field of Query that lists such records, all of them \`with\` these arguments."""
directive @asked(of: String!, list: String, with: String) on INPUT_FIELD_DEFINITION

"""Values name records of the type, by id or by another field; \`list\` of subgraph \`of\` has them."""
directive @names(type: String!, by: String, of: String, list: String) repeatable on INPUT_FIELD_DEFINITION

"""On what is the same in the record that another condition names."""
directive @sameAs(path: String!) on INPUT_FIELD_DEFINITION

"""The record that it names has this list of what is of that record."""
directive @listedIn(list: String!) repeatable on INPUT_FIELD_DEFINITION

"""A record has one of it at most."""
directive @single on INPUT_FIELD_DEFINITION

"""A record always has a value of it."""
directive @always on INPUT_FIELD_DEFINITION

"""Where the argument of its list is this, it is what the operator says of the day that is asked about, or missing."""
directive @bound(argument: String!, value: String!, operator: String!) on INPUT_FIELD_DEFINITION

"""Where it is one of these, another field is one of those, or missing, or not missing."""
directive @tells(values: [String!]!, field: String!, in: [String!], isNull: Boolean) repeatable on INPUT_FIELD_DEFINITION

"""On an id: the first group of the pattern is another field of the record."""
directive @holds(field: String!, pattern: String!) repeatable on INPUT_FIELD_DEFINITION

"""It is the year of another field, a day."""
directive @yearOf(field: String!) repeatable on INPUT_FIELD_DEFINITION

"""An end that comes after a beginning, or, where that is not strict, not before it."""
directive @after(field: String!, isStrict: Boolean!) repeatable on INPUT_FIELD_DEFINITION

"""A number that is never less, nor more."""
directive @between(least: Int!, most: Int) on INPUT_FIELD_DEFINITION

"""Where it is this value, nobody can say which of the others it is."""
directive @unsaid(value: String!) on INPUT_FIELD_DEFINITION
`;

/** Null where a regime says nothing of copies: neither empty nor not. */
const unknowable = ['SummaryInformation.missingCopies', 'SummaryInformation.unattachedRecommendations'];

/** Lists of what has a filter of its own; what has changed has no id to be found by. */
function listsIn(
  subgraph: string,
  definitions: readonly DefinitionNode[],
  shared: ReadonlyMap<string, Shared>,
): List[] {
  const types = definitions.filter(
    (each): each is ObjectTypeDefinitionNode => each.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  return types.flatMap(({ name, fields = [] }) =>
    fields.flatMap((field): List[] => {
      const node = /^(\w+)Connection$/.exec(nameOf(field.type))?.[1] ?? '';
      const filter = field.arguments?.find((each) => each.name.value === 'filter');
      if (!filter || nameOf(filter.type) !== `${node}Filter` || !shared.has(`${node}Filter`)) return [];
      if (node === 'Change' || unknowable.includes(`${name.value}.${field.name.value}`)) return [];
      return [{ subgraph, type: name.value, field, node }];
    }),
  );
}

/** Records that have no condition on their id are not found by it. */
function isNew({ field }: List, { fields = [] }: Filter): boolean {
  const known = fields.map(({ name }) => name.value);
  return known.includes('id') && !known.includes(field.name.value);
}

function conditionOn(list: List) {
  const { subgraph, field, node } = list;
  const name = field.name.value;
  const own = narrowingOf(list).map((each) => `\`${each.name.value}\``);
  const defaults =
    own.length === 0 ? '' : ` Where ${own.join(' or ')} is not beside them, the default of the list applies.`;
  const text = `By its \`${name}\`: what that field would list by itself, with the same conditions.${defaults}`;
  return parameter(name, `${node}ListFilter`, text, [...tagsOf(field.directives), weighed, asked(subgraph)]);
}

function withRecord(input: Filter, root: List, shared: ReadonlyMap<string, Shared>): Filter {
  const filter = `${root.node}Filter`;
  const whole = narrowingOf(root).length === 0 ? '' : ', valid on the day or not';
  const text = `The ${root.node} it names meets these conditions${whole}.`;
  const directives = [...tagsOf(shared.get(filter)?.directives), weighed, askedOfRecord(root)];
  return { ...input, fields: [...(input.fields ?? []), parameter('is', filter, text, directives)] };
}

/** What filters lead to, in the order of its names. */
function reached(definitions: readonly Shared[]): Shared[] {
  const byName = new Map(definitions.map((each) => [each.name.value, each]));
  const found = new Set<string>();
  const open = [...byName.keys()].filter((name) => /(Filter|Order)$/.test(name));
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = byName.get(name);
    if (found.has(name) || !definition) continue;
    found.add(name);
    visit(definition, { NamedType: (type) => void open.push(type.name.value) });
  }
  return [...found].sort().flatMap((name) => byName.get(name) ?? []);
}
