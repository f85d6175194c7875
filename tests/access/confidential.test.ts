import type { Identity } from '../../subgraphs/_kit/access/identity.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { gatewayFor } from '../default-data/gateway.ts';
import { loadedSubgraphs } from '../default-data/loaded.ts';
import { grantsOf } from '../support/accounts.ts';
import { runRequest } from '../support/run-query.ts';
import { pictureOf, type AskAs } from './picture.ts';

const holder = (...grants: string[]): Identity => ({ account: 'a', grants: grantsOf(...grants) });
const strangers = {
  'the public': null,
  'a partner': holder('PARTNER'),
  'an analyst of another body': holder('ANALYST:body-mia'),
};
const insiders = {
  'an analyst of a body it is disclosed to': holder('ANALYST:body-mod'),
  'an analyst of what has become of that body': holder('ANALYST:body-heir'),
  'the authorised body': holder('AUTHORISED_BODY'),
};

let ask: AskAs;
let subgraphs: ReadonlyMap<string, RunningSubgraph>;

const sources = [{ nature: 'DEMONSTRATION', title: 'Test' }] as const;
const fill = async (subgraph: string, ...records: Omit<IngestRecord, 'sources'>[]) => {
  const all = records.map((each) => ({ ...each, sources }) as unknown as IngestRecord);
  const outcomes = await subgraphs.get(subgraph)?.ingest(all, { actor: 'default-data', runId: null });
  expect(outcomes?.filter(({ status }) => status !== 'created')).toEqual([]);
};

beforeAll(async () => {
  ({ subgraphs } = await loadedSubgraphs());
  ask = await gatewayFor(subgraphs.values());
  const followed = { id: 'body-mod:body-heir', predecessor: 'body-mod', successor: 'body-heir', kind: 'RENAMED' };
  await fill('bodies', { type: 'Body', id: 'body-heir' }, { type: 'BodySuccession', ...followed, on: '2024-01-01' });
});

