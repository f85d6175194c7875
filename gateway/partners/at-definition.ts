import { Kind, parse, print, type DefinitionNode, type DirectiveDefinitionNode, type DocumentNode } from 'graphql';
import { AtDirective } from '../../subgraphs/_kit/clocks.ts';

/** As every subgraph has it: one that lacks it, or has another, would take it out of the whole graph. */
const definition = parse(
  `directive @at(${AtDirective.args.map(({ name, type }) => `${name}: ${String(type)}`).join(' ')}) on QUERY`,
  { noLocation: true },
).definitions[0] as DirectiveDefinitionNode;

const scalars = [...new Set(AtDirective.args.map(({ type }) => String(type).replace(/\W/g, '')))];

/** Whether the subgraph knows `@at`, and is to be sent it. */
export function knowsAt({ definitions }: DocumentNode): boolean {
  return definitions.some(isAt);
}

export function faultsOfAt({ definitions }: DocumentNode): string[] {
  const own = definitions.filter(isAt);
  return own.every((each) => print(bare(each)) === print(definition))
    ? []
    : [`@at: is defined otherwise than in the graph: ${print(definition)}`];
}

/** The same document with the definition of the graph, and the scalars that it needs. */
export function withAt({ definitions }: DocumentNode): DefinitionNode[] {
  const missing = scalars.filter((scalar) => !definitions.some((each) => nameOf(each) === scalar));
  const added = missing.flatMap((scalar) => parse(`scalar ${scalar}`, { noLocation: true }).definitions);
  return [...definitions.filter((each) => !isAt(each)), definition, ...added];
}

function isAt(each: DefinitionNode): each is DirectiveDefinitionNode {
  return each.kind === Kind.DIRECTIVE_DEFINITION && each.name.value === AtDirective.name;
}

/** Words are no part of what must be the same. */
function bare(own: DirectiveDefinitionNode): DirectiveDefinitionNode {
  const description = undefined;
  return { ...own, description, arguments: own.arguments?.map((each) => ({ ...each, description })) ?? [] };
}

function nameOf(each: DefinitionNode): string | undefined {
  return 'name' in each ? each.name?.value : undefined;
}
