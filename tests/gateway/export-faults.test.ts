import type { ApolloServer } from '@apollo/server';
import { request } from 'undici';
import type { AnswerNote } from '../../subgraphs/_kit/contract.ts';
import type { HubContext } from '../../gateway/context.ts';
import { PageSource } from '../../gateway/export/page-source.ts';
import { eventually } from '../support/eventually.ts';
import { errorOf, exported, linesOf } from './support/exporter.ts';
import { startFakeHub, type FakeHub, type FakeHubOptions } from './support/fake-hub.ts';
import { manyTreaties, pagedFakes } from './support/paged-fakes.ts';

let hub: FakeHub;
const start = async (count: number, options: FakeHubOptions = {}) => {
  hub = await startFakeHub(options, pagedFakes(manyTreaties(count)));
};
afterEach(() => hub.close());

const watched = '{ treaties { nodes { id watchedBy { name } } } }';
const ids = '{ treaties { nodes { id } } }';
const down = new Error('down');

/** Something happens when a subgraph is asked for the nth time. */
function whenAsked(times: number, happens: () => void): void {
  const ask = hub.treaties.execute.bind(hub.treaties);
  hub.treaties.execute = (asked) => {
    if (hub.treaties.requests.length + 1 === times) happens();
    return ask(asked);
  };
}

it('reads every page at the revision of the first, whatever is written in between', async () => {
  await start(250);
  whenAsked(2, () => (hub.treaties.currentRevision = 7));
  const { headers, trailers } = await exported(hub.url, { query: watched });
  expect([headers['hub-revision'], trailers['hub-export-rows']]).toEqual(['t1.b1.r1', '250']);
  const asked = [...hub.treaties.requests, ...hub.bodies.requests].map(({ caller }) => caller.atRevision);
  expect(asked).toEqual([1, 1, 1, 1, 1, 1]);
});

it('reads a revision that its client has seen and the hub has yet to reach', async () => {
  await start(2);
  const { headers } = await exported(hub.url, { query: ids }, { 'hub-revision': 't3' });
  expect([headers['hub-revision'], hub.treaties.requests[0]?.caller.atRevision]).toEqual(['t3.b1.r1', 3]);
  expect(errorOf(await exported(hub.url, { query: ids }, { 'hub-revision': 'x' }))).toMatchObject({
    status: 400,
    code: 'INVALID_REVISION',
  });
});

it('marks what a stopped subgraph leaves open, goes on, and says so', async () => {
  await start(150);
  whenAsked(2, () => (hub.bodies.fault = down));
  const answer = await exported(hub.url, { query: watched });
  const lines = linesOf(answer);
  expect([answer.isCut, lines[1], lines[101], lines.length]).toEqual([
    false,
    't1,"Body b1; Body b2"',
    't101,#SUBGRAPH_UNAVAILABLE',
    151,
  ]);
  expect(answer.trailers).toMatchObject({ 'hub-export-rows': '150', 'hub-export-complete': 'false' });
});

it('marks each value that a stopped subgraph leaves open, however many they are', async () => {
  await start(80);
  hub.bodies.fault = down;
  const query = '{ treaties { nodes { id a: watchedBy { name } b: watchedBy { id } } } }';
  const [, ...rows] = linesOf(await exported(hub.url, { query }));
  const mark = '#SUBGRAPH_UNAVAILABLE';
  expect(rows).toEqual(manyTreaties(80).map(({ id }) => `${id},${mark},${mark}`));
});

it('has null in JSON Lines for what could not be read, and the error at the end', async () => {
  await start(2);
  const query = '{ treaties { nodes { id refused } } }';
  const lines = linesOf(await exported(hub.url, { query, format: 'jsonl' })).map((line) => JSON.parse(line) as unknown);
  const error = { code: 'FORBIDDEN', message: 'This one is refused.', path: 'treaties.nodes.refused', times: 1 };
  expect(lines.slice(0, 2)).toEqual([
    { id: 't1', refused: null },
    { id: 't2', refused: 'fine' },
  ]);
  expect(lines[2]).toMatchObject({ export: { rows: 2, complete: false, errors: [error] } });
});