it('A confidential recommendation, treaty or document, and all that names them, changes nothing that strangers see', async () => {
  const before = await Promise.all(Object.values(strangers).map((identity) => pictureOf(ask, identity)));
  const secret = { isConfidential: true, disclosedTo: ['body-mod'] };
  const t = 'a-secret-treaty';
  await fill(
    'treaties',
    { type: 'Treaty', id: t, title: { en: 'A secret' }, laterality: 'BILATERAL', ...secret },
    { type: 'Party', treaty: t, participant: 'kz' },
    {
      type: 'TreatyAction',
      id: `${t}:kz:signature`,
      treaty: t,
      participant: 'kz',
      kind: 'SIGNATURE',
      date: '2019-01-01',
    },
    { type: 'TreatyIdentifier', treaty: t, id: 'unts:99999', scheme: 'UNTS', value: '99999' },
    { type: 'Provision', id: `${t}-art-1`, treaty: t, article: '1', position: 1, summary: { en: 'Secret' } },
    {
      type: 'TreatyStatement',
      id: `${t}:kz:statement-1`,
      treaty: t,
      participant: 'kz',
      position: 1,
      kind: 'DECLARATION',
      summary: { en: 'Secret' },
    },
  );
  await fill('bodies', {
    type: 'Assignment',
    id: `body-mod:${t}`,
    body: 'body-mod',
    treaty: t,
    basis: 'CONCLUDED_EARLIER',
    validFrom: '2019-02-01',
    subdivision: null,
    proposal: null,
    validUntil: null,
  });
  await fill('publications', {
    type: 'MediaPublication',
    id: 'open-news',
    outlet: 'News',
    title: 'Open',
    language: 'en',
    publishedOn: '2020-01-01',
  });
  const withNews = await Promise.all(Object.values(strangers).map((identity) => pictureOf(ask, identity)));
  await fill('publications', { type: 'MediaTreatyLink', publication: 'open-news', treaty: t, tone: 'NEUTRAL' });
  await fill('publications', {
    type: 'Document',
    mediaType: 'text/plain',
    content: 'A secret letter',
    isConfidential: true,
  });
  await fill(
    'reports',
    { type: 'SourceDocument', id: 'secret-letter', kind: 'LETTER', title: { en: 'Secret' }, mechanism: 'Letter' },
    {
      type: 'Recommendation',
      id: 'secret-1',
      document: 'secret-letter',
      addressee: 'kz',
      form: 'RECOMMENDATION',
      sourceKind: 'NGO',
      summary: { en: 'Secret' },
      isConfidential: true,
      madeOn: '2020-01-01',
    },
    {
      type: 'RecommendationTreatyLink',
      recommendation: 'secret-1',
      treaty: 'untc-4-4',
      basis: 'STATED',
      confirmed: true,
    },
    { type: 'RecommendationBodyLink', recommendation: 'secret-1', body: 'body-mod' },
    {
      type: 'Recommendation',
      id: 'open-1',
      document: 'cat-c-kaz-co-2',
      addressee: 'kz',
      form: 'RECOMMENDATION',
      sourceKind: 'NGO',
      summary: { en: 'Open' },
      madeOn: '2020-01-01',
    },
  );
  const withOpen = await Promise.all(Object.values(strangers).map((identity) => pictureOf(ask, identity)));
  await fill('reports', {
    type: 'RecommendationTreatyLink',
    recommendation: 'open-1',
    treaty: t,
    basis: 'STATED',
    confirmed: true,
  });
  const after = await Promise.all(Object.values(strangers).map((identity) => pictureOf(ask, identity)));
  const without = (picture: Record<string, unknown>, ...names: string[]) =>
    Object.fromEntries(Object.entries(picture).filter(([name]) => !names.includes(name)));
  // The public news and recommendation are seen, what is secret is not.
  for (const [index, picture] of after.entries()) {
    expect(without(picture, 'mediaPublications', 'recommendations')).toEqual(
      without(before[index] ?? {}, 'mediaPublications', 'recommendations'),
    );
    expect(picture['mediaPublications']).toEqual(withNews[index]?.['mediaPublications']);
    expect(picture['recommendations']).toEqual(withOpen[index]?.['recommendations']);
    expect(JSON.stringify(picture['recommendations'])).not.toContain('secret');
  }
});

const treatyOf = '{ treaty(id: "a-secret-treaty") { id title { en } status(participant: "kz") { value } } }';

it.each(Object.entries(strangers))(
  'There is no such treaty for %s, by id, by status, by a reference or by a link',
  async (_name, identity) => {
    expect(await ask(identity, treatyOf)).toMatchObject({ data: { treaty: null } });
    const representations =
      '[{ __typename: "Treaty", id: "a-secret-treaty" }, { __typename: "PartyStatus", id: "a-secret-treaty:kz:2020-01-01" }, { __typename: "Provision", id: "a-secret-treaty-art-1" }]';
    const treaties = subgraphs.get('treaties') as RunningSubgraph;
    const { data, errors = [] } = await runRequest(
      treaties,
      `{ _entities(representations: ${representations}) { __typename } }`,
      {},
      { identity },
    );
    expect(data?.['_entities']).toEqual([null, null, null]);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOUND', 'NOT_FOUND', 'NOT_FOUND']);
    const links =
      '{ body(id: "body-mod") { assignments(first: 100) { nodes { id } } } mediaPublications(filter: { id: { eq: "open-news" } }) { nodes { treatyLinks { id } } } recommendation(id: "open-1") { treatyLinks { id } } }';
    const answer = await ask(identity, links);
    expect(answer.errors).toBeUndefined();
    expect(JSON.stringify(answer.data)).not.toContain('secret');
  },
);

