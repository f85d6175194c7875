import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asker } from '../support/ask.ts';
import { grantsOf, headersOf } from '../support/accounts.ts';
import { eventually } from '../support/eventually.ts';
import { cleanUp, newFolder, startHub, type Hub } from './support/hub.ts';
import { startExample } from './support/partner-examples.ts';
import { PartnerFile } from './support/partner-file.ts';
import { byId, startPartnerSubgraph, type PartnerSubgraph } from './support/partner-subgraph.ts';

const secret = 'the credential that the hub has for the partner';
const folder = newFolder();
const file = new PartnerFile(folder);
let hub: Hub;
let partner: PartnerSubgraph;

const configured = (more: object = {}) => ({
  name: 'marks',
  url: partner.url,
  credential: { header: 'Authorization', file: 'marks.secret' },
  // Six megabytes are read within it on a busy machine, too.
  timeoutMs: 1_500,
  ...more,
});

beforeAll(async () => {
  writeFileSync(join(folder, 'marks.secret'), `${secret}\n`);
  partner = await startPartnerSubgraph(byId.sdl, byId.resolvers);
  hub = await startHub(folder, { PARTNERS_FILE: file.path, PARTNERS_REFRESH_MS: '1000', SUBGRAPH_TIMEOUT_MS: '5000' });
});
afterAll(async () => {
  await partner.close();
  cleanUp();
});
beforeEach(async () => {
  partner.answer = null;
  file.write([configured()]);
  await file.reaches(hub.url, 'marks', 'JOINED');
  partner.received.length = 0;
});

const both = '{ treaty(id: "untc-4-4") { laterality marks_mark { text } } }';
const ours = { laterality: 'MULTILATERAL' };

it('A subgraph of somebody else joins without a restart, for everybody, and is seen wherever the graph is', async () => {
  const mine = { data: { treaty: { ...ours, marks_mark: { text: 'Marked untc-4-4' } } }, errors: undefined };
  expect((await hub.ask(both)).body).toMatchObject({ data: mine.data });
  expect((await asker(hub.url)(both)).body).toMatchObject({ data: mine.data });
  const { body } = await hub.ask('{ marks_newest { text treaty { title { en } } } }');
  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    marks_newest: { treaty: { title: { en: expect.stringContaining('Covenant') as string } } },
  });
  expect(body.extensions?.hub.subgraphs.map(({ name, state }) => `${name} ${state}`)).toEqual([
    'treaties OK',
    'marks OK',
  ]);
  for (const name of ['public', 'partner', 'api', 'supergraph'])
    expect(await (await fetch(`${hub.url}/schema/${name}.graphql`)).text()).toContain('marks_mark');
});

it('It is sent its own credential and an id for its part of the request, and nothing of who asks, nor when they ask for', async () => {
  const query = `query Q($day: Date!, $big: Boolean!) @at(asOf: $day) { treaty(id: "untc-4-4") { status { value } marks_mark(big: $big) { text } } }`;
  const headers = { 'x-request-id': 'of-the-client', 'accept-language': 'kk', cookie: 'a=b', 'hub-revision': 't1' };
  const { body } = await hub.ask(query, { variables: { day: '2015-01-01', big: true } }, headers);
  expect(body).toMatchObject({
    data: { treaty: { status: { value: 'IN_FORCE' }, marks_mark: { text: 'MARKED UNTC-4-4' } } },
  });
  const [received, ...others] = partner.received.filter(({ query: text }) => !text.includes('_service'));
  expect(others).toEqual([]);
  expect(received?.headers).toEqual({
    host: new URL(partner.url).host,
    authorization: secret,
    'content-type': 'application/json',
    'content-length': expect.any(String) as string,
    connection: 'keep-alive',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
  });
  expect(received?.query).not.toMatch(/@at|\$day/);
  expect(received?.variables).toEqual({ big: true, representations: [{ __typename: 'Treaty', id: 'untc-4-4' }] });
  expect(hub.output()).not.toContain(secret);
});

