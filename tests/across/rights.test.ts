import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { gatewayFor, type GraphQLAnswer } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const strangers = [null, holder('PARTNER'), holder('ANALYST:body-mia')];
const insiders = [holder('ANALYST:body-mod'), holder('AUTHORISED_BODY')];

let ask: (identity: Identity | null, query: string) => Promise<GraphQLAnswer>;
let subgraphs: ReadonlyMap<string, RunningSubgraph>;
let unreachable: Set<string>;

beforeAll(async () => {
  ({ subgraphs, unreachable } = await loadedSubgraphs());
  ask = await gatewayFor(subgraphs.values());
}, 60_000);

const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;
async function fill(subgraph: string, ...records: Omit<IngestRecord, 'sources'>[]): Promise<void> {
  const all = records.map((each) => ({ ...each, sources }) as unknown as IngestRecord);
  const outcomes = await subgraphs.get(subgraph)?.ingest(all, { actor: 'default-data', runId: null });
  expect(outcomes?.map(({ status }) => status)).not.toContain('refused');
}

/** What conditions on others' facts tell somebody: of each, whom it finds and how many. */
async function told(identity: Identity | null): Promise<unknown> {
  const questions = [
    'treaties(first: 100, filter: { recommendations: { some: {} } })',
    'treaties(first: 100, filter: { recommendations: { none: {} } })',
    'treaties(first: 100, filter: { recommendations: { count: { gte: 2 } } })',
    'treaties(first: 100, filter: { recommendations: { every: { sourceKind: { eq: NGO } } } })',
    'bodies(first: 100, filter: { recommendations: { some: { form: { eq: RECOMMENDATION } } } })',
    'bodies(first: 100, filter: { assignments: { some: { treaty: { is: { recommendations: { count: { gte: 1 } } } } } } })',
    'mediaPublications(first: 100, filter: { treaty: { is: { recommendations: { some: {} } } } })',
    'assignments(first: 100, filter: { treaty: { is: { title: { contains: "secret" } } } })',
    'bodies(first: 100, filter: { assignments: { count: { gte: 1 } } })',
    'treaties(first: 100, orderBy: { count: { recommendations: {} } })',
    'bodies(first: 100, orderBy: { count: { recommendations: {} }, direction: DESC })',
    'assignments(first: 100, orderBy: { treaty: { count: { recommendations: {} } }, direction: DESC })',
    'assignments(first: 100, orderBy: { body: { count: { recommendations: {} } } })',
    'legalActs(first: 100, orderBy: { issuer: { count: { assignments: {} } } })',
    'bodies(first: 100, filter: { assignments: { validity: ALL, count: { of: { validUntil: { isNull: false } }, gte: 1 } } })',
    'bodies(first: 100, orderBy: { count: { assignments: {}, validity: ALL } })',
    'recommendations(first: 100, orderBy: { document: { field: TITLE } })',
  ];
  const answers = questions.map(async (question) => {
    const { data, errors } = await ask(identity, `{ list: ${question} { totalCount nodes { id } } }`);
    expect(errors).toBeUndefined();
    return data?.['list'];
  });
  return JSON.parse(JSON.stringify(await Promise.all(answers)));
}

it('A condition tells strangers nothing of what is confidential, and insiders what they see', async () => {
  const { data } = await ask(
    null,
    '{ treaties(first: 1, filter: { recommendations: { none: {} } }) { nodes { id } } }',
  );
  const [{ id: lonely }] = (data?.['treaties'] as { nodes: [{ id: string }] }).nodes;
  const before = await Promise.all([...strangers, ...insiders].map(told));
  const secret = { isConfidential: true, disclosedTo: ['body-mod'] };
  await fill('treaties', {
    type: 'Treaty',
    id: 'kz-secret',
    title: { en: 'A secret' },
    laterality: 'BILATERAL',
    ...secret,
  });
  const watched = { type: 'Assignment', treaty: 'kz-secret', basis: 'CONCLUDED_EARLIER', validFrom: '2019-02-01' };
  await fill(
    'bodies',
    { ...watched, id: 'body-mod:kz-secret', body: 'body-mod' },
    { ...watched, id: 'body-labour:kz-secret', body: 'body-labour', validUntil: '2020-02-01' },
  );
  await fill(
    'reports',
    { type: 'SourceDocument', id: 'letter', kind: 'LETTER', title: { en: 'Secret' }, mechanism: 'Letter' },
    {
      type: 'Recommendation',
      id: 'secret-1',
      document: 'letter',
      addressee: 'kz',
      form: 'RECOMMENDATION',
      sourceKind: 'NGO',
      summary: { en: 'Secret' },
      madeOn: '2020-01-01',
      ...secret,
    },
    { type: 'RecommendationTreatyLink', recommendation: 'secret-1', treaty: lonely, basis: 'STATED', confirmed: true },
    { type: 'RecommendationBodyLink', recommendation: 'secret-1', body: 'body-mod' },
  );
  const after = await Promise.all([...strangers, ...insiders].map(told));
  expect(after.slice(0, strangers.length)).toEqual(before.slice(0, strangers.length));
  for (const [index] of insiders.entries()) {
    const [now, then] = [after, before].map((each) => JSON.stringify(each[strangers.length + index]));
    expect(now).not.toEqual(then);
    expect(now).toContain('body-mod:kz-secret');
  }
});

