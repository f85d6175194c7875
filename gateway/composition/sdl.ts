import { Kind, type ConstArgumentNode, type ConstDirectiveNode, type ConstValueNode } from 'graphql';

export function text(value: string) {
  return { kind: Kind.STRING, value } as const;
}

export function directive(name: string, of: string, value: ConstValueNode): ConstDirectiveNode {
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [argument(of, value)] };
}

export function argument(name: string, value: ConstValueNode): ConstArgumentNode {
  return { kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: name }, value };
}

export function parameter(name: string, type: string, description: string, directives: readonly ConstDirectiveNode[]) {
  return {
    kind: Kind.INPUT_VALUE_DEFINITION,
    name: { kind: Kind.NAME, value: name },
    type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } },
    description: { kind: Kind.STRING, value: description },
    directives,
  } as const;
}