it('It does not hear of what partners may not know, whoever asks', async () => {
  const query = '{ treaties(ids: ["demonstration-unpublished", "untc-4-4"]) { nodes { id marks_mark { text } } } }';
  const { body } = await hub.ask(query);
  expect(body.data?.['treaties']).toEqual({
    nodes: expect.arrayContaining([
      { id: 'demonstration-unpublished', marks_mark: null },
      { id: 'untc-4-4', marks_mark: { text: 'Marked untc-4-4' } },
    ]) as unknown,
  });
  expect(body.errors?.map(({ extensions }) => extensions['code'])).toEqual(['NOT_FOR_PARTNERS']);
  expect(JSON.stringify(partner.received)).not.toContain('unpublished');
});

it('What it says beyond what it was asked goes no further', async () => {
  const entity = { __typename: 'Body', laterality: 'BILATERAL', marks_mark: { text: 'T', treaty: { id: 'x' } } };
  const errors = [
    {
      message: 'x'.repeat(9_000),
      path: ['_entities', 0, 'marks_mark'],
      extensions: {
        code: 'UNAUTHENTICATED',
        http: { status: 418, headers: { 'set-cookie': 'a=b' } },
        stacktrace: ['at'],
      },
    },
  ];
  partner.answer = () => ({
    body: JSON.stringify({
      data: { _entities: [entity] },
      errors,
      extensions: { hub: { subgraph: 'treaties', revision: 1e9 } },
    }),
  });
  const { status, headers, body } = await hub.ask(both.replace('laterality', '__typename laterality'));
  expect([status, headers.get('set-cookie')]).toEqual([200, null]);
  expect(body.data).toEqual({ treaty: { __typename: 'Treaty', ...ours, marks_mark: { text: 'T' } } });
  expect(body.errors).toEqual([
    {
      message: 'x'.repeat(500),
      path: ['treaty', 'marks_mark'],
      extensions: { code: 'PARTNER_ERROR', subgraph: 'marks' },
    },
  ]);
  expect(body.extensions?.hub.subgraphs).toContainEqual(expect.objectContaining({ name: 'marks', revision: null }));
});

it('An error of something that it was not asked about has no place, and one of its whole answer has each', async () => {
  const errors = [[], ['_entities'], ['_entities', 7], ['_entities', 7, 'marks_mark'], ['other', 0], undefined].map(
    (path) => ({ message: 'No.', path }),
  );
  const entity = { __typename: 'Treaty', marks_mark: { text: 'T' } };
  partner.answer = () => ({ body: JSON.stringify({ data: { _entities: [entity] }, errors }) });
  const { body } = await hub.ask(both);
  expect(body.data).toEqual({ treaty: { ...ours, marks_mark: { text: 'T' } } });
  const error = { message: 'No.', extensions: { code: 'PARTNER_ERROR', subgraph: 'marks' } };
  expect(body.errors).toEqual(errors.map(() => error));
  partner.answer = () => ({ body: JSON.stringify({ data: null, errors: errors.slice(-1) }) });
  expect((await hub.ask(both)).body.errors).toEqual([{ ...error, path: ['treaty', 'marks_mark'] }]);
  partner.answer = null;
});

it.each([
  ['says nothing', () => 'hang' as const, 'SUBGRAPH_TIMEOUT'],
  ['says no', () => ({ status: 500, body: '{}' }), 'SUBGRAPH_INVALID_RESPONSE'],
  ['talks rubbish', () => ({ body: '<html>' }), 'SUBGRAPH_INVALID_RESPONSE'],
  [
    'answers something else',
    () => ({ body: '{"data":{"_entities":[{"marks_mark":[1]}]}}' }),
    'SUBGRAPH_INVALID_RESPONSE',
  ],
  [
    'answers with lists within lists',
    () => ({ body: `{"data":{"_entities":[{"marks_mark":${'['.repeat(200_000)}${']'.repeat(200_000)}}]}}` }),
    'SUBGRAPH_INVALID_RESPONSE',
  ],
  ['answers too few', () => ({ body: '{"data":{"_entities":[]}}' }), 'SUBGRAPH_INVALID_RESPONSE'],
  ['never stops talking', () => ({ body: `{"data":{"x":"${'x'.repeat(6_000_000)}"}}` }), 'SUBGRAPH_INVALID_RESPONSE'],
])('A partner that %s costs its own fields only', async (_what, answer, code) => {
  partner.answer = answer;
  const { status, body } = await hub.ask(both);
  expect([status, body.data]).toEqual([200, { treaty: { ...ours, marks_mark: null } }]);
  expect(body.errors).toMatchObject([{ path: ['treaty', 'marks_mark'], extensions: { code, subgraph: 'marks' } }]);
  partner.answer = null;
  await eventually(async () => expect((await hub.ask(both)).body.errors).toBeUndefined(), Date.now() + 10_000);
});

