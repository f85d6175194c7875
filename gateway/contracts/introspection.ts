import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';

const known = new WeakMap<DocumentNode, DocumentNode | null>();

/** What a query asks of the schema itself, with nothing else left in it; null where it asks nothing of that. */
export function introspectionIn(document: DocumentNode): DocumentNode | null {
  const found = known.get(document);
  if (found !== undefined) return found;
  const introspection = extract(document);
  known.set(document, introspection);
  return introspection;
}

/** `__schema` and `__type` stand at the root, in the operation or in fragments on it. */
function extract(document: DocumentNode): DocumentNode | null {
  let asks = false;
  const left = visit(document, {
    Field: (field) => {
      const isAsking = isIntrospection(field);
      asks ||= isAsking;
      return isAsking ? false : null;
    },
    // Of the types of introspection: used below the root only.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? false : undefined),
  });
  return asks ? left : null;
}

function isIntrospection({ kind, name }: FieldNode): boolean {
  return kind === Kind.FIELD && (name.value === '__schema' || name.value === '__type');
}
