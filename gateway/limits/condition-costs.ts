import {
  getNamedType,
  isInputObjectType,
  TypeInfo,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
} from 'graphql';
import type { DeclaredCosts } from './declared-costs.ts';

interface Argument {
  readonly type: GraphQLInputObjectType;
  readonly value: ValueNode;
}

/**
 * What the conditions of a query cost that other subgraphs judge, by `@cost` of the inputs. Each is judged once for an
 * answer, however many records its list stands under.
 */
export class ConditionCosts {
  private readonly known = new WeakMap<DocumentNode, readonly Argument[]>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly declared: DeclaredCosts,
  ) {}

  of(document: DocumentNode, variables: Readonly<Record<string, unknown>>): number {
    const found = this.known.get(document) ?? this.argumentsIn(document);
    this.known.set(document, found);
    return found.reduce(
      (sum, { type, value }) => sum + this.within(type, valueFromASTUntyped(value, { ...variables })),
      0,
    );
  }

  private argumentsIn(document: DocumentNode): Argument[] {
    const found: Argument[] = [];
    const types = new TypeInfo(this.schema);
    const enter = ({ value }: { readonly value: ValueNode }) => {
      const type = getNamedType(types.getInputType());
      if (isInputObjectType(type)) found.push({ type, value });
    };
    visit(document, visitWithTypeInfo(types, { Argument: enter }));
    return found;
  }

  private within(type: GraphQLInputType, value: unknown): number {
    const named = getNamedType(type);
    if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return 0;
    if (Array.isArray(value)) return value.reduce<number>((sum, each) => sum + this.within(type, each), 0);
    return Object.entries(value).reduce((sum, [name, part]) => {
      const field = named.getFields()[name];
      if (!field || part === null) return sum;
      return sum + (this.declared.get(`${named.name}.${name}`)?.weight ?? 0) + this.within(field.type, part);
    }, 0);
  }
}