it('A partner that has failed three times is not waited for again, and is found again by itself', async () => {
  partner.answer = () => 'hang';
  for (let times = 0; times < 3; times += 1) await hub.ask(both);
  const started = performance.now();
  for (let times = 0; times < 10; times += 1)
    expect((await hub.ask(both)).body.data).toEqual({ treaty: { ...ours, marks_mark: null } });
  expect(performance.now() - started).toBeLessThan(2_000);
  await file.reaches(hub.url, 'marks', 'RESTING');
  expect((await fetch(`${hub.url}/health/ready`)).status).toBe(200);
  partner.answer = null;
  await eventually(async () => expect((await hub.ask(both)).body.errors).toBeUndefined(), Date.now() + 10_000);
  await file.reaches(hub.url, 'marks', 'JOINED');
});

it('A schema that may not join is refused with its reasons, and changes nothing', async () => {
  writeFileSync(join(folder, 'bad.graphql'), byId.sdl.replace('marks_mark', 'title'));
  file.write([configured(), { name: 'others', url: partner.url, sdl: 'bad.graphql' }]);
  expect(await file.reaches(hub.url, 'others', 'REFUSED')).toContain(
    'Treaty.title: is a field of the graph, and may not be defined again.',
  );
  expect((await hub.ask(both)).body.errors).toBeUndefined();
});

it('A partner whose new schema is refused stays with the one that it had', async () => {
  writeFileSync(join(folder, 'marks.graphql'), byId.sdl);
  file.write([configured({ sdl: 'marks.graphql' })]);
  await file.reaches(hub.url, 'marks', 'JOINED');
  writeFileSync(join(folder, 'marks.graphql'), `${byId.sdl} type Mutation { marks_set: Int }`);
  await eventually(async () => {
    const [state] = (await file.status(hub.url)).partners;
    expect(state).toEqual({ name: 'marks', state: 'JOINED', reasons: ['Mutation: partners add queries only.'] });
  }, Date.now() + 60_000);
  expect((await hub.ask(both)).body.errors).toBeUndefined();
});

it('A file that can not be used changes nothing, and what is wrong is told', async () => {
  writeFileSync(file.path, JSON.stringify({ partners: [configured({ name: 'treaties' })] }));
  await eventually(
    async () => expect((await file.status(hub.url)).fault).toBe('"treaties" is the name of a subgraph of the hub.'),
    Date.now() + 10_000,
  );
  expect((await hub.ask(both)).body.errors).toBeUndefined();
});

it('A partner that is taken out of the file is gone from every part of the graph, and can be followed by the one of docs/partners.md', async () => {
  file.write([]);
  await eventually(async () => expect((await hub.ask(both)).status).toBe(400), Date.now() + 10_000);
  const headers = await headersOf(folder, grantsOf('PARTNER'));
  for (const ask of [asker(hub.url), asker(hub.url, headers)]) expect((await ask(both)).status).toBe(400);
  expect(await (await fetch(`${hub.url}/schema/public.graphql`)).text()).not.toContain('marks');
  file.write([configured({ url: `${await startExample('marks')}/`, contract: 'partner' })]);
  await file.reaches(hub.url, 'marks', 'JOINED');
  expect((await hub.ask(both)).body.errors).toBeUndefined();
  const { body } = await asker(
    hub.url,
    headers,
  )('{ treaties(ids: ["untc-4-4", "kz-cn-border-1994"]) { nodes { id marks_mark { text } } } }');
  const marked = { id: 'untc-4-4', marks_mark: { text: 'Marked' } };
  const nodes = expect.arrayContaining([marked, { id: 'kz-cn-border-1994', marks_mark: null }]) as unknown;
  expect([body.data, body.errors]).toEqual([{ treaties: { nodes } }, undefined]);
  expect((await asker(hub.url)(both)).status).toBe(400);
});
