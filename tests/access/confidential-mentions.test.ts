import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const stranger = holder('ANALYST:body-mia');
const authorised = holder('AUTHORISED_BODY', 'ANALYST:body-mfa');

let ask: (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;

/** A treaty of the default data, with a protocol, an indicator, and sections of summaries that were published. */
const secret = 'untc-4-9';

beforeAll(async () => {
  const { subgraphs } = await loadedSubgraphs();
  ask = await gatewayFor(subgraphs.values());
  const outcomes = await subgraphs.get('treaties')?.ingest(
    [
      {
        type: 'Treaty',
        id: secret,
        title: { en: 'A secret' },
        laterality: 'MULTILATERAL',
        isConfidential: true,
        sources: [{ nature: 'DEMONSTRATION', title: 'Test' }],
      },
    ],
    { actor: 'default-data', runId: null },
  );
  expect(outcomes?.map(({ status }) => status)).toEqual(['changed']);
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
