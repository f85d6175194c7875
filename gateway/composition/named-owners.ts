import { Kind, visit, type DirectiveNode, type InputObjectTypeDefinitionNode } from 'graphql';
import { argument, text } from './sdl.ts';

/** The field of `Query` that lists records of a type, and whose it is. */
export interface Owner {
  readonly subgraph: string;
  readonly list: string;
}

/** Says of what the conditions of a filter name, who has it. */
export function withOwners(
  filter: InputObjectTypeDefinitionNode,
  ownerOf: (type: string) => Owner | undefined,
): InputObjectTypeDefinitionNode {
  return visit(filter, {
    Directive: (each): DirectiveNode | undefined => {
      const type = each.arguments?.find(({ name }) => name.value === 'type')?.value;
      if (each.name.value !== 'names' || type?.kind !== Kind.STRING) return undefined;
      const owner = ownerOf(type.value);
      if (!owner) return undefined;
      const added = [argument('of', text(owner.subgraph)), argument('list', text(owner.list))];
      return { ...each, arguments: [...(each.arguments ?? []), ...added] };
    },
  });
}
