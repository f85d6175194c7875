import { parse, visit } from 'graphql';
import fc from 'fast-check';
import { checkNesting } from '../../subgraphs/_http/nesting.ts';
import { queryTokens } from '../../subgraphs/_http/query-tokens.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { makeFakes } from './support/fakes.ts';
import { listenOn, secret, subgraphServer } from './support/subgraph-server.ts';

/** Whatever the schema: nesting is judged before. */
const deep = (levels: number) => `${'{ a '.repeat(levels)}${'}'.repeat(levels)}`;
const chain = (length: number) =>
  `{ ...f0 } ${Array.from({ length }, (_, at) => `fragment f${at} on Q { ${at < length - 1 ? `...f${at + 1}` : 'a'} }`).join(' ')}`;
const lists = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as unknown;
const objects = (levels: number) => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`) as unknown;

describe('nesting', () => {
  it.each<[string, string, unknown]>([
    ['of selections', deep(10), {}],
    ['through fragments', chain(9), {}],
    ['of a value in the query', `{ a(b: ${'['.repeat(8)}${']'.repeat(8)}) }`, {}],
    ['of lists in variables', '{ a }', lists(10)],
    ['of objects in variables', '{ a }', objects(10)],
    ['of variables as text', '{ a }', JSON.stringify(objects(10))],
    [
      'that is only written in strings and comments',
      `{ a(b: "${'{'.repeat(20)}\\"{", c: """\\"""${'{'.repeat(20)}""") # ${'{'.repeat(20)}\n }`,
      {},
    ],
    [
      'of an operation that comes after the fragment it spreads',
      'fragment F on Q { a } query { ...F } query B { ...F }',
      {},
    ],
    ['of a fragment that stands twice and is spread twice', '{ ...F b { ...F } } fragment F on Q { a }', {}],
  ])('%s is allowed within its limit', (_what, query, variables) => {
    expect(() => checkNesting(query, variables, 10)).not.toThrow();
  });

  it.each<[string, string, unknown, string, unknown]>([
    ['of selections', deep(11), {}, 'query', 11],
    ['through fragments', chain(10), {}, 'query', 11],
    ['of types', `query ($a: ${'['.repeat(10)}Int${']'.repeat(10)}) { a }`, {}, 'query', 11],
    ['behind a string', `{ a(b: "{\\\\") ${deep(10)} }`, {}, 'query', 11],
    ['of a fragment that nobody spreads', `{ a } fragment F on Q ${deep(11)}`, {}, 'query', 11],
    ['of fragments without end', '{ a } fragment F on Q { ...G } fragment G on Q { ...F }', {}, 'query', 'F'],
    ['of lists in variables', '{ a }', lists(100_000), 'variables', 100_000],
    ['of objects in variables', '{ a }', objects(11), 'variables', 11],
    ['of variables as text', '{ a }', JSON.stringify(objects(11)), 'variables', 11],
  ])('%s is refused beyond it, with field, value and rule', (_what, query, variables, field, value) => {
    expect(() => checkNesting(query, variables, 10)).toThrow(
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT', field, value }) }),
    );
  });

  it.each([3_000, 30_000, 300_000])('of %i levels, fragments or values costs no stack', (levels) => {
    for (const query of [deep(levels), chain(levels), '{ '.repeat(levels)]) {
      expect(() => checkNesting(query, {}, 50)).toThrow('levels of nesting are more than 50.');
    }
  });

  it('is read as graphql-js reads it, whatever stands in strings', () => {
    const pieces = fc.constantFrom('"', '\\', '{', '"""', '\n', '#', 'a', ' ', '\\"', '\\"""');
    const text = fc.array(pieces, { maxLength: 12 }).map((each) => each.join(''));
    const property = fc.property(text, (inner) => {
      const query = `{ a(b: ${inner} c: 1) { d } }`;
      let depth = 0;
      try {
        visit(parse(query), { Field: () => void (depth += 1) });
      } catch {
        return;
      }
      expect([...queryTokens(query)].filter((token) => token === '{')).toHaveLength(2);
      expect(depth).toBe(2);
    });
    fc.assert(property, { numRuns: 5_000 });
  });
});

describe('a request that nests too deep', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub({ maxBodyBytes: 1_000_000 });
  });
  afterAll(() => hub.close());

  it.each<[string, string, unknown]>([
    ['selections', deep(3_000), {}],
    ['fragments', chain(3_000), {}],
    ['variables', 'query ($a: ID!) { treaty(id: $a) { id } }', { a: lists(300) }],
    ['the body itself', 'query ($a: ID!) { treaty(id: $a) { id } }', { a: lists(3_000) }],
  ])('is refused with 400, and no fault is logged: %s', async (_what, query, variables) => {
    const { status, body } = await hub.ask(query, { variables });
    expect([status, body.errors?.map(({ extensions }) => extensions['code'])]).toEqual([400, ['BAD_USER_INPUT']]);
    expect(body.errors?.[0]?.message).toMatch(/levels of nesting are more than 500?\.$/);
    expect(hub.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('is refused where it comes by GET', async () => {
    const response = await fetch(`${hub.url}/graphql?query=${encodeURIComponent(deep(60))}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { field: 'query', value: 60 } }] });
  });

  it('is refused by a subgraph in its own process, which takes what a gateway makes of 50 levels', async () => {
    const fake = makeFakes().treaties;
    const server = await listenOn(subgraphServer(fake).server, 0);
    const authorization = `Bearer ${await new TokenSigner(secret).tokenFor('treaties', { actor: null, identity: null })}`;
    const post = (query: string, variables: unknown = {}) => {
      const headers = { 'content-type': 'application/json', authorization };
      return fetch(server.address, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    };
    expect((await post(deep(128))).status).toBe(200);
    for (const response of [await post(deep(129)), await post(chain(3_000)), await post('{ a }', lists(3_000))]) {
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    }
    expect(fake.requests).toHaveLength(1);
    await server.close();
  });
});
