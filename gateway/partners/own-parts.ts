import { Kind, type DefinitionNode, type DocumentNode, type ObjectTypeDefinitionNode } from 'graphql';
import { AtDirective } from '../../subgraphs/_kit/clocks.ts';
import { isTypeNode } from './official.ts';

const ofFederation = /^(link__\w+|federation__\w+|_Any|_Service|_Entity)$/;
const rootFields = ['_service', '_entities'];

/** Without the machinery of federation, which servers print or leave out as they like: composition adds it itself. */
export function ownParts({ kind, definitions }: DocumentNode): DocumentNode {
  return { kind, definitions: definitions.flatMap(ownPart) };
}

function ownPart(definition: DefinitionNode): DefinitionNode[] {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION)
    return definition.name.value === AtDirective.name ? [definition] : [];
  if (!isTypeNode(definition)) return [definition];
  if (ofFederation.test(definition.name.value)) return [];
  if (definition.name.value !== 'Query') return [definition];
  const root = definition as ObjectTypeDefinitionNode;
  const fields = root.fields?.filter(({ name }) => !rootFields.includes(name.value)) ?? [];
  return fields.length === 0 && !root.directives?.length ? [] : [{ ...root, fields }];
}
