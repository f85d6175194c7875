import {
  Kind,
  type ConstArgumentNode,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
} from 'graphql';
import { isInput } from '../../subgraphs/_kit/across/filter-table.ts';

export type Filter = InputObjectTypeDefinitionNode;
export type Shared = Filter | EnumTypeDefinitionNode | ScalarTypeDefinitionNode;

/** A list under a record: `Treaty.recommendations`. */
export interface List {
  readonly subgraph: string;
  readonly type: string;
  readonly field: FieldDefinitionNode;
  /** What is listed. */
  readonly node: string;
}

export function isShared(definition: DefinitionNode): definition is Shared {
  const { kind } = definition;
  return isInput(definition) || kind === Kind.ENUM_TYPE_DEFINITION || kind === Kind.SCALAR_TYPE_DEFINITION;
}

export function tagsOf(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  return directives.filter(({ name }) => name.value === 'tag');
}

/** To be judged elsewhere takes about as long as reading a page. */
export const weighed = directive('cost', 'weight', { kind: Kind.INT, value: '20' });

export function asked(of: string, list?: string): ConstDirectiveNode {
  const text = (value: string) => ({ kind: Kind.STRING, value }) as const;
  const owner = directive('asked', 'of', text(of));
  if (list === undefined) return owner;
  return { ...owner, arguments: [...(owner.arguments ?? []), argument('list', text(list))] };
}

function directive(name: string, of: string, value: ConstValueNode): ConstDirectiveNode {
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: [argument(of, value)] };
}

function argument(name: string, value: ConstValueNode): ConstArgumentNode {
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
