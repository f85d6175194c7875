import { queryTokens } from '../../subgraphs/_http/query-tokens.ts';
import { InvalidRequestError } from '../errors.ts';

/**
 * Refuses a query that says the same again and again: validation compares each two fields that are answered under one
 * name in one place. Read as text, and counted over the whole of it, since fragments bring together what stands apart.
 * @throws {InvalidRequestError}
 */
export function checkRepeats(query: string, limit: number): void {
  const value = pairsIn(query);
  if (value <= limit) return;
  const message = `The query has ${value} pairs of fields of the same name, ${limit} at most: say each field once.`;
  throw new InvalidRequestError(message, 'LIMIT_EXCEEDED', { field: 'fieldPairs', value, limit });
}

function pairsIn(query: string): number {
  const times = new Map<string, number>();
  let pairs = 0;
  for (const name of answeredNames(query)) {
    const before = times.get(name) ?? 0;
    pairs += before;
    times.set(name, before + 1);
  }
  return pairs;
}

/** The names under which fields are answered: of each its alias, or what it is called. */
function* answeredNames(query: string): Generator<string> {
  let [braces, parentheses] = [0, 0];
  let [last, before] = ['', ''];
  for (const token of queryTokens(query)) {
    if (token === '(') parentheses += 1;
    else if (token === ')') parentheses -= 1;
    else if (parentheses === 0 && token === '{') braces += 1;
    else if (parentheses === 0 && token === '}') braces -= 1;
    const isNoField = [':', '@', '...'].includes(last) || (last === 'on' && before === '...');
    if (parentheses === 0 && braces > 0 && /^\w/.test(token) && !isNoField) yield token;
    [before, last] = [last, token];
  }
}
