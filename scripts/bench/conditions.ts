import { Pool } from 'undici';
import type { Contender } from './contender.ts';
import { countings, type Counting } from './handwritten/countings.ts';
import { cases, type Case } from './handwritten/conditions.ts';
import { openAll, type Read } from './handwritten/tables.ts';
import type { BenchOptions } from './options.ts';

const pageSize = 20;
const farPage = 1_000;

export interface Compared {
  readonly name: string;
  /** Milliseconds, the medians. */
  readonly hub: number;
  /** By hand; of the first page, where a later one is compared with it. */
  readonly other: number;
  readonly ratio: number;
}

interface Connection {
  readonly totalCount?: number;
  readonly groups?: Groups;
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

/** Conditions that other subgraphs judge, beside the same by hand over the same rows; and page 1,000 beside page 1. */
export async function compareConditions(hub: Contender, folder: string, options: BenchOptions): Promise<Compared[]> {
  const pool = new Pool(hub.url, { connections: 1 });
  const read = openAll(folder);
  const list = (each: Case, fields: string, first = pageSize, after: string | null = null) =>
    listOf(pool, options, queryOf(each, fields, first, after));
  const results: Compared[] = [];
  for (const each of cases) {
    const counted = () => list(each, 'totalCount nodes { id }');
    const paged = () => list(each, 'nodes { id }');
    mustBeEqual(each.name, await counted(), byHand(each, read));
    const count = await pairs(options, counted, () => Promise.resolve(byHand(each, read)));
    results.push({ name: `${each.name}: page and count`, ...count });
    const page = await pairs(options, paged, () => Promise.resolve(read(each.page, [])));
    results.push({ name: `${each.name}: page`, ...page });
    const cursor = await cursorBefore((first, after) =>
      list(each, 'nodes { id } pageInfo { endCursor }', first, after),
    );
    if (cursor === null) continue;
    const far = await pairs(options, () => list(each, 'nodes { id }', pageSize, cursor), paged);
    results.push({ name: `${each.name}: page ${farPage} against page 1`, ...far });
  }
  for (const each of countings) results.push(await compareCounting(each, pool, options, read));
  await pool.close();
  return results;
}

async function compareCounting(
  { name, list, by, sql }: Counting,
  pool: Pool,
  options: BenchOptions,
  read: Read,
): Promise<Compared> {
  const query = `{ list: ${list} { groups(by: [${by}]) { nodes { count keys { value } } } } }`;
  const counted = async () => {
    const { groups } = await listOf(pool, options, query);
    return groups?.nodes.map(({ keys, count }) => [keys[0]?.value ?? null, count]);
  };
  const byHand = () => read(sql, []).map(({ value, total }) => [value, Number(total)]);
  mustBeEqual(name, await counted(), byHand());
  return { name, ...(await pairs(options, counted, () => Promise.resolve(byHand()))) };
}

interface Groups {
  readonly nodes: readonly { readonly count: number; readonly keys: readonly { readonly value: string | null }[] }[];
}

export function reportOfConditions(results: readonly Compared[]): string {
  const width = Math.max(...results.map(({ name }) => name.length));
  const line = ({ name, hub, other, ratio }: Compared) =>
    `${name.padEnd(width)}  ${hub.toFixed(1).padStart(8)}  ${other.toFixed(1).padStart(8)}  ${ratio.toFixed(2).padStart(6)}×`;
  return `${''.padEnd(width)}    hub ms  other ms    ratio\n${results.map(line).join('\n')}\n`;
}

function queryOf({ list, filter }: Case, fields: string, first: number, after: string | null): string {
  const place = after === null ? '' : `, after: ${JSON.stringify(after)}`;
  return `{ list: ${list}(first: ${first}${place}, filter: ${filter}) { ${fields} } }`;
}

async function listOf(pool: Pool, { headers }: BenchOptions, query: string): Promise<Connection> {
  const sent = { 'content-type': 'application/json', accept: 'application/json', ...headers };
  const response = await pool.request({
    path: '/graphql',
    method: 'POST',
    headers: sent,
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.body.json()) as { data?: { list: Connection }; errors?: unknown };
  if (!data || errors) throw new Error(`${query}: ${JSON.stringify(errors)}`);
  return data.list;
}

function byHand({ count, page }: Case, read: Read) {
  return { totalCount: Number(read(count, [])[0]?.['total']), nodes: read(page, []).map(({ id }) => ({ id })) };
}

/** What is compared must be the same work. */
function mustBeEqual(name: string, hub: object | undefined, hand: object): void {
  const [one, other] = [hub, hand].map((each) => JSON.stringify(each));
  if (one !== other) throw new Error(`${name}: the hub answers ${one?.slice(0, 200)}, by hand ${other?.slice(0, 200)}`);
}

/** The cursor after which the far page begins; null: there are not so many. */
async function cursorBefore(
  read: (first: number, after: string | null) => Promise<Connection>,
): Promise<string | null> {
  const most = 100;
  let after: string | null = null;
  for (let left = (farPage - 1) * pageSize; left > 0; left -= most) {
    const { nodes, pageInfo }: Connection = await read(Math.min(left, most), after);
    if (nodes.length < Math.min(left, most)) return null;
    after = pageInfo.endCursor;
  }
  return after;
}

/** One after the other, again and again: when the machine's speed drifts, it drifts for both. The first pair warms up. */
async function pairs(
  { pairs: wanted }: BenchOptions,
  ours: () => Promise<unknown>,
  others: () => Promise<unknown>,
): Promise<Omit<Compared, 'name'>> {
  const times: { hub: number; other: number }[] = [];
  for (let pair = 0; pair <= wanted; pair += 1) {
    const [hub, other] = [await timeOf(ours), await timeOf(others)];
    if (pair > 0) times.push({ hub, other });
  }
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
  return {
    hub: median(times.map(({ hub }) => hub)),
    other: median(times.map(({ other }) => other)),
    ratio: median(times.map(({ hub, other }) => hub / other)),
  };
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
