import { createHash } from 'node:crypto';
import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const stranger = holder('ANALYST:body-mia');
const authorised = holder('AUTHORISED_BODY', 'ANALYST:body-mfa');

let subgraphs: ReadonlyMap<string, RunningSubgraph>;
let ask: (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;

/** A treaty of the default data, with a protocol, an indicator, and sections of summaries that were published. */
const secret = 'untc-4-9';

async function fill(subgraph: string, record: object): Promise<string | undefined> {
  const whole = { sources: [{ nature: 'DEMONSTRATION', title: 'Test' }], ...record } as unknown as IngestRecord;
  const outcomes = await subgraphs.get(subgraph)?.ingest([whole], { actor: 'default-data', runId: null });
  return outcomes?.[0]?.status;
}

beforeAll(async () => {
  ({ subgraphs } = await loadedSubgraphs());
  ask = await gatewayFor(subgraphs.values());
  const titled = { title: { en: 'A secret' }, laterality: 'MULTILATERAL', isConfidential: true };
  expect(await fill('treaties', { type: 'Treaty', id: secret, ...titled })).toBe('changed');
});

const protocol = `${secret}-b`;

it('A protocol of a confidential treaty is there, and has no parent: in its field, in filters, or in its history', async () => {
  const conditions = [
    `parent: { eq: "${secret}" }`,
    `id: { eq: "${protocol}" }, parent: { isNull: false }`,
    `id: { eq: "${protocol}" }, not: { parent: { isNull: true } }`,
  ];
  for (const condition of conditions) {
    const list = `{ treaties(filter: { ${condition} }) { totalCount nodes { id } } }`;
    expect((await ask(null, list)).data).toEqual({ treaties: { totalCount: 0, nodes: [] } });
    expect((await ask(authorised, list)).data).toMatchObject({ treaties: { nodes: [{ id: protocol }] } });
  }
  const history = `{ treaty(id: "${protocol}") { parent { id } history { nodes { fields { field after } } }
    moved: history(filter: { field: { eq: "parentId" } }) { totalCount } } }`;
  const seen = await ask(stranger, history);
  expect(seen).toMatchObject({ data: { treaty: { parent: null, moved: { totalCount: 0 } } } });
  expect(JSON.stringify(seen.data)).not.toMatch(/parentId|"\\"untc-4-9\\""/);
  const told = await ask(authorised, history);
  expect(told).toMatchObject({ data: { treaty: { parent: { id: secret }, moved: { totalCount: 1 } } } });
  expect(JSON.stringify(told.data)).toContain('parentId');
});

it('What was observed of its indicator is as confidential as the indicator, and so is evidence of it', async () => {
  const id = 'indicator-detention-visits:kz:2020';
  const query = `{ observation(id: "${id}") { value } observations(first: 100) { nodes { id } } indicators { nodes { id } } }`;
  const seen = await ask(null, query);
  expect(seen.data).toMatchObject({ observation: null });
  expect(JSON.stringify(seen.data)).not.toContain('detention');
  expect((await ask(authorised, query)).data).toMatchObject({ observation: { value: '188' } });
});

it('A published section is as confidential as the section of the summary that it names', async () => {
  const query = '{ resultsPublications(first: 100) { nodes { sections { id } } } }';
  expect(JSON.stringify((await ask(null, query)).data)).not.toContain('results-2019-s2"');
  expect(JSON.stringify((await ask(authorised, query)).data)).toContain('results-2019-s2"');
});

it('A recommendation of a document that only its copy hides is there, and names none: in conditions, counts or its history', async () => {
  const [content, id] = ['The secret copy of a report', 'open-report'];
  const copy = createHash('sha256').update(content).digest('hex');
  const isConfidential = true;
  expect(await fill('publications', { type: 'Document', mediaType: 'text/plain', content, isConfidential })).toBe(
    'created',
  );
  const report = { id, kind: 'NGO_REPORT', title: { en: 'A report' }, mechanism: 'Report', session: 77, copy };
  expect(await fill('reports', { type: 'SourceDocument', ...report })).toBe('created');
  const said = { addressee: 'kz', form: 'RECOMMENDATION', sourceKind: 'NGO', summary: { en: 'Open' } };
  const recommendation = { id: 'open-in-hidden', document: id, madeOn: '2020-01-01', isConfidential: false, ...said };
  expect(await fill('reports', { type: 'Recommendation', ...recommendation })).toBe('created');
  const found = async (identity: Identity | null, condition: string) => {
    const { data } = await ask(identity, `{ recommendations(filter: { ${condition} }) { totalCount } }`);
    return (data?.['recommendations'] as { totalCount: number }).totalCount;
  };
  const itself = 'id: { eq: "open-in-hidden" }';
  for (const condition of [`eq: "${id}"`, `in: ["${id}"]`, `is: { session: { eq: 77 } }`])
    for (const [identity, total] of [
      [null, 0],
      [stranger, 0],
      [authorised, 1],
    ] as const)
      expect([condition, await found(identity, `document: { ${condition} }`)]).toEqual([condition, total]);
  for (const [identity, total] of [
    [null, 1],
    [stranger, 1],
    [authorised, 0],
  ] as const)
    for (const condition of [`not: "${id}"`, 'isNull: true'])
      expect([condition, await found(identity, `${itself}, document: { ${condition} }`)]).toEqual([condition, total]);
  const history = `{ recommendation(id: "open-in-hidden") { history { nodes { fields { field after } } } } }`;
  const [seen, told] = [await ask(stranger, history), await ask(authorised, history)].map(({ data }) =>
    JSON.stringify(data),
  );
  expect([seen?.includes('summaryEn'), seen?.includes(id), told?.includes(id)]).toEqual([true, false, true]);
});
