import { visit, type DocumentNode, type FieldNode } from 'graphql';

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
  const asked: FieldNode[] = [];
  const left = visit(document, {
    Field: (field) => {
      if (field.name.value !== '__schema' && field.name.value !== '__type') return null;
      asked.push(field);
      return false;
    },
    // Of the types of introspection: used below the root only.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? false : undefined),
  });
  return asked.length > 0 ? left : null;
}
