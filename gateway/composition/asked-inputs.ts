import {
  Kind,
  type ConstDirectiveNode,
  type DefinitionNode,
  type EnumTypeDefinitionNode,
  type FieldDefinitionNode,
  type InputObjectTypeDefinitionNode,
  type InputValueDefinitionNode,
  type ScalarTypeDefinitionNode,
} from 'graphql';
import { isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import { narrowing } from '../../subgraphs/_kit/query/narrowing.ts';
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

/** The arguments of a list by which it leaves out some of its records. */
export function narrowingOf({ field }: List): readonly InputValueDefinitionNode[] {
  return (field.arguments ?? []).filter(({ name }) => name.value in narrowing);
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

/** A condition on a list under a record is asked of its subgraph. */
export function asked(of: string): ConstDirectiveNode {
  return directive('asked', 'of', text(of));
}

/** What is asked of a record that is named is so of all there are, whatever their list leaves out by itself. */
export function askedOfRecord(root: List): ConstDirectiveNode {
  const owner = asked(root.subgraph);
  const whole = narrowingOf(root).map(({ name: { value } }) => `${value}: ${narrowing[value]}`);
  const given = whole.length === 0 ? [] : [argument('with', text(whole.join(', ')))];
  const list = argument('list', text(root.field.name.value));
  return { ...owner, arguments: [...(owner.arguments ?? []), list, ...given] };
}
