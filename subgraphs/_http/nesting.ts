import { InvalidInputError } from '../_kit/errors.ts';
import { queryTokens } from './query-tokens.ts';

const opening = new Set(['{', '[', '(']);
const closing = new Set(['}', ']', ')']);

/** An operation or a fragment: how deep it nests by itself, and what it spreads at which depth. */
interface Definition {
  readonly fragment: string | null;
  deepest: number;
  readonly spreads: { readonly name: string; readonly depth: number }[];
}

/**
 * Refuses what nests too deep to be parsed, validated and planned: all of that is recursion. It is read as text and
 * by loops. A selection, an argument list, a list or an object is a level each, and a fragment nests where it is spread.
 * @throws {InvalidInputError}
 */
export function checkNesting(query: string, variables: unknown, limit: number): void {
  const definitions = definitionsOf(query);
  for (const { deepest } of definitions) refuseBeyond('query', deepest, limit);
  refuseBeyond('query', depthThroughFragments(definitions), limit);
  refuseBeyond('variables', typeof variables === 'string' ? depthOfText(variables) : depthOfValue(variables), limit);
}

function refuseBeyond(field: string, depth: number, limit: number): void {
  if (depth > limit) throw new InvalidInputError(field, depth, `levels of nesting are more than ${limit}.`);
}

function definitionsOf(query: string): Definition[] {
  const definitions: Definition[] = [];
  const begin = (fragment: string | null): Definition => {
    const definition = { fragment, deepest: 0, spreads: [] };
    definitions.push(definition);
    return definition;
  };
  let current = begin(null);
  let depth = 0;
  let before = '';
  for (const token of queryTokens(query)) {
    if (depth === 0 && before === 'fragment') current = begin(token);
    if (depth === 0 && before === '}') current = begin(null);
    if (before === '...' && token !== 'on' && /^\w/.test(token)) current.spreads.push({ name: token, depth });
    if (opening.has(token)) depth += 1;
    else if (closing.has(token)) depth -= 1;
    current.deepest = Math.max(current.deepest, depth);
    before = token;
  }
  return definitions;
}

/** Fragments are taken once all that spread them are, each as deep as the deepest of these has it. */
function depthThroughFragments(definitions: readonly Definition[]): number {
  const byName = new Map(definitions.map((each) => [each.fragment, each]));
  const spreadsOf = ({ spreads }: Definition) =>
    spreads.flatMap(({ name, depth }) => ({ depth, target: byName.get(name) }));
  const waitingFor = new Map<Definition, number>();
  for (const { target } of definitions.flatMap(spreadsOf))
    if (target) waitingFor.set(target, (waitingFor.get(target) ?? 0) + 1);
  const startsAt = new Map<Definition, number>();
  const ready = definitions.filter((each) => !waitingFor.has(each));
  let deepest = 0;
  for (const each of ready) {
    const start = startsAt.get(each) ?? 0;
    deepest = Math.max(deepest, start + each.deepest);
    for (const { target, depth } of spreadsOf(each)) {
      if (!target) continue;
      startsAt.set(target, Math.max(startsAt.get(target) ?? 0, start + depth));
      const left = (waitingFor.get(target) ?? 0) - 1;
      waitingFor.set(target, left);
      if (left === 0) ready.push(target);
    }
  }
  const done = new Set(ready);
  const endless = definitions.find((each) => !done.has(each));
  if (!endless) return deepest;
  throw new InvalidInputError('query', endless.fragment, 'is spread where fragments nest in themselves, without end.');
}

function depthOfText(json: string): number {
  let depth = 0;
  let deepest = 0;
  for (const token of queryTokens(json)) {
    if (opening.has(token)) depth += 1;
    else if (closing.has(token)) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Levels of lists and objects. */
export function depthOfValue(value: unknown): number {
  let depth = 0;
  for (let level = [value].filter(isNested); level.length > 0; depth += 1)
    level = level.flatMap((each) => Object.values(each as Record<string, unknown>)).filter(isNested);
  return depth;
}

function isNested(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