it('An order goes by what whoever asks may see: what is confidential moves nothing for strangers, and all for insiders', async () => {
  const query =
    '{ list: assignments(first: 100, orderBy: { body: { count: { recommendations: {} } }, direction: DESC }) { nodes { id } } }';
  const orderFor = async (identity: Identity | null) => {
    const { data } = await ask(identity, query);
    return (data?.['list'] as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  };
  const before = await Promise.all([...strangers, ...insiders].map(orderFor));
  // The one with the fewest.
  const [body = ''] = before.at(-1)?.at(-1)?.split(':') ?? [];
  const letter = { document: 'hidden', addressee: 'kz', form: 'RECOMMENDATION', sourceKind: 'NGO' };
  const secret = { isConfidential: true, disclosedTo: ['body-mod'], madeOn: '2020-01-01', summary: { en: 'Secret' } };
  const ids = Array.from({ length: 50 }, (_, at) => `hidden-${at}`);
  const document = { id: 'hidden', kind: 'LETTER', title: { en: 'Hidden' }, mechanism: 'Letter', isConfidential: true };
  await fill('reports', { type: 'SourceDocument', ...document });
  for (const id of ids)
    await fill(
      'reports',
      { type: 'Recommendation', id, ...letter, ...secret },
      { type: 'RecommendationBodyLink', recommendation: id, body },
    );
  const after = await Promise.all([...strangers, ...insiders].map(orderFor));
  expect(after.slice(0, strangers.length)).toEqual(before.slice(0, strangers.length));
  for (const [first] of after.slice(strangers.length)) expect(first).toMatch(new RegExp(`^${body}:`));
});

it('A condition on what is not for somebody is withheld from them, and says for whom it is', async () => {
  const query =
    '{ all: treaties { totalCount } list: treaties(filter: { not: { inForceEntries: { some: {} } } }) { totalCount } }';
  const { data, errors } = await ask(null, query);
  expect(data?.['list']).toBeNull();
  expect(data?.['all']).not.toBeNull();
  expect(errors).toMatchObject([
    {
      path: ['list'],
      message: expect.stringMatching(/^filter\.not\.inForceEntries\.some: Treaty\.inForceEntries is only for ANALYST/),
      extensions: { code: 'FORBIDDEN', field: 'filter.not.inForceEntries.some' },
    },
  ]);
  expect((await ask(holder('ANALYST:body-mia'), query)).errors).toBeUndefined();
});

it('Where the subgraph that judges is stopped, its conditions fail and say so; the rest stands', async () => {
  unreachable.add('reports');
  const { data, errors, extensions } = (await ask(
    null,
    '{ a: treaties(filter: { recommendations: { some: {} } }) { totalCount } b: treaties(filter: { assignments: { some: {} } }) { totalCount } c: bodies { totalCount } }',
  )) as GraphQLAnswer & { extensions: { hub: unknown } };
  unreachable.delete('reports');
  expect(data).toMatchObject({ a: null, b: { totalCount: expect.any(Number) }, c: { totalCount: expect.any(Number) } });
  expect(errors).toMatchObject([
    {
      path: ['a'],
      extensions: { code: 'CONDITION_UNKNOWN', judgedBy: 'reports', field: 'filter.recommendations.some' },
    },
  ]);
  expect(extensions.hub).toMatchObject({
    subgraphs: expect.arrayContaining([expect.objectContaining({ name: 'reports', state: 'UNAVAILABLE' })]),
  });
});

it.each([
  ['{ assignments: { every: { treaty: { is: WITH } } } }', 'assignments.every.treaty.is', '.some'],
  ['{ assignments: { every: { not: { treaty: { is: WITH } } } } }', 'assignments.every.not.treaty.is', '.some'],
  ['{ assignments: { some: { treaty: { is: { not: WITH } } } } }', 'assignments.some.treaty.is.not', '.some'],
  ['{ assignments: { count: { of: { treaty: { is: WITH } }, gte: 1 } } }', 'assignments.count.of.treaty.is', '.some'],
  ['{ assignments: { every: { treaty: { is: COUNTED } } } }', 'assignments.every.treaty.is', '.count'],
])('What fails of the filter %s is named by the place where it stands there', async (filter, place, last) => {
  const [some, counted] = ['{ mediaPublications: { some: {} } }', '{ mediaPublications: { count: { gte: 1 } } }'];
  unreachable.add('publications');
  const sent = filter.replace('WITH', some).replace('COUNTED', counted);
  const { errors } = await ask(null, `{ bodies(filter: ${sent}) { totalCount } }`);
  unreachable.delete('publications');
  const field = `filter.${place}.mediaPublications${last}`;
  expect(errors).toMatchObject([{ message: expect.stringMatching(`^${field}: `), extensions: { field } }]);
});
