import {
  isTypeDefinitionNode,
  Kind,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type TypeDefinitionNode,
} from 'graphql';
import { declaringDirectives } from './declared.ts';
import { askedDirective, isInput } from './filter-table.ts';

/**
 * A subgraph's schema with the conditions that others judge: its filters as the whole graph has them, and the types
 * those lead to. Inputs of one name must be the same in all subgraphs, or composition leaves out what some lack.
 */
export function withFilters(own: DocumentNode, filters: DocumentNode): DocumentNode {
  return linked(own, filters, (foreign) => foreign);
}

/**
 * The same to execute: what only others read is taken as it comes and passed on to them, who check it. Their types would
 * be most of the schema, and of the time that it takes to start.
 */
export function withOpaqueFilters(own: DocumentNode, filters: DocumentNode): DocumentNode {
  return linked(own, filters, ({ name }) => ({ kind: Kind.SCALAR_TYPE_DEFINITION, name }));
}

function linked(
  own: DocumentNode,
  filters: DocumentNode,
  foreign: (definition: TypeDefinitionNode) => DefinitionNode,
): DocumentNode {
  const shared = plain(filters);
  const here = new Map(own.definitions.flatMap((each) => named(each)));
  const reached = new Set<string>();
  const open = [...here].filter(([name, each]) => isInput(each) && shared.has(name)).map(([name]) => name);
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const definition = shared.get(name);
    if (reached.has(name) || !definition) continue;
    reached.add(name);
    open.push(...namedIn(definition));
  }
  const kept = own.definitions.map((each) => (isInput(each) && shared.get(each.name.value)) || each);
  const added = [...reached].filter((name) => !here.has(name)).sort();
  const definitions = added.flatMap((name) => shared.get(name) ?? []).map(foreign);
  return { ...own, definitions: [...kept, ...definitions] };
}

type ByName = ReadonlyMap<string, TypeDefinitionNode>;

const plainOnes = new WeakMap<DocumentNode, ByName>();

const unseen = [askedDirective, ...declaringDirectives];

/** Of whom a condition is asked, and what is known of it, is no part of what clients see. */
function plain(filters: DocumentNode): ByName {
  const known = plainOnes.get(filters);
  if (known) return known;
  const document: DocumentNode = visit(filters, {
    DirectiveDefinition: () => null,
    Directive: ({ name }) => (unseen.includes(name.value) ? null : undefined),
  });
  const found = new Map(document.definitions.flatMap((each) => named(each)));
  plainOnes.set(filters, found);
  return found;
}

function named(definition: DefinitionNode): (readonly [string, TypeDefinitionNode])[] {
  return isTypeDefinitionNode(definition) ? [[definition.name.value, definition]] : [];
}

function namedIn(definition: DefinitionNode): string[] {
  const names: string[] = [];
  visit(definition, { NamedType: ({ name }) => void names.push(name.value) });
  return names;
}
