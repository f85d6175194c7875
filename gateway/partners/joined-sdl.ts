import {
  Kind,
  print,
  visit,
  type ConstDirectiveNode,
  type ConstValueNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
} from 'graphql';
import type { ContractTag } from '../../subgraphs/_kit/access/contracts.ts';
import { withAt } from './at-definition.ts';
import { isTypeNode, kindOf, type KnownTypes, type TypeNode } from './official.ts';

/**
 * A partner's SDL as it is composed: with the `@at` of the graph, its own parts tagged for the contract that they are
 * configured for, and silent about the types of the graph, which are described already.
 */
export function joinedSdl(document: DocumentNode, known: KnownTypes, tag: ContractTag): string {
  const untagged = visit(document, { Directive: ({ name }) => (name.value === 'tag' ? null : undefined) });
  const definitions = withAt(untagged).map((each) => joined(each, known, tag));
  return print({ kind: Kind.DOCUMENT, definitions: importingTag(definitions) });
}

function joined(definition: DefinitionNode, known: KnownTypes, tag: ContractTag): DefinitionNode {
  if (!isTypeNode(definition)) return definition;
  const official = known.get(definition.name.value);
  if (official)
    return {
      ...withoutDescription(definition),
      ...withFields(definition, (field) => added(field, official.fields, tag)),
    };
  if (definition.name.value === 'Query')
    return { ...withoutDescription(definition), ...withFields(definition, (field) => added(field, new Map(), tag)) };
  const isRecord = [Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION].some(
    (kind) => kind === kindOf(definition),
  );
  return isRecord ? tagged(definition, tag) : definition;
}

function added(
  field: FieldDefinitionNode,
  official: ReadonlyMap<string, unknown>,
  tag: ContractTag,
): FieldDefinitionNode {
  if (official.has(field.name.value)) return withoutDescription(field);
  return tag === 'public' ? field : tagged(field, tag);
}

function withFields(type: TypeNode, change: (field: FieldDefinitionNode) => FieldDefinitionNode): object {
  return 'fields' in type && type.fields ? { fields: (type.fields as FieldDefinitionNode[]).map(change) } : {};
}

function withoutDescription<T extends { readonly description?: unknown } | object>(node: T): T {
  return { ...node, description: undefined };
}

function tagged<T extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  node: T,
  tag: ContractTag,
): T {
  return { ...node, directives: [...(node.directives ?? []), directive('tag', { name: text(tag) })] };
}

/** The directive under its usual name, whether or not the partner has asked for it. */
function importingTag(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  return definitions.map((each) =>
    each.kind !== Kind.SCHEMA_DEFINITION && each.kind !== Kind.SCHEMA_EXTENSION
      ? each
      : {
          ...each,
          directives:
            each.directives?.map((link) => (print(link).includes('/federation/') ? importing(link) : link)) ?? [],
        },
  );
}

function importing(link: ConstDirectiveNode): ConstDirectiveNode {
  const [url, imports] = ['url', 'import'].map(
    (name) => link.arguments?.find((each) => each.name.value === name)?.value,
  );
  const before =
    imports?.kind === Kind.LIST
      ? imports.values.filter((each) => each.kind !== Kind.STRING || each.value !== '@tag')
      : [];
  const values: ConstValueNode = { kind: Kind.LIST, values: [...before, text('@tag')] };
  return directive('link', { ...(url && { url }), import: values });
}

function directive(name: string, values: Readonly<Record<string, ConstValueNode>>): ConstDirectiveNode {
  const args = Object.entries(values).map(([key, value]) => ({
    kind: Kind.ARGUMENT as const,
    name: { kind: Kind.NAME as const, value: key },
    value,
  }));
  return { kind: Kind.DIRECTIVE, name: { kind: Kind.NAME, value: name }, arguments: args };
}

function text(value: string): ConstValueNode {
  return { kind: Kind.STRING, value };
}
