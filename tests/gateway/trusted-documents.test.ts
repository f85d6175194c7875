import { createHash } from 'node:crypto';
import { grantsOf, headersOf } from '../support/accounts.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

/** As the fake hub saves it. */
const saved = 'query AllTreaties { treaties { title } }\n';
const other = '{ treaty(id: "t1") { title } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (hash: unknown, version: unknown = 1) => ({
  extensions: { persistedQuery: { version, sha256Hash: hash } },
});

async function send(hub: FakeHub, body: Record<string, unknown>) {
  const headers = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  return outcome(await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function get(hub: FakeHub, parameters: Record<string, string>) {
  return outcome(await fetch(`${hub.url}/graphql?${new URLSearchParams(parameters).toString()}`));
}

async function outcome(response: Response) {
  const { data, errors } = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
  return { status: response.status, answers: Object.keys(data ?? {}), code: errors?.[0]?.extensions.code };
}

const answered = { status: 200, answers: ['treaties'], code: undefined };
const refused = (status: number, code: string) => ({ status, answers: [], code });

/** Wherever documents are named wrongly, whoever is asked. */
const malformed: [string, unknown][] = [
  ['another version', persisted(hashOf(saved), 2)],
  ['no hash', persisted(undefined)],
  ['a hash that is none', persisted('../../etc/passwd')],
  ['a hash that is an object', persisted({ toString: 'x' })],
  ['the hash of another text', { query: saved, ...persisted(hashOf(other)) }],
  ['something that is no object', { extensions: { persistedQuery: 'x' } }],
];

describe('a hub that answers saved operations only', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub({ trustedDocumentsOnly: true });
  });
  afterAll(() => hub.close());

  it.each<[string, Record<string, unknown>]>([
    ['its text', { query: saved }],
    ['its hash as documentId', { documentId: hashOf(saved) }],
    ['its hash with a prefix', { documentId: `sha256:${hashOf(saved)}` }],
    ['its hash as a persisted query', persisted(hashOf(saved))],
    ['its text and its hash', { query: saved, ...persisted(hashOf(saved)) }],
  ])('answers one that is sent as %s', async (_what, body) => {
    expect(await send(hub, body)).toEqual(answered);
  });

  it('answers one by GET', async () => {
    expect(await get(hub, { documentId: hashOf(saved) })).toEqual(answered);
    expect(await get(hub, { extensions: JSON.stringify(persisted(hashOf(saved)).extensions) })).toEqual(answered);
    expect(await get(hub, { query: other })).toEqual(refused(403, 'DOCUMENT_NOT_TRUSTED'));
  });

  it.each<[string, unknown]>([
    ['another text', { query: other }],
    ['its text, but for a space', { query: ` ${saved}` }],
    ['another text under the name of one that is saved', { query: other, documentId: hashOf(saved) }],
    ['introspection', { query: '{ __schema { types { name } } }' }],
    ['an unknown hash', { documentId: hashOf(other) }],
    ['an unknown persisted query', persisted(hashOf(other))],
    ['a text that asks to be persisted', { query: other, ...persisted(hashOf(other)) }],
    ['the name of a property that every object has', { documentId: '__proto__' }],
    ['nothing', {}],
    ['a batch', [{ query: saved }]],
  ])('refuses %s, and asks nobody', async (_what, body) => {
    const asked = hub.treaties.requests.length;
    expect(await send(hub, body as Record<string, unknown>)).toEqual(refused(403, 'DOCUMENT_NOT_TRUSTED'));
    expect(hub.treaties.requests).toHaveLength(asked);
  });

  it('answers the gateways of partners, which write their queries themselves, and nobody else at /federation', async () => {
    const request = { method: 'POST', body: JSON.stringify({ query: other }) };
    const askAs = async (headers: Record<string, string>) => {
      const all = { 'content-type': 'application/json', ...headers };
      return outcome(await fetch(`${hub.url}/federation/treaties`, { ...request, headers: all }));
    };
    expect(await askAs(await headersOf(hub.accounts, grantsOf('PARTNER')))).toMatchObject({
      status: 200,
      answers: ['treaty'],
    });
    expect(await askAs(await headersOf(hub.accounts, grantsOf('STEWARD')))).toEqual(refused(403, 'FORBIDDEN'));
    expect(await askAs({})).toEqual(refused(401, 'UNAUTHENTICATED'));
  });

  it.each(malformed)('refuses %s', async (_what, body) => {
    expect(await send(hub, body as Record<string, unknown>)).toEqual(refused(400, 'BAD_REQUEST'));
  });
});

describe('any other hub', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub();
  });
  afterAll(() => hub.close());

  it('knows saved operations by their hash as well', async () => {
    expect(await send(hub, { documentId: hashOf(saved) })).toEqual(answered);
    expect(await send(hub, persisted(hashOf(saved)))).toEqual(answered);
    expect(await send(hub, { documentId: hashOf(other) })).toEqual(refused(404, 'DOCUMENT_NOT_FOUND'));
  });

  it('keeps a text that a client persists, and asks for one that nobody has', async () => {
    const text = '{ treaties { id } }';
    expect(await send(hub, persisted(hashOf(text)))).toEqual(refused(404, 'PERSISTED_QUERY_NOT_FOUND'));
    expect(await send(hub, { query: text, ...persisted(hashOf(text)) })).toEqual(answered);
    expect(await send(hub, persisted(hashOf(text)))).toEqual(answered);
  });

  it('keeps no text that is refused', async () => {
    const text = '{ treaties { nothing } }';
    expect((await send(hub, { query: text, ...persisted(hashOf(text)) })).status).toBe(400);
    expect(await send(hub, persisted(hashOf(text)))).toEqual(refused(404, 'PERSISTED_QUERY_NOT_FOUND'));
  });

  it.each(malformed)('refuses %s', async (_what, body) => {
    expect(await send(hub, body as Record<string, unknown>)).toEqual(refused(400, 'BAD_REQUEST'));
  });
});
