import { parse, print, visit, type DocumentNode } from 'graphql';
import type { Request } from './request.ts';

const mostAttempts = 400;
const removable: ReadonlySet<string> = new Set([
  'Field',
  'InlineFragment',
  'FragmentSpread',
  'Argument',
  'Directive',
  'ObjectField',
]);

/**
 * The same request without what it fails as well without.
 * @param fails asks again, and says whether the same is wrong
 */
export async function shrunk(request: Request, fails: (request: Request) => Promise<boolean>): Promise<Request> {
  let smallest = request;
  let document = documentOf(request);
  for (let [place, attempts] = [0, 0]; document && attempts < mostAttempts; attempts += 1) {
    const smaller = without(document, place);
    if (!smaller) break;
    const attempt = withDocument(smallest, smaller);
    if (await fails(attempt)) [smallest, document] = [attempt, smaller];
    else place += 1;
  }
  return smallest;
}

function documentOf({ body }: Request): DocumentNode | null {
  try {
    const { query } = JSON.parse(String(body)) as { query: string };
    return parse(query);
  } catch {
    return null;
  }
}

/** Null: there is nothing at that place, counted from the front. */
function without(document: DocumentNode, place: number): DocumentNode | null {
  let seen = 0;
  const smaller = visit(document, {
    enter: (node) => {
      if (!removable.has(node.kind)) return undefined;
      seen += 1;
      return seen - 1 === place ? null : undefined;
    },
  });
  return seen > place ? pruned(smaller) : null;
}

/** Without fragments and variables that nothing uses any more, which would not be valid. */
function pruned(document: DocumentNode): DocumentNode {
  const used = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void used.add(`$${name.value}`),
    FragmentSpread: ({ name }) => void used.add(`...${name.value}`),
  });
  const keptIfUsed = (name: string) => (used.has(name) ? undefined : null);
  const smaller = visit(document, {
    VariableDefinition: (node) => keptIfUsed(`$${node.variable.name.value}`),
    FragmentDefinition: (node) => keptIfUsed(`...${node.name.value}`),
  });
  return print(smaller) === print(document) ? document : pruned(smaller);
}

function withDocument(request: Request, document: DocumentNode): Request {
  const content = JSON.parse(String(request.body)) as { variables?: Record<string, unknown> };
  const query = print(document).replace(/\s+/g, ' ');
  const used = Object.entries(content.variables ?? {}).filter(([name]) => query.includes(`$${name}`));
  const variables = Object.fromEntries(used);
  return { ...request, body: Buffer.from(JSON.stringify({ ...content, query, variables })) };
}
