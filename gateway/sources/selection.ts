import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { withDefaults } from '../../subgraphs/_kit/variable-defaults.ts';

/** A selected field, with the type condition it stands under; null: that of the enclosing selection. */
export interface SelectedField {
  readonly key: string;
  readonly node: FieldNode;
  readonly parentType: string;
}

/** Reads what one fetch of a query plan selects, fragments resolved and left-out fields left out. */
export class Selection {
  readonly root: SelectionSetNode;
  private readonly variables: Record<string, unknown>;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();

  constructor(
    document: DocumentNode,
    variables: Record<string, unknown>,
    private readonly schema: GraphQLSchema,
  ) {
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
    this.root = operation?.selectionSet ?? { kind: Kind.SELECTION_SET, selections: [] };
    this.variables = withDefaults(operation, variables);
    for (const definition of document.definitions) {
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.fragments.set(definition.name.value, definition);
    }
  }

  /** Fields that an object of type `concrete` has in the answer. */
  fieldsOf(set: SelectionSetNode, concrete: string): SelectedField[] {
    return set.selections
      .filter((node) => isIncluded(node, this.variables))
      .flatMap((node) => this.expand(node, concrete));
  }

  private expand(node: SelectionNode, concrete: string): SelectedField[] {
    if (node.kind === Kind.FIELD) return [{ key: node.alias?.value ?? node.name.value, node, parentType: concrete }];
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? this.fragments.get(node.name.value) : node;
    if (!fragment || !this.applies(fragment.typeCondition?.name.value, concrete)) return [];
    return this.fieldsOf(fragment.selectionSet, concrete);
  }

  private applies(condition: string | undefined, concrete: string): boolean {
    if (condition === undefined || condition === concrete) return true;
    const [wide, narrow] = [this.schema.getType(condition), this.schema.getType(concrete)];
    return isAbstractType(wide) && isObjectType(narrow) && this.schema.isSubType(wide, narrow);
  }
}

/** @throws {GraphQLError} where a condition of it is none */
export function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
