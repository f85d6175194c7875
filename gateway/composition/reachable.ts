import {
  baseType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type NamedType,
  type Schema,
  type Type,
} from '@apollo/federation-internals';

interface Element {
  hasAppliedDirective(name: string): boolean;
}

/** In the sight of clients: not `@inaccessible` itself. */
export function isVisible(element: Element): boolean {
  return !element.hasAppliedDirective('inaccessible');
}

/** Every type that a client can come to from the roots, or name in the arguments of a directive. */
export function reachableTypes(schema: Schema): ReadonlySet<NamedType> {
  const roots = schema.schemaDefinition.roots().map(({ type }) => type);
  const directives = schema.allDirectives().filter((each) => !schema.coreFeatures?.sourceFeature(each));
  const named = directives.flatMap((each) => each.arguments()).map(({ type }) => typeOf(type));
  const open: NamedType[] = [...roots, ...named.filter((type) => type !== undefined)];
  const reached = new Set<NamedType>();
  for (let type = open.pop(); type; type = open.pop()) {
    if (reached.has(type) || !isVisible(type)) continue;
    reached.add(type);
    open.push(...nextTo(type));
  }
  return reached;
}

function nextTo(type: NamedType): NamedType[] {
  if (isUnionType(type)) return [...type.types()];
  if (isInputObjectType(type)) return typesOf(type.fields().filter(isVisible));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = type.fields().filter(isVisible);
  const inputs = fields.flatMap((field) => field.arguments().filter(isVisible));
  const implementers = isInterfaceType(type) ? type.allImplementations() : [];
  return [...typesOf(fields), ...typesOf(inputs), ...type.interfaces(), ...implementers];
}

function typesOf(elements: readonly { readonly type?: Type }[]): NamedType[] {
  return elements.map(({ type }) => typeOf(type)).filter((type) => type !== undefined);
}

function typeOf(type: Type | undefined): NamedType | undefined {
  return type && baseType(type);
}
