import {
  getNamedType,
  isObjectType,
  isScalarType,
  Kind,
  print,
  visit,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type ObjectTypeDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { allowed, faultsOfDirectives, faultsOfOwnField } from './directive-rules.ts';
import { fieldsOf, keysOf, namesIn, selectionIn, textOf, type KnownType, type TypeNode } from './official.ts';

interface Stub {
  readonly name: string;
  readonly known: KnownType;
  readonly contract: GraphQLSchema;
  /** Fields that the keys take of it. */
  readonly inKey: ReadonlySet<string>;
}

/** A type of the graph in a partner's subgraph: its one key, what the partner adds, and what it needs for that. */
export function faultsOfStub(
  type: ObjectTypeDefinitionNode,
  known: KnownType,
  contract: GraphQLSchema,
  nested: ReadonlySet<string>,
): string[] {
  const name = type.name.value;
  if (!contract.getType(name)) return [`${name}: is not in the partner contract.`];
  const keys = keysOf(type);
  const faults = faultsOfDirectives(name, type, allowed.stub);
  if (type.interfaces?.length) faults.push(`${name}: interfaces are not for partners to add.`);
  // With two it would be asked to turn one into the other, and so to say what a thing of the graph is called.
  if (keys.length > 1 || (keys.length === 0 && nested.size === 0))
    faults.push(`${name}: needs one @key, and one only.`);
  for (const key of keys.map(textOf).filter((each) => !known.keys.has(each)))
    faults.push(
      `${name}: @key(fields: "${key}") is none of the graph's own: ${[...known.keys].join(', ') || 'there is none'}.`,
    );
  const stub = { name, known, contract, inKey: new Set([...keys.flatMap(namesIn), ...nested]) };
  return [...faults, ...fieldsOf(type).flatMap((field) => faultsOfField(field, stub))];
}

function faultsOfField(field: FieldDefinitionNode, { name: type, known, contract, inKey }: Stub): string[] {
  const name = field.name.value;
  const place = `${type}.${name}`;
  const official = known.fields.get(name);
  const has = (directive: string) => field.directives?.some((each) => each.name.value === directive) ?? false;
  const faults = faultsOfOwnField(type, field, allowed.stubField);
  if (!official)
    return [
      ...faults,
      ...(has('external') ? [`${place}: no such field is there to be @external.`] : faultsOfNeeds(place, field)),
    ];
  if (has('requires') || !(inKey.has(name) || has('external')))
    return [...faults, `${place}: is a field of the graph, and may not be defined again.`];
  // Where subgraphs do not agree, composition would change the type for everybody.
  if (print(field.type) !== print(official.type) || field.arguments?.length || official.arguments?.length)
    faults.push(`${place}: must be ${print(official.type)} without arguments, as in the graph.`);
  return has('external') ? [...faults, ...faultsOfExternal(place, type, name, contract)] : faults;
}

/** Values only: what links and lists show of other records depends on who asks. */
function faultsOfExternal(place: string, type: string, name: string, contract: GraphQLSchema): string[] {
  const parent = contract.getType(type);
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
  if (!field) return [`${place}: what is @external must be in the partner contract.`];
  return isScalarType(getNamedType(field.type)) ? [] : [`${place}: only scalars can be @external.`];
}

/** With arguments it would be given wrong data, silently. */
function faultsOfNeeds(place: string, { directives = [] }: FieldDefinitionNode): string[] {
  const needs = directives.filter(({ name }) => name.value === 'requires').map(selectionIn);
  const found: string[] = [];
  for (const each of needs)
    visit(each, {
      Argument: ({ name }) => void found.push(`${place}: @requires takes no arguments, such as ${name.value}.`),
    });
  return found;
}

/** Types inside keys, as in `identifier { scheme value }`, and the fields that keys take of them. */
export function nestedInKeys(types: readonly TypeNode[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (set: SelectionSetNode, type: TypeNode | undefined) => {
    for (const selection of set.selections) {
      if (selection.kind !== Kind.FIELD || !selection.selectionSet || !type) continue;
      const field = fieldsOf(type).find(({ name }) => name.value === selection.name.value);
      const name = field && print(field.type).replace(/\W/g, '');
      if (!name) continue;
      found.set(name, new Set([...(found.get(name) ?? []), ...namesIn(selection.selectionSet)]));
      walk(
        selection.selectionSet,
        types.find((each) => each.name.value === name),
      );
    }
  };
  for (const type of types) keysOf(type).forEach((key) => walk(key, type));
  return found;
}
