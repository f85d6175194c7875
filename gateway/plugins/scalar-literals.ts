import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isScalarType,
  Kind,
  type ASTNode,
  type ASTVisitor,
  type ValidationContext,
  type ValueNode,
} from 'graphql';
import { scalarNamed } from '../scalars.ts';

/** Validation rule: a day, moment or link written in the query is one; the error names the argument, the value and the rule. */
export function scalarLiterals(context: ValidationContext): ASTVisitor {
  /** False: what is in it has been refused with it. */
  const check = (node: ValueNode, parent: ASTNode | readonly ASTNode[] | undefined) => {
    const type = getNamedType(context.getInputType());
    const scalar = isScalarType(type) ? scalarNamed(type.name) : undefined;
    try {
      scalar?.parseLiteral(node);
    } catch (error) {
      const where = nameOf(parent) ?? context.getArgument()?.name ?? scalar?.name ?? '';
      context.reportError(located(error, where, node));
      return false;
    }
    return undefined;
  };
  const value = {
    enter: (node: ValueNode, _key: unknown, parent: ASTNode | readonly ASTNode[] | undefined) => {
      // What stands in a list is looked at one by one, where a list is asked for.
      const isPlural = node.kind === Kind.LIST && isListType(getNullableType(context.getParentInputType()));
      return isPlural ? undefined : check(node, parent);
    },
  };
  const leaves = { StringValue: value, IntValue: value, FloatValue: value, BooleanValue: value, EnumValue: value };
  return { ...leaves, ListValue: value, ObjectValue: value };
}

function nameOf(parent: ASTNode | readonly ASTNode[] | undefined): string | undefined {
  if (!parent || !('kind' in parent)) return undefined;
  if (parent.kind === Kind.VARIABLE_DEFINITION) return `$${parent.variable.name.value}`;
  return parent.kind === Kind.ARGUMENT || parent.kind === Kind.OBJECT_FIELD ? parent.name.value : undefined;
}

function located(error: unknown, where: string, node: ValueNode): GraphQLError {
  if (!(error instanceof GraphQLError)) throw error;
  return new GraphQLError(`${where}: ${error.message}`, {
    nodes: node,
    extensions: { ...error.extensions, argument: where },
  });
}
