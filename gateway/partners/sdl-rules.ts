import { Kind, type DocumentNode, type GraphQLSchema, type ObjectTypeDefinitionNode } from 'graphql';
import { faultsOfAt } from './at-definition.ts';
import { allowed, faultsOfDirectives, faultsOfOwnField, faultsOfSchema, type Annotated } from './directive-rules.ts';
import { fieldsOf, isTypeNode, kindOf, type KnownTypes, type TypeNode } from './official.ts';
import { faultsOfStub, nestedInKeys } from './stub-rules.ts';

/** What a partner builds on. */
export interface Ground {
  /** Of the hub, and of the partners that were accepted before. */
  readonly known: KnownTypes;
  /** The partner contract, as its clients see it. */
  readonly contract: GraphQLSchema;
}

/** Every reason why a subgraph can't join that its SDL alone tells; others show when it is composed. */
export function faultsOfSdl(document: DocumentNode, ground: Ground): string[] {
  const types = document.definitions.filter(isTypeNode);
  const nested = nestedInKeys(types);
  return [
    ...faultsOfSchema(document),
    ...faultsOfAt(document),
    ...types.flatMap((type) => faultsOfType(type, ground, nested.get(type.name.value) ?? new Set())),
  ];
}

function faultsOfType(type: TypeNode, { known, contract }: Ground, nested: ReadonlySet<string>): string[] {
  const name = type.name.value;
  if (name === 'Mutation' || name === 'Subscription') return [`${name}: partners add queries only.`];
  if (name === 'Query') return faultsOfRoot(type, known);
  const official = known.get(name);
  if (!official) return faultsOfOwn(type);
  const [kind, scalar, object] = [kindOf(type), Kind.SCALAR_TYPE_DEFINITION, Kind.OBJECT_TYPE_DEFINITION];
  if (kind === scalar && official.kind === scalar) return faultsOfDirectives(name, type, ['specifiedBy']);
  if (kind === object && official.kind === object)
    return faultsOfStub(type as ObjectTypeDefinitionNode, official, contract, nested);
  return [`${name}: is a type of the graph, and may not be defined again.`];
}

function faultsOfRoot(type: TypeNode, known: KnownTypes): string[] {
  const taken = known.get('Query')?.fields;
  const parts = fieldsOf(type).flatMap((field) => {
    const faults = faultsOfOwnField('Query', field, allowed.ownPart);
    if (!taken?.has(field.name.value)) return [...faults, ...faultsOfName(`Query.${field.name.value}`, field)];
    return [...faults, `Query.${field.name.value}: is a field of the graph, and may not be defined again.`];
  });
  return [...faultsOfDirectives('Query', type, allowed.root), ...parts];
}

function faultsOfOwn(type: TypeNode): string[] {
  const name = type.name.value;
  const { values = [], fields = [] } = type as { values?: readonly Annotated[]; fields?: readonly Annotated[] };
  const ofFields = fieldsOf(type).flatMap((field) => faultsOfOwnField(name, field, allowed.ownPart));
  const others = fieldsOf(type).length > 0 ? [] : [...values, ...fields];
  const ofParts = others.flatMap((part) => faultsOfDirectives(`${name}.${part.name.value}`, part, allowed.ownPart));
  return [...faultsOfName(name, type), ...faultsOfDirectives(name, type, allowed.ownType), ...ofFields, ...ofParts];
}

function faultsOfName(place: string, { name }: Annotated): string[] {
  return /^_|__/.test(name.value) ? [`${place}: names with _ in front or __ inside are federation's own.`] : [];
}
