import { Kind, visit, type DocumentNode, type FieldNode } from 'graphql';

/** Fields of the roots that are of the schema; the last is that of subgraphs, which tells how they compose. */
const ofSchema = new Set(['__schema', '__type', '_service']);

const known = new WeakMap<DocumentNode, DocumentNode | null>();

/** What a query asks of the schema itself, with nothing else left in it; null where it asks nothing of that. */
export function introspectionIn(document: DocumentNode): DocumentNode | null {
  const found = known.get(document);
  if (found !== undefined) return found;
  const introspection = extract(document);
  known.set(document, introspection);
  return introspection;
}

/** Nothing else, as gateways ask: in one operation and without fragments. */
export function asksOnlyOfSchema({ definitions: [operation, ...others] }: DocumentNode): boolean {
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false;
  return operation.selectionSet.selections.every((each) => each.kind === Kind.FIELD && ofSchema.has(each.name.value));
}

/** They stand at the root, in the operation or in fragments on it. */
function extract(document: DocumentNode): DocumentNode | null {
  const asked: FieldNode[] = [];
  const left = visit(document, {
    Field: (field) => {
      if (!ofSchema.has(field.name.value)) return null;
      asked.push(field);
      return false;
    },
    // Of the types of introspection: used below the root only.
    FragmentDefinition: ({ typeCondition }) => (typeCondition.name.value.startsWith('__') ? false : undefined),
  });
  return asked.length > 0 ? left : null;
}
