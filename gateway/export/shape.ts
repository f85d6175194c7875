import {
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { InvalidRequestError } from '../errors.ts';

/** What an answer holds under one key, as its query asks for it. */
export interface Shape {
  readonly isList: boolean;
  /** A page of a list: its entries are in `nodes` or `edges`. */
  readonly isConnection: boolean;
  /** In the order of the query; null: a value. */
  readonly fields: Map<string, Shape> | null;
}

/** As many selections as are answered at all, fragments spread out. */
const maxSelections = 10_000;
export const entryFields: readonly string[] = ['nodes', 'edges'];

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Of a page of a list there is more to know than what it holds. */
export function isConnectionType(type: unknown): boolean {
  return isObjectType(type) && type.name.endsWith('Connection') && type.getFields()['pageInfo'] !== undefined;
}

/**
 * The shape of all answers to an operation. What the schema does not know is taken for a value: whoever answers says
 * what is wrong with it.
 */
export function shapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): Map<string, Shape> {
  const reader = new ShapeReader(schema, fragmentsOf(document));
  const fields = new Map<string, Shape>();
  reader.read(operation.selectionSet, schema.getRootType(operation.operation), fields);
  return fields;
}

class ShapeReader {
  private left = maxSelections;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  ) {}

  read({ selections }: SelectionSetNode, type: unknown, into: Map<string, Shape>): void {
    for (const node of selections) {
      this.count();
      if (node.kind === Kind.FIELD) {
        const field = fieldsOf(type)[node.name.value];
        const { value: key } = node.alias ?? node.name;
        const shape = into.get(key) ?? emptyShape(field, node.selectionSet !== undefined);
        into.set(key, shape);
        if (node.selectionSet && shape.fields)
          this.read(node.selectionSet, field && getNamedType(field.type), shape.fields);
        continue;
      }
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
      const condition = fragment?.typeCondition?.name.value;
      if (fragment) this.read(fragment.selectionSet, condition ? this.schema.getType(condition) : type, into);
    }
  }

  private count(): void {
    this.left -= 1;
    if (this.left >= 0) return;
    const message = `The query has more than ${maxSelections} selections, fragments spread out: ask for less at once.`;
    throw new InvalidRequestError(message, 'COST_LIMIT_EXCEEDED', { field: 'cost', limit: maxSelections });
  }
}

function fieldsOf(type: unknown): Readonly<Record<string, GraphQLField<unknown, unknown>>> {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
}

function emptyShape(field: GraphQLField<unknown, unknown> | undefined, hasSelections: boolean): Shape {
  const type = field && getNamedType(field.type);
  return {
    isList: field !== undefined && isListType(getNullableType(field.type)),
    isConnection: isConnectionType(type),
    fields: hasSelections && (field === undefined || isCompositeType(type)) ? new Map<string, Shape>() : null,
  };
}
