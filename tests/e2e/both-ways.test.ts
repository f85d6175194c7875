import { grantsOf } from '../support/accounts.ts';
import type { Answer } from '../support/ask.ts';
import { eventually } from '../support/eventually.ts';
import { machine } from '../support/machine.ts';
import { testDocuments } from './support/documents.ts';
import { testExports } from './support/exports.ts';
import { testFederation } from './support/federation.ts';
import {
  cleanUp,
  names,
  newFolder,
  startHub,
  startSeparately,
  type Hub,
  type HubIn,
  type SeparateHub,
} from './support/hub.ts';
import { commands } from './support/mutations.ts';
import { operation, operationNames, variablesOf } from './support/operations.ts';
import { startExample } from './support/partner-examples.ts';
import { questions, refusals, type Query } from './support/queries.ts';

/** Dispatched messages stay in the queue: when one leaves it, which is a revision, is chance. */
const key = machine(grantsOf('PARTNER'));
const settings = { CLOCK: '2026-11-22T12:00:00+05:00', EDMS_POLL_MS: '600000', ...key.environment };
const folders = [newFolder(), newFolder()] as const;
let inOneProcess: Hub;
let separately: SeparateHub;
let marks: string;

beforeAll(async () => {
  [inOneProcess, separately, marks] = await Promise.all([
    startHub(folders[0], settings),
    startSeparately(folders[1], settings),
    startExample('marks'),
  ]);
});
afterAll(cleanUp);

const askOne = async (hub: Hub, { query, headers, ...rest }: Query): Promise<Answer> => hub.ask(query, rest, headers);

/** Asks both; all of the answer is the same: data, errors with their messages, and what `extensions.hub` says. */
async function ask(question: Query): Promise<Answer> {
  const [one] = await askBoth([question, question]);
  return one;
}

async function askBoth([one, other]: readonly [Query, Query]): Promise<[Answer, Answer]> {
  const answers = await Promise.all([askOne(inOneProcess, one), askOne(separately, other)]);
  const [first, second] = answers.map(({ status, body }) => withoutChance({ status, ...body }));
  expect(second).toEqual(first);
  return answers;
}

/** Ids that count nothing have random endings. */
function withoutChance(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer).replaceAll(/:[0-9a-f]{8}\b/g, ':…'));
}

describe('One process and separate processes give the same answer to', () => {
  it.each(operationNames())('the saved operation %s', async (name) => {
    const { body } = await ask({ query: operation(name), variables: variablesOf(name) });
    expect(body.errors).toBeUndefined();
  });

  it.each(Object.entries(questions))('%s', async (_name, question) => {
    const { status, body } = await ask(question);
    expect([status, body.errors]).toEqual([200, undefined]);
  });
});

describe('One process and separate processes refuse alike', () => {
  it.each(Object.entries(refusals))('%s', async (_name, { code, ...question }) => {
    const { body } = await ask(question);
    expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
  });

  it('what costs one field only its own field', async () => {
    const { body } = await ask(refusals['a page too large'] as Query);
    expect(body.data).toEqual({ bodies: null, treaty: { id: 'untc-4-4' } });
    expect(body.errors).toMatchObject([
      { path: ['bodies'], extensions: { code: 'BAD_USER_INPUT', field: 'first', value: 101 } },
    ]);
  });
});

it('Page by page, both ways, a list is whole and nothing is in it twice', async () => {
  const query = `query ($after: String) { treaties(first: 40, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id }
  } }`;
  const seen: string[] = [];
  let total = -1;
  for (let after: string | null | undefined = undefined; after !== null;) {
    const { body } = await ask({ query, variables: { after } });
    const { totalCount, pageInfo, nodes } = body.data?.['treaties'] as Page;
    seen.push(...nodes.map(({ id }) => id));
    total = totalCount;
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  }
  expect([seen.length, new Set(seen).size]).toEqual([total, total]);
});

interface Page {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  readonly nodes: readonly { readonly id: string }[];
}

it('A request keeps its id through every process', async () => {
  const id = 'e2e:request-1';
  const { headers } = await askOne(separately, { query: operation('first-question'), headers: { 'x-request-id': id } });
  expect(headers.get('x-request-id')).toBe(id);
  await eventually(() => {
    const logs = [separately, ...separately.subgraphs.values()].map(({ log }) => log());
    const lines = logs.map((log) => log.find(({ requestId }) => requestId === id));
    expect(lines.map((line) => line?.['service'])).toEqual(['gateway', ...names.map((name) => `subgraph-${name}`)]);
  });
});

