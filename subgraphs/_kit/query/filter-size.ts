import { IdSet } from '../across/id-set.ts';
import { InvalidInputError } from '../errors.ts';
import { listOf } from './exclusion.ts';

/** What the database has to judge for every row is limited; counted through lists, links and all `and`, `or` and `not`. */
export const mostConditions = 50;

/** @throws where there are more conditions in a filter than anybody needs */
export function checkSize(filter: unknown, path = 'filter'): void {
  const conditions = countConditions(filter);
  if (conditions > mostConditions)
    throw new InvalidInputError(path, conditions, `conditions are more than ${mostConditions}.`);
}

/** Whether a list would refuse it. */
export function isTooLarge(filter: object): boolean {
  return countConditions(filter) > mostConditions;
}

/** Alternatives without any condition count as one, and nobody counts on when there are too many. */
function countConditions(filter: unknown): number {
  let sum = 0;
  for (const [field, value] of Object.entries((filter ?? {}) as Readonly<Record<string, unknown>>)) {
    if (sum > mostConditions) break;
    if (value === null || value === undefined) continue;
    if (field === 'and' || field === 'or') sum += countAll(listOf(value));
    else sum += holdsConditions(value) ? Math.max(1, countConditions(value)) : 1;
  }
  return sum;
}

function countAll(filters: readonly unknown[]): number {
  let sum = 0;
  for (const each of filters) {
    if (sum > mostConditions) break;
    sum += Math.max(1, countConditions(each));
  }
  return sum;
}

/** Conditions of a linked record or list, not a value to compare with. */
function holdsConditions(value: unknown): boolean {
  if (!isPlain(value)) return false;
  return Object.entries(value).some(([name, part]) => name === 'and' || name === 'or' || isPlain(part));
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof IdSet);
}
