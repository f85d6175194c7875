import { Kind, visit, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';

/** What changes nothing but the part that it stands on. */
const plain = ['deprecated', 'specifiedBy', 'tag'];

/** Where partners may write which directives. All others would reach into the rest of the graph. */
export const allowed = {
  root: [],
  stub: ['key', 'tag'],
  stubField: ['external', 'requires', ...plain],
  ownType: ['key', 'shareable', ...plain],
  ownPart: ['shareable', ...plain],
} as const satisfies Record<string, readonly string[]>;

export interface Annotated {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export function faultsOfDirectives(
  place: string,
  { directives = [] }: Annotated,
  possible: readonly string[],
): string[] {
  return directives
    .map(({ name }) => name.value)
    .filter((name) => !possible.includes(name))
    .map((name) => `${place}: @${name} is not possible here.`);
}

/** A field of a partner's own, and its arguments. */
export function faultsOfOwnField(type: string, field: FieldDefinitionNode, possible: readonly string[]): string[] {
  const place = `${type}.${field.name.value}`;
  const ofArguments = (field.arguments ?? []).flatMap((each) =>
    faultsOfDirectives(`${place}(${each.name.value}:)`, each, allowed.ownPart),
  );
  return [...faultsOfDirectives(place, field, possible), ...ofArguments];
}

const federation = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.[0-9]$/;
const linking = /^https:\/\/specs\.apollo\.dev\/link\/v1\.0$/;

/** Federation 2 by its usual names: under others a directive could not be told from what is allowed. */
export function faultsOfSchema({ definitions }: DocumentNode): string[] {
  const schemas = definitions.filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION);
  const links: string[] = [];
  const faults: string[] = [];
  for (const schema of schemas) {
    visit(schema, {
      OperationTypeDefinition: ({ operation, type }) => {
        if (operation !== 'query' || type.name.value !== 'Query')
          faults.push('schema: has the root Query and no other.');
      },
      Directive: ({ name, arguments: args }) => {
        if (name.value !== 'link') faults.push(`schema: @${name.value} is not possible here.`);
        const url = args?.find((each) => each.name.value === 'url')?.value;
        links.push(url?.kind === Kind.STRING ? url.value : '');
        if (args?.some((each) => each.name.value === 'as')) faults.push('schema: @link(as:) is not possible here.');
      },
      ObjectValue: () => void faults.push('schema: @link imports under other names are not possible here.'),
    });
  }
  const odd = links.filter((url) => !federation.test(url) && !linking.test(url));
  if (!links.some((url) => federation.test(url)))
    faults.push('schema: needs @link(url: "https://specs.apollo.dev/federation/v2.9"), or an earlier 2.x.');
  return [...faults, ...odd.map((url) => `schema: @link to ${url || 'nothing'} is not possible here.`)];
}
