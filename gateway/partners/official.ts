import {
  Kind,
  parse,
  print,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type SelectionSetNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** What several subgraphs say of one type, together. */
export interface KnownType {
  readonly kind: TypeDefinitionNode['kind'];
  readonly fields: Map<string, FieldDefinitionNode>;
  /** As `textOf` spells them. */
  readonly keys: Set<string>;
}

export type KnownTypes = ReadonlyMap<string, KnownType>;

/** Definitions and extensions of types, which say the same in a subgraph. */
export type TypeNode = TypeDefinitionNode | TypeExtensionNode;

export function isTypeNode(definition: DefinitionNode): definition is TypeNode {
  return definition.kind.endsWith('TypeDefinition') || definition.kind.endsWith('TypeExtension');
}

const definitionOf: Partial<Record<string, TypeDefinitionNode['kind']>> = {
  [Kind.OBJECT_TYPE_EXTENSION]: Kind.OBJECT_TYPE_DEFINITION,
  [Kind.INTERFACE_TYPE_EXTENSION]: Kind.INTERFACE_TYPE_DEFINITION,
  [Kind.UNION_TYPE_EXTENSION]: Kind.UNION_TYPE_DEFINITION,
  [Kind.ENUM_TYPE_EXTENSION]: Kind.ENUM_TYPE_DEFINITION,
  [Kind.INPUT_OBJECT_TYPE_EXTENSION]: Kind.INPUT_OBJECT_TYPE_DEFINITION,
  [Kind.SCALAR_TYPE_EXTENSION]: Kind.SCALAR_TYPE_DEFINITION,
};

/** As if it were the definition. */
export function kindOf({ kind }: TypeNode): TypeDefinitionNode['kind'] {
  return definitionOf[kind] ?? (kind as TypeDefinitionNode['kind']);
}

export function fieldsOf(type: TypeNode): readonly FieldDefinitionNode[] {
  return kindOf(type) === Kind.OBJECT_TYPE_DEFINITION || kindOf(type) === Kind.INTERFACE_TYPE_DEFINITION
    ? ((type as { fields?: readonly FieldDefinitionNode[] }).fields ?? [])
    : [];
}

/** All types that these subgraphs know. */
export function knownTypes(documents: readonly DocumentNode[]): KnownTypes {
  const types = new Map<string, KnownType>();
  for (const type of documents.flatMap(({ definitions }) => definitions).filter(isTypeNode)) {
    const known: KnownType = types.get(type.name.value) ?? { kind: kindOf(type), fields: new Map(), keys: new Set() };
    for (const field of fieldsOf(type)) known.fields.set(field.name.value, known.fields.get(field.name.value) ?? field);
    for (const key of keysOf(type)) known.keys.add(textOf(key));
    types.set(type.name.value, known);
  }
  return types;
}

/** The keys that a type states, sorted, so that the same key prints the same. */
export function keysOf({ directives = [] }: Pick<TypeNode, 'directives'>): SelectionSetNode[] {
  return directives.filter(({ name }) => name.value === 'key').map((key) => sorted(selectionIn(key)));
}

/** What `@key` or `@requires` selects. */
export function selectionIn(directive: ConstDirectiveNode): SelectionSetNode {
  const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
  const [operation] = parse(`{ ${fields?.kind === Kind.STRING ? fields.value : '__typename'} }`, {
    noLocation: true,
  }).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION
    ? operation.selectionSet
    : { kind: Kind.SELECTION_SET, selections: [] };
}

/** `identifier { scheme value }` */
export function textOf(set: SelectionSetNode): string {
  return print(set).replace(/\s+/g, ' ').slice(2, -2);
}

export function namesIn(set: SelectionSetNode): string[] {
  return set.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
}

function sorted(set: SelectionSetNode): SelectionSetNode {
  const selections = set.selections.map((each) =>
    each.kind === Kind.FIELD && each.selectionSet ? { ...each, selectionSet: sorted(each.selectionSet) } : each,
  );
  return { ...set, selections: selections.sort((a, b) => (print(a) < print(b) ? -1 : 1)) };
}

/** Type → the subgraph that keeps such things: the one that says most of it. Others have its key, and what they add. */
export function ownersIn(
  subgraphs: readonly { readonly name: string; readonly sdl: string }[],
): ReadonlyMap<string, string> {
  const most = new Map<string, { readonly name: string; readonly size: number }>();
  for (const { name, sdl } of subgraphs) {
    for (const type of parse(sdl, { noLocation: true }).definitions.filter(isTypeNode)) {
      const size = fieldsOf(type).length;
      if (keysOf(type).length > 0 && size > (most.get(type.name.value)?.size ?? 0))
        most.set(type.name.value, { name, size });
    }
  }
  return new Map([...most].map(([type, { name }]) => [type, name]));
}
