import type { Console } from './console.ts';

interface List {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly unknown[];
}

type Answer = Readonly<Record<string, unknown>>;

export interface Walked {
  /** By a saved operation. */
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The list, by its key in the answer. */
  readonly key: string;
  /** The variable that takes its cursor. */
  readonly cursor: string;
}

/**
 * What an operation answers at once, and on pages of a third of that, one after the other. Of each page it is the
 * entries of the walked list and all that stands beside it, but for other lists, which are shorter there.
 */
export async function wholeAndWalked({ answerTo }: Console, { name, variables, key, cursor }: Walked) {
  const whole = await answerTo<Answer>(name, variables);
  const { totalCount } = listIn(whole, key);
  const first = Math.ceil(totalCount / 3);
  const pages: Answer[] = [];
  let next: string | null = null;
  do {
    const page: Answer = await answerTo<Answer>(name, { ...variables, first, [cursor]: next });
    pages.push(page);
    const { hasNextPage, endCursor } = listIn(page, key).pageInfo;
    next = hasNextPage ? endCursor : null;
  } while (next !== null && pages.length < totalCount);
  const shownBy = (answers: readonly Answer[]) => ({
    nodes: answers.flatMap((answer) => listIn(answer, key).nodes),
    beside: [...new Set(answers.map((answer) => JSON.stringify(beside(answer, key))))],
  });
  return { whole: shownBy([whole]), walked: shownBy(pages), pages: pages.length };
}

function listIn(answer: Answer, key: string): List {
  return answer[key] as List;
}

function beside(answer: Answer, key: string) {
  const others = Object.entries(answer).filter(([, value]) => !isList(value));
  return { ...Object.fromEntries(others), totalCount: listIn(answer, key).totalCount };
}

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'nodes' in value;
}
