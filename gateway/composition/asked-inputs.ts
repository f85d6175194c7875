import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type ScalarTypeDefinitionNode,
} from 'graphql';
import { isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import { argument, directive, text } from './sdl.ts';

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
  const owner = directive('asked', 'of', text(of));
  if (list === undefined) return owner;
  return { ...owner, arguments: [...(owner.arguments ?? []), argument('list', text(list))] };
}
