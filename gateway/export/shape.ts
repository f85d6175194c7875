import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { withDefaults } from '../../subgraphs/_kit/variable-defaults.ts';
import { tooManySelections } from '../limits/document-limits.ts';
import { isIncluded } from '../sources/selection.ts';

/** What an answer holds under one key, as its query asks for it. */
export interface Shape {
  readonly isList: boolean;
  /** A page of a list, or of its groups. */
  readonly isConnection: boolean;
  /** `nodes` or `edges` of one, whatever the query calls them. */
  readonly isEntries: boolean;
  /** In the order of the query; null: a value. */
  readonly fields: Map<string, Shape> | null;
}

const entryFields: readonly string[] = ['nodes', 'edges'];

export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

/** Of a page of a list, or of its groups, there is more to know than what it holds. */
export function isConnectionType(type: unknown): boolean {
  return isObjectType(type) && /(Connection|Groups)$/.test(type.name) && type.getFields()['pageInfo'] !== undefined;
}

/**
 * The shape of all answers to an operation with these variables. What the schema does not know is taken for a value: whoever answers says
 * what is wrong with it.
 */
export function shapeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  { given, mostSelections }: { readonly given: Readonly<Record<string, unknown>>; readonly mostSelections: number },
): Map<string, Shape> {
  const reader = new ShapeReader(schema, fragmentsOf(document), withDefaults(operation, given), mostSelections);
  const fields = new Map<string, Shape>();
  reader.read(operation.selectionSet, schema.getRootType(operation.operation), fields);
  return fields;
}

type Field = GraphQLField<unknown, unknown>;

class ShapeReader {
  private left: number;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    private readonly variables: Record<string, unknown>,
    private readonly mostSelections: number,
  ) {
    this.left = mostSelections;
  }

  read({ selections }: SelectionSetNode, type: unknown, into: Map<string, Shape>): void {
    for (const node of selections) {
      this.count();
      if (!this.isAsked(node)) continue;
      if (node.kind === Kind.FIELD) {
        const field = fieldOf(type, node.name.value);
        const { value: key } = node.alias ?? node.name;
        const isEntries = isConnectionType(type) && entryFields.includes(node.name.value);
        const shape = into.get(key) ?? emptyShape(field, node.selectionSet !== undefined, isEntries);
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

  /** Whoever answers says what is wrong with a condition that can not be read. */
  private isAsked(node: SelectionNode): boolean {
    try {
      return isIncluded(node, this.variables);
    } catch (error) {
      if (error instanceof GraphQLError) return true;
      throw error;
    }
  }

  private count(): void {
    this.left -= 1;
    if (this.left < 0) throw tooManySelections(this.mostSelections);
  }
}

/** What is asked of the schema itself stands in no type. */
const metaFields: ReadonlyMap<string, Field> = new Map(
  [SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]),
);

function fieldOf(type: unknown, name: string): Field | undefined {
  return metaFields.get(name) ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);
}

function emptyShape(field: Field | undefined, hasSelections: boolean, isEntries: boolean): Shape {
  const type = field && getNamedType(field.type);
  return {
    isList: field !== undefined && isListType(getNullableType(field.type)),
    isConnection: isConnectionType(type),
    isEntries,
    fields: hasSelections && (field === undefined || isCompositeType(type)) ? new Map<string, Shape>() : null,
  };
}