it.each(['csv', 'jsonl'])(
  'breaks off as %s where its list can not be read on, and says where it can be taken up',
  async (format) => {
    await start(250);
    whenAsked(2, () => (hub.treaties.fault = down));
    const answer = await exported(hub.url, { query: ids, format });
    expect([answer.status, answer.isCut, answer.trailers]).toEqual([200, true, {}]);
    const lines = linesOf(answer);
    const last = lines.at(-1) ?? '';
    if (format === 'csv')
      expect(last).toMatch(/^"?#EXPORT BROKEN OFF after 100 rows: SUBGRAPH_UNAVAILABLE The subgraph/);
    else
      expect(JSON.parse(last)).toMatchObject({
        export: { rows: 100, complete: false, after: '100', errors: [{ code: 'SUBGRAPH_UNAVAILABLE' }] },
      });
    hub.treaties.fault = null;
    const rest = await exported(hub.url, { query: '{ treaties(after: "100") { nodes { id } } }' });
    expect(rest.trailers['hub-export-rows']).toBe('150');
  },
);

it('is answered 503 where there is not even a first page', async () => {
  await start(2);
  hub.treaties.fault = down;
  expect(errorOf(await exported(hub.url, { query: ids }))).toMatchObject({ status: 503, code: 'SUBGRAPH_UNAVAILABLE' });
});

it('stops reading when its client goes away', async () => {
  await start(2_000);
  hub.treaties.delayMs = 20;
  const { body } = await request(`${hub.url}/export?query=${encodeURIComponent(ids)}`);
  body.on('error', () => undefined).destroy();
  await new Promise((resolve) => setTimeout(resolve, 200));
  const asked = hub.treaties.requests.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect([asked < 20, hub.treaties.requests.length]).toEqual([true, asked]);
});

describe('what the hub notes of the question', () => {
  const noteOf = (code: AnswerNote['code'], of: string, value = 'є'): AnswerNote => {
    return { code, of, value, message: `${of}: ${value}` };
  };
  const partly = noteOf('PARTLY_SHOWN', 'Treaty.dutyItems');
  const gone = noteOf('UNKNOWN_ID', 'Query.treaties', 'gone');
  const lost = noteOf('UNKNOWN_ID', 'Query.treaties', 'lost');
  const never = noteOf('NEVER_HOLDS', 'Treaty.never');
  const hardly = noteOf('NEVER_HOLDS', 'Treaty.hardly');
  const perPage = (pages: readonly (readonly AnswerNote[])[]) =>
    pages.forEach((notes, index) => whenAsked(index + 1, () => (hub.treaties.notes = notes)));
  const reportOf = async (query: string) => {
    const last = linesOf(await exported(hub.url, { query, format: 'jsonl' })).at(-1) ?? '';
    return (JSON.parse(last) as { export: { complete: boolean; notes: unknown } }).export;
  };

  it('stands at the end of JSON Lines, of all pages and each thing once, and leaves the rows whole', async () => {
    await start(250);
    perPage([[partly, gone], [partly], [partly, lost]]);
    expect(await reportOf(ids)).toMatchObject({ complete: true, notes: [partly, gone, lost] });
  });

  it('is no word of conditions that nothing on one page meets, and something on another may', async () => {
    await start(250);
    perPage([[never, hardly], [never, hardly], [never]]);
    expect((await reportOf(ids)).notes).toEqual([never]);
  });

  it('stands in a trailer by code and place, where ids of any script and length are left out', async () => {
    await start(2);
    perPage([[partly, gone, lost]]);
    const { trailers, text } = await exported(hub.url, { query: ids });
    expect([trailers['hub-export-notes'], trailers['hub-export-complete']]).toEqual([
      'PARTLY_SHOWN Treaty.dutyItems, UNKNOWN_ID Query.treaties',
      'true',
    ]);
    expect(linesOf({ text })).toEqual(['id', 't1', 't2']);
  });

  it('is fifty things at most, of which a trailer has twenty', async () => {
    await start(2);
    hub.treaties.notes = Array.from({ length: 60 }, (_, index) => noteOf('UNKNOWN_ID', `Query.list${index}`));
    expect((await reportOf(ids)).notes).toHaveLength(50);
    const { trailers } = await exported(hub.url, { query: ids });
    expect(trailers['hub-export-notes']).toMatch(/^UNKNOWN_ID Query\.list0, .*, and 30 more$/);
  });
});

describe('the budget of a client', () => {
  it('pays for each page as for a request', async () => {
    await start(250, { budget: { cost: 1_000, redisUrl: null } });
    await exported(hub.url, { query: ids });
    const asked = await fetch(`${hub.url}/graphql?query=${encodeURIComponent('{ treaty(id: "t1") { id } }')}`);
    expect(asked.headers.get('hub-cost')).toBe('1; limit=100000; left=960');
  });

  it('refuses the first page at once', async () => {
    await start(2, { budget: { cost: 10, redisUrl: null } });
    expect((await exported(hub.url, { query: ids })).status).toBe(200);
    const answer = await exported(hub.url, { query: ids });
    expect(errorOf(answer)).toMatchObject({ status: 429, code: 'BUDGET_EXCEEDED' });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a later page', () => {
  const client = { requestId: 'r', identity: null, acceptLanguage: null, seenRevision: null, allowance: null };
  const question = { query: ids, operationName: null, variables: {} };
  const spent = { message: 'Wait.', extensions: { code: 'BUDGET_EXCEEDED', retryAfterSeconds: 0.01 } };
  const dear = (value: number) => ({
    message: 'Dear.',
    extensions: { code: 'COST_LIMIT_EXCEEDED', value, limit: 1_000 },
  });

  function sourceOf(...errors: readonly (object | null)[]) {
    const sizes: unknown[] = [];
    const executeOperation = ({ variables }: { variables: Record<string, unknown> }) => {
      const error = errors[sizes.push(variables['hubExportFirst']) - 1];
      const singleResult = error ? { errors: [error] } : { data: {} };
      return Promise.resolve({ http: { headers: new Map() }, body: { kind: 'single', singleResult } });
    };
    const server = { executeOperation } as unknown as ApolloServer<HubContext>;
    return { sizes, source: new PageSource(server, client, question) };
  }
  beforeEach(() => start(0));

  it('waits for its client’s budget, three times and no more', async () => {
    const { source, sizes } = sourceOf(null, spent, spent, null, spent, spent, spent, spent);
    for (const errors of [0, 0, 1]) expect((await source.page(null)).errors).toHaveLength(errors);
    expect(sizes).toHaveLength(8);
  });

  it('is asked for smaller where one of a hundred may cost too much, as are all after it', async () => {
    const { source, sizes } = sourceOf(dear(4_000), dear(1_001), null, null);
    for (const after of [null, 'x']) expect((await source.page(after)).errors).toEqual([]);
    expect(sizes).toEqual([100, 25, 24, 24]);
  });

  it('ends its waiting when its client goes away', async () => {
    const { source } = sourceOf(null, { ...spent, extensions: { ...spent.extensions, retryAfterSeconds: 60 } });
    await source.page(null);
    const waiting = source.page('x');
    setTimeout(() => source.abandon(), 20);
    await expect(waiting).rejects.toThrow('aborted');
    await eventually(() => expect(source.isAbandoned).toBe(true));
  });
});
