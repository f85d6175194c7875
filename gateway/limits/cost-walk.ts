import {
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  valueFromASTUntyped,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { undeclared, type DeclaredCost, type DeclaredCosts } from './declared-costs.ts';

export interface Measure {
  readonly cost: number;
  /** Fragments spread out. */
  readonly selections: number;
}

/** How long the lists in a page are: said by the field that gives the page. */
interface PageSize {
  readonly fields: readonly string[];
  readonly size: number;
}

const nothing: Measure = { cost: 0, selections: 0 };
const introspection: Readonly<Record<string, GraphQLField<unknown, unknown>>> = {
  __schema: SchemaMetaFieldDef,
  __type: TypeMetaFieldDef,
};

export interface WalkParts {
  readonly schema: GraphQLSchema;
  readonly declared: DeclaredCosts;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * One way through an operation. A fragment is measured once for each type and page size that it is spread at, so that
 * fragments which spread each other many times over cost no time; that they do not spread themselves is known before.
 */
export class CostWalk {
  private readonly known = new Map<string, Measure>();

  constructor(private readonly parts: WalkParts) {}

  /** Of what may be one of several types, the dearest. */
  measure(set: SelectionSetNode, type: unknown, page: PageSize | null = null): Measure {
    if (isObjectType(type)) return sum(set.selections.map((node) => this.selection(node, type, page)));
    if (!isAbstractType(type)) return nothing;
    return most(this.parts.schema.getPossibleTypes(type).map((possible) => this.measure(set, possible, page)));
  }

  private selection(node: SelectionNode, type: GraphQLObjectType, page: PageSize | null): Measure {
    if (!this.isIncluded(node)) return nothing;
    if (node.kind === Kind.FIELD) return this.field(node, type, page);
    if (node.kind === Kind.INLINE_FRAGMENT) return this.within(node.typeCondition?.name.value, node, type, page);
    const key = [node.name.value, type.name, page?.size, ...(page?.fields ?? [])].join(' ');
    const known = this.known.get(key);
    if (known) return known;
    const fragment = this.parts.fragments.get(node.name.value);
    const measure = fragment ? this.within(fragment.typeCondition.name.value, fragment, type, page) : nothing;
    this.known.set(key, measure);
    return measure;
  }

  private within(
    condition: string | undefined,
    { selectionSet }: { readonly selectionSet: SelectionSetNode },
    type: GraphQLObjectType,
    page: PageSize | null,
  ): Measure {
    const { schema } = this.parts;
    const wide = condition === undefined ? type : schema.getType(condition);
    const applies = wide === type || (isAbstractType(wide) && schema.isSubType(wide, type));
    return applies ? this.measure(selectionSet, type, page) : nothing;
  }

  private field(node: FieldNode, type: GraphQLObjectType, page: PageSize | null): Measure {
    const name = node.name.value;
    const field = type.getFields()[name] ?? introspection[name];
    const declared = this.parts.declared.get(`${type.name}.${name}`) ?? undeclared;
    const of = field && getNamedType(field.type);
    if (!isCompositeType(of) || !node.selectionSet) return { cost: declared.weight ?? 0, selections: 1 };
    const size = this.sizeOf(node, declared);
    const { sizedFields } = declared;
    const inside = this.measure(node.selectionSet, of, sizedFields.length > 0 ? { fields: sizedFields, size } : null);
    const isList = isListType(getNullableType(field?.type));
    const times = !isList ? 1 : page?.fields.includes(name) ? page.size : size;
    const each = declared.weight ?? (name === '_entities' ? referenceCost : 1);
    return { cost: times * (each + inside.cost), selections: 1 + inside.selections };
  }

  private sizeOf(node: FieldNode, { slicingArguments, assumedSize }: DeclaredCost): number {
    if (node.name.value === '_entities') {
      const references = this.argument(node, 'representations');
      return Array.isArray(references) ? references.length : assumedSize;
    }
    for (const name of slicingArguments) {
      const size = this.argument(node, name);
      if (typeof size === 'number') return Math.max(0, size);
    }
    return assumedSize;
  }

  private argument({ arguments: given = [] }: FieldNode, name: string): unknown {
    const node = given.find((argument) => argument.name.value === name);
    return node && valueFromASTUntyped(node.value, { ...this.parts.variables });
  }

  /** @throws {GraphQLError} where the condition is null in the end */
  private isIncluded(node: SelectionNode): boolean {
    if (!node.directives?.length) return true;
    const { variables } = this.parts;
    const skip = getDirectiveValues(GraphQLSkipDirective, node, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, node, variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }
}

/** To look up what somebody else names, and to say of each what is not there, takes longer than to read on in a list. */
const referenceCost = 10;

function sum(measures: readonly Measure[]): Measure {
  return measures.reduce(
    (total, { cost, selections }) => ({ cost: total.cost + cost, selections: total.selections + selections }),
    nothing,
  );
}

function most(measures: readonly Measure[]): Measure {
  return measures.reduce(
    (dearest, { cost, selections }) => ({
      cost: Math.max(dearest.cost, cost),
      selections: Math.max(dearest.selections, selections),
    }),
    nothing,
  );
}
