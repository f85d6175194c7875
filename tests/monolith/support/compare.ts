import type { GraphQLFormattedError } from 'graphql';
import type { GraphQLAnswer } from '../../default-data/gateway.ts';
import { LostParentError } from './resolvers.ts';

/** The first thing in which two answers differ, in words; null: nothing. */
export function differenceOf(federated: GraphQLAnswer, monolith: GraphQLAnswer): string | null {
  const errors = [federated, monolith].map((answer) => errorsOf(answer).join('\n'));
  const data = isRefused(federated, monolith)
    ? null
    : firstDifference(plain(federated.data), plain(monolith.data), 'data');
  if (data === null && errors[0] === errors[1]) return null;
  return [data, `errors, federated:\n${errors[0]}`, `errors, monolith:\n${errors[1]}`].join('\n');
}

/** Where nothing of an answer stands, the gateway leaves it out. */
function isRefused(federated: GraphQLAnswer, monolith: GraphQLAnswer): boolean {
  return federated.data === undefined && Object.values(monolith.data ?? {}).every((field) => field === null);
}

/** As JSON carries it, the text of a group's `filter` too: it is the same in whatever order its conditions stand. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null), (_key, each: unknown) =>
    isFilter(each) ? (JSON.parse(each) as unknown) : each,
  );
}

function isFilter(value: unknown): value is string {
  return typeof value === 'string' && /^\{.*\}$/.test(value);
}

function errorsOf({ errors = [] }: GraphQLAnswer): string[] {
  return [
    ...new Set(errors.map((error) => `${placeOf(error).join('.')} ${String(error.extensions?.['code'])}`)),
  ].sort();
}

/** A parent that could not be made is one error of the gateway, at the place of the parent. */
function placeOf(error: GraphQLFormattedError): readonly (string | number)[] {
  const path = error.path ?? [];
  return (error as { originalError?: unknown }).originalError instanceof LostParentError ? path.slice(0, -1) : path;
}

function firstDifference(one: unknown, other: unknown, path: string): string | null {
  if (Object.is(one, other)) return null;
  const areObjects = [one, other].every((each) => typeof each === 'object' && each !== null);
  if (!areObjects || Array.isArray(one) !== Array.isArray(other))
    return `${path}: federated ${short(one)}, monolith ${short(other)}`;
  const [left, right] = [one, other] as Record<string, unknown>[];
  for (const key of new Set([...Object.keys(left ?? {}), ...Object.keys(right ?? {})])) {
    const found = firstDifference(left?.[key], right?.[key], `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

function short(value: unknown): string {
  return (value === undefined ? 'nothing' : JSON.stringify(value)).slice(0, 300);
}

/** Whether an answer holds something of a record: a full list, or a record that was named. */
export function hasRows({ data }: GraphQLAnswer): boolean {
  return Object.values(data ?? {}).some((root) => holdsSomething(root, true));
}

function holdsSomething(value: unknown, isRoot = false): boolean {
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value !== 'object' || value === null) return false;
  const isRecord = isRoot && !('pageInfo' in value || 'nodes' in value || 'edges' in value || 'totalCount' in value);
  return isRecord || Object.values(value).some((each) => holdsSomething(each));
}
