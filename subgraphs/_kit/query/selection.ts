import { Kind, type FieldNode, type FragmentDefinitionNode, type GraphQLResolveInfo } from 'graphql';

type Selecting = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>;

/** Documents are kept once parsed, so that a field's node stands for its selection. */
const known = new WeakMap<FieldNode, readonly string[]>();

/** The fields that an operation asks of the nodes of a connection, so that no more is read than they need. */
export function nodeFields({ fieldNodes, fragments }: Selecting): readonly string[] {
  const [only, ...others] = fieldNodes;
  if (!only || others.length > 0) return fieldsOfNodes(fieldNodes, fragments);
  const fields = known.get(only) ?? fieldsOfNodes(fieldNodes, fragments);
  known.set(only, fields);
  return fields;
}

function fieldsOfNodes(connections: readonly FieldNode[], fragments: Selecting['fragments']): readonly string[] {
  const parts = connections.flatMap((field) => selected(field, fragments));
  const edges = parts.filter((part) => part.name.value === 'edges').flatMap((edge) => selected(edge, fragments));
  const nodes = [...parts, ...edges].filter(({ name }) => name.value === 'nodes' || name.value === 'node');
  return [...new Set(nodes.flatMap((node) => selected(node, fragments)).map((field) => field.name.value))];
}

/** What is selected below, fragments included, whatever `@skip` and `@include` say. */
function selected(
  { selectionSet }: Pick<FieldNode | FragmentDefinitionNode, 'selectionSet'>,
  fragments: Selecting['fragments'],
): readonly FieldNode[] {
  return (selectionSet?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return selected(selection, fragments);
    const fragment = fragments[selection.name.value];
    return fragment ? selected(fragment, fragments) : [];
  });
}
