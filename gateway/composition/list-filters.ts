import { Kind, parse, print, type ConstDirectiveNode, type InputValueDefinitionNode } from 'graphql';
import { isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import { narrowingOf, tagsOf, type Filter, type List } from './asked-inputs.ts';
import { CompositionError } from './composition-error.ts';

/**
 * How a list can be asked about.
 * @param lists those of such records under others
 */
export function listFilters(
  node: string,
  directives: readonly ConstDirectiveNode[],
  lists: readonly List[],
): readonly Filter[] {
  const tags = tagsOf(directives).map((each) => print(each));
  const [list, ...count] = parse(inputsOf(node, tags.join(' ')), { noLocation: true }).definitions.filter(isInput);
  return list ? [{ ...list, fields: [...argumentsOf(node, lists), ...(list.fields ?? [])] }, ...count] : [];
}

function inputsOf(node: string, tags: string): string {
  return `"""Conditions on a list of ${node} that belongs to a record; all that are given must hold."""
    input ${node}ListFilter ${tags} {
      "Has at least one that meets these; \`{}\`: has any."
      some: ${node}Filter
      "Has none that meets these; \`{}\`: has none at all."
      none: ${node}Filter
      "All that it has meet these; so they do where it has none."
      every: ${node}Filter
      "By how many it has."
      count: ${node}CountFilter
    }
    """How many of a list of ${node} meet the conditions; all that are given must hold."""
    input ${node}CountFilter ${tags} {
      "Which are counted; without it, all."
      of: ${node}Filter
      "Exactly so many."
      eq: Int
      "Another number than this."
      not: Int
      "Fewer than this."
      lt: Int
      "This many or fewer."
      lte: Int
      "More than this."
      gt: Int
      "This many or more."
      gte: Int
    }`;
}

/** Of which of a list a condition is: what all lists of such records take, with the default that they have. */
function argumentsOf(node: string, lists: readonly List[]): readonly InputValueDefinitionNode[] {
  const [own = [], ...others] = lists.map((list) => narrowingOf(list).map((each) => described(each)));
  const written = (all: readonly InputValueDefinitionNode[]) => all.map((each) => print(each)).join();
  if (others.some((each) => written(each) !== written(own)))
    throw new CompositionError(`Not all lists of ${node} leave out the same, as conditions on them have to:`, [
      lists.map(({ type, field }) => `${type}.${field.name.value}`).join(', '),
    ]);
  return own;
}

function described(argument: InputValueDefinitionNode): InputValueDefinitionNode {
  const value = `Which of the list all of this is about; \`asOf\` is the day of \`@at(asOf:)\`. ${argument.description?.value}`;
  return { ...argument, description: { kind: Kind.STRING, value } };
}