it('Commands have the same outcome both ways, and a query that sends their revision reads what they wrote', async () => {
  const outcomes: unknown[] = [];
  let made: readonly [string, string] = ['', ''];
  for (const [name, command] of commands) {
    const given = (id: string) => (typeof command === 'function' ? command(id) : command);
    const [one, other] = await askBoth([given(made[0]), given(made[1])]);
    made = [madeIn(one.body.data), madeIn(other.body.data)];
    outcomes.push([name, one.body.errors ?? outcomeOf(one.body.data)]);
  }
  expect(outcomes).toEqual(commands.map(([name, , outcome]) => [name, outcome]));
  const written = await ask({
    query: `{ treaty(id: "untc-26-4") {
      status { value reason } assignments(validity: ALL, filter: { validFrom: { gte: "2026-01-01" } }) { nodes { id validUntil } }
    } }`,
    headers: { 'hub-revision': 't4.b5' },
  });
  expect(written.body.data).toEqual({
    treaty: {
      status: { value: 'UNKNOWN', reason: 'NO_ENTRY_INTO_FORCE_FACT' },
      assignments: { nodes: [{ id: 'body-demonstration-successor:untc-26-4', validUntil: '2026-06-01' }] },
    },
  });
});

describe.each([
  ['in one process', () => ({ hub: inOneProcess, folder: folders[0], marks })],
  ['in separate processes', () => ({ hub: separately, folder: folders[1], marks })],
])('%s', (how, running: () => HubIn & { readonly marks: string }) => {
  testDocuments(how, () => running().hub);
  testFederation(how, running, key);
});
// They are the same program both ways, which asks the hub page by page; what one process has of it is in `tests/gateway`.
testExports('in separate processes', () => ({ hub: separately, folder: folders[1] }));

interface Hits {
  readonly totalCount: number | null;
  readonly nodes: readonly { readonly id: string; readonly record: { readonly __typename: string } | null }[];
}

it('A search while a process is stopped has the hits of the others as they were, and says whose are missing', async () => {
  const question = { query: operation('search'), variables: { query: 'rights of the child', first: 100 } };
  const whole = (await askOne(separately, question)).body.data?.['search'] as Hits;
  const reports = separately.subgraphs.get('reports');
  reports?.child.kill('SIGKILL');
  await reports?.exit;
  const { status, body } = await askOne(separately, question);
  const rest = body.data?.['search'] as Hits;
  const left = new Set(rest.nodes.map(({ id }) => id));
  const lost = whole.nodes.filter(({ id }) => !left.has(id)).map(({ record }) => record?.__typename);
  const ofReports = ['PeriodicReport', 'Recommendation', 'SourceDocument', 'SummarySection'];
  expect([status, rest.totalCount, [...new Set(lost)].sort()]).toEqual([200, null, ofReports]);
  expect(rest.nodes).toEqual(whole.nodes.filter(({ id }) => left.has(id)));
  expect(body.errors).toMatchObject([
    {
      message: 'The subgraph "reports" can\'t be asked; its hits are missing.',
      path: ['search'],
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'reports' },
    },
  ]);
  expect(body.extensions?.hub.subgraphs).toContainEqual(
    expect.objectContaining({ name: 'reports', state: 'UNAVAILABLE' }),
  );
});

it('Without publications, which merges the hits, there is no search: null, with an error that says so', async () => {
  const publications = separately.subgraphs.get('publications');
  publications?.child.kill('SIGKILL');
  await publications?.exit;
  const query = '{ search(query: "rights") { totalCount } treaty(id: "untc-4-4") { id } }';
  const { status, body } = await askOne(separately, { query });
  expect([status, body.data]).toEqual([200, { search: null, treaty: { id: 'untc-4-4' } }]);
  expect(body.errors).toMatchObject([
    { path: ['search'], extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'publications' } },
  ]);
});

/** The id of the record that a command has made or changed. */
function madeIn(data: Answer['body']['data']): string {
  const [payload] = Object.values(data ?? {}) as object[];
  const record = Object.values(payload ?? {}).find((part) => part !== null && typeof part === 'object' && 'id' in part);
  return (record as { id: string } | undefined)?.id ?? '';
}

/** The kinds of problems of a command, else the revision it gave. */
function outcomeOf(data: Answer['body']['data']): string | string[] {
  const [payload] = Object.values(data ?? {}) as { revision: string; problems: { __typename: string }[] }[];
  if (!payload) return 'nothing';
  return payload.problems.length > 0 ? payload.problems.map((problem) => problem.__typename) : payload.revision;
}