it.each(Object.entries(insiders))('%s sees the treaty, and what names it', async (_name, identity) => {
  expect((await ask(identity, treatyOf)).data).toEqual({
    treaty: { id: 'a-secret-treaty', title: { en: 'A secret' }, status: { value: 'SIGNED' } },
  });
  const { data } = await ask(
    identity,
    '{ body(id: "body-mod") { assignments(first: 100) { nodes { id } } } recommendation(id: "open-1") { treatyLinks { id } } }',
  );
  expect(JSON.stringify(data)).toContain('body-mod:a-secret-treaty');
  expect(JSON.stringify(data)).toContain('open-1:a-secret-treaty');
});

it('Only who sees a link to the treaty has it counted, where a list is ordered by how many there are', async () => {
  const list = (name: string, ids: readonly string[]) =>
    `${name}: ${name}(filter: { id: { in: ${JSON.stringify(ids)} } }, orderBy: { field: TREATY_COUNT }) { edges { node { id } cursor } }`;
  // Of one treaty that all may see: it is not before those of none, and before those of one by its id.
  const [news, recommendations] = [
    ['media-demonstration-01', 'open-news'],
    ['cat-c-kaz-co-2-s1', 'open-1'],
  ] as const;
  const query = `{ ${list('mediaPublications', news)} ${list('recommendations', recommendations)} }`;
  const seen = async (identity: Identity | null) => {
    const { data, errors } = await ask(identity, query);
    expect(errors).toBeUndefined();
    const lists = data as Record<string, { edges: { node: { id: string }; cursor: string }[] }>;
    const placeOf = (cursor: string) => JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    return Object.values(lists).map(({ edges }) => edges.map(({ node, cursor }) => [node.id, placeOf(cursor)[1]]));
  };
  for (const identity of Object.values(strangers))
    expect(await seen(identity)).toEqual(
      [news, recommendations].map(([one, open]) => [
        [open, 0],
        [one, 1],
      ]),
    );
  for (const identity of Object.values(insiders))
    expect(await seen(identity)).toEqual(
      [news, recommendations].map(([one, open]) => [
        [one, 1],
        [open, 1],
      ]),
    );
});

it('Nobody may watch a treaty that does not exist for them', async () => {
  const bodies = subgraphs.get('bodies') as RunningSubgraph;
  const command = `mutation { addAssignment(input: { body: "body-mia", treaty: "a-secret-treaty", basis: CONCLUDED_EARLIER, validFrom: "2026-01-01" }) { assignment { id } problems { __typename } } }`;
  const asHead = (grant: string) => runRequest(bodies, command, {}, { identity: holder(grant), actor: 'account:a' });
  expect((await asHead('HEAD:body-mia')).data).toEqual({
    addAssignment: { assignment: null, problems: [{ __typename: 'UnknownReferenceProblem' }] },
  });
  for (const other of ['HEAD:body-moj', 'ANALYST:body-mia'])
    expect((await asHead(other)).data).toEqual({
      addAssignment: { assignment: null, problems: [{ __typename: 'NotPermittedProblem' }] },
    });
});

it('While the owner of treaties does not answer, what names treaties is shown by its last word, or not at all', async () => {
  const { subgraphs: fresh, unreachable } = await loadedSubgraphs();
  const bodies = fresh.get('bodies') as RunningSubgraph;
  const list = '{ assignments { totalCount } bodies { totalCount } }';
  unreachable.add('treaties');
  const blind = await runRequest(bodies, list, {}, { identity: null });
  expect(blind.data?.['assignments']).toBeNull();
  expect(blind.data?.['bodies']).not.toBeNull();
  expect(blind.errors?.map(({ extensions }) => extensions['code'])).toEqual(['RIGHTS_UNKNOWN']);
  unreachable.clear();
  const seen = await runRequest(bodies, list, {}, { identity: null });
  unreachable.add('treaties');
  expect((await runRequest(bodies, list, {}, { identity: null })).data).toEqual(seen.data);
});
