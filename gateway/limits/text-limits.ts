import { queryTokens } from '../../subgraphs/_http/query-tokens.ts';
import { beyond, ofTheRoot, type DocumentLimits } from './document-limits.ts';

/** What validation takes long for: judged by the text, before it. */
export interface TextLimits extends Pick<DocumentLimits, 'rootFields'> {
  /** Of fields of the same name, which validation compares. */
  readonly fieldPairs: number;
}

/**
 * Refuses a query that says the same again and again (validation compares each two fields that are answered under one
 * name in one place), and one with too many fields of the root, of which most may be none. Pairs are counted over the
 * whole text, since fragments bring together what stands apart.
 * @throws {InvalidRequestError}
 */
export function checkText(query: string, limits: TextLimits): void {
  const { pairs, roots } = countsIn(query);
  const { fieldPairs, rootFields } = limits;
  if (pairs > fieldPairs) {
    const what = 'pairs of fields of the same name';
    throw beyond({ field: 'fieldPairs', what, value: pairs, limit: fieldPairs }, ': say each field once');
  }
  if (roots > rootFields) throw beyond({ field: 'rootFields', what: ofTheRoot, value: roots, limit: rootFields });
}

function countsIn(query: string): { readonly pairs: number; readonly roots: number } {
  const times = new Map<string, number>();
  let [pairs, roots, ofOne] = [0, 0, 0];
  for (const { name, isRoot, isFirst } of answeredFields(query)) {
    const before = times.get(name) ?? 0;
    pairs += before;
    times.set(name, before + 1);
    if (isFirst) ofOne = 0;
    if (isRoot) roots = Math.max(roots, (ofOne += 1));
  }
  return { pairs, roots };
}

interface AnsweredField {
  /** Its alias, or what it is called. */
  readonly name: string;
  /** It stands at the root of an operation. */
  readonly isRoot: boolean;
  /** Of its operation or fragment. */
  readonly isFirst: boolean;
}

function* answeredFields(query: string): Generator<AnsweredField> {
  let [braces, parentheses] = [0, 0];
  let [last, before] = ['', ''];
  let [isFragment, isFirst] = [false, true];
  for (const token of queryTokens(query)) {
    if (braces === 0 && (last === '' || last === '}')) [isFragment, isFirst] = [token === 'fragment', true];
    if (token === '(') parentheses += 1;
    else if (token === ')') parentheses -= 1;
    else if (parentheses === 0 && token === '{') braces += 1;
    else if (parentheses === 0 && token === '}') braces -= 1;
    const isNoField = [':', '@', '...'].includes(last) || (last === 'on' && before === '...');
    if (parentheses === 0 && braces > 0 && /^\w/.test(token) && !isNoField) {
      yield { name: token, isRoot: braces === 1 && !isFragment, isFirst };
      isFirst = false;
    }
    [before, last] = [last, token];
  }
}
