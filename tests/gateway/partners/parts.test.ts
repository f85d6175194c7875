import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSchema, parse } from 'graphql';
import { Circuit } from '../../../gateway/partners/circuit.ts';
import { readPartners } from '../../../gateway/partners/config.ts';
import { Vetting } from '../../../gateway/partners/vetting.ts';
import { Pruned } from '../../../gateway/partners/pruned.ts';
import { withoutAt } from '../../../gateway/partners/without-at.ts';
import { callerWith } from '../../../subgraphs/_kit/caller.ts';
import type { Outcome } from '../../../subgraphs/_http/connection.ts';
import type { SubgraphRequest } from '../../../subgraphs/_kit/contract.ts';
import { Selection } from '../../../gateway/sources/selection.ts';

describe('A fetch without @at', () => {
  it('keeps the variables that something else uses, and is worked out once', () => {
    const document = parse(
      'query Q($d: Date, $e: Date, $r: [_Any!]!) @at(asOf: $d, today: $e) { _entities(representations: $r) { ... on Treaty { m(on: $e) } } }',
    );
    const { query, variables } = withoutAt(document);
    expect(query.replace(/\s+/g, ' ')).toBe(
      'query Q($e: Date, $r: [_Any!]!) { _entities(representations: $r) { ... on Treaty { m(on: $e) } } }',
    );
    expect([...variables].sort()).toEqual(['e', 'r']);
    expect(withoutAt(document)).toBe(withoutAt(document));
  });
});

describe('An answer', () => {
  const schema = buildSchema(`
    type Query { page: Page things: [Thing] }
    union Thing = Page | Note
    type Page { text: String next: Page notes: [Note] }
    type Note { text: String }`);
  const prune = (query: string, data: Record<string, unknown>, variables = {}) =>
    new Pruned(schema, new Selection(parse(query), variables, schema), variables).of(data);

  it('holds what was selected, in however many places, and no more', () => {
    const page = { text: 'a', next: { text: 'b', x: 1 }, notes: [{ text: 'n', y: 2 }, null], __proto__x: 3 };
    expect(
      prune('{ page { next { text } notes { text } ...P } } fragment P on Page { text next { __typename } }', {
        page,
        more: 1,
      }),
    ).toEqual({
      page: { text: 'a', next: { text: 'b', __typename: 'Page' }, notes: [{ text: 'n' }, null] },
    });
  });

  it('says of a thing what it is only where that is open, and is of the kind that was asked about', () => {
    const things = [
      { __typename: 'Note', text: 'n', next: 1 },
      { __typename: 'Treaty', text: 'n' },
    ];
    expect(prune('{ things { __typename ... on Note { text } } }', { things })).toEqual({
      things: [{ __typename: 'Note', text: 'n' }, { __typename: 'Thing' }],
    });
    const r = { representations: [{ __typename: 'Page', id: 'p' }] };
    const query =
      'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Page { text } } }';
    expect(prune(query, { _entities: [{ __typename: 'Note', text: 't', title: 'Ours' }] }, r)).toEqual({
      _entities: [{ __typename: 'Page', text: 't' }],
    });
  });
});

it('An answer holds as many objects as a partner may give, beside those that were asked about', () => {
  const schema = buildSchema('type Query { things: [Thing] } type Thing { text: String things: [Thing] }');
  const of = (count: number) => Array.from({ length: count }, () => ({ text: 't' }));
  const prune = (query: string, data: Record<string, unknown>, variables = {}) =>
    new Pruned(schema, new Selection(parse(query), variables, schema), variables, 3).of(data);
  expect(prune('{ things { text } }', { things: of(3) })).toEqual({ things: of(3) });
  expect(() => prune('{ things { text } }', { things: of(4) })).toThrow('more than 3 objects');
  const nested = { things: [{ things: of(2) }, { things: of(1) }] };
  expect(() => prune('{ things { things { text } } }', nested)).toThrow('more than 3 objects');
  const r = { representations: of(5).map((_, at) => ({ __typename: 'Thing', id: String(at) })) };
  const query =
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Thing { text } } }';
  expect(prune(query, { _entities: of(5) }, r)).toEqual({ _entities: of(5) });
});

it('An answer nests its lists, and what a scalar holds, no deeper than can be read', () => {
  const schema = buildSchema('scalar Any type Query { thing: Thing } type Thing { any: Any }');
  const prune = (query: string, data: Record<string, unknown>) =>
    new Pruned(schema, new Selection(parse(query), {}, schema), {}).of(data);
  const within = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
  const tooDeep = 'more than 100 levels of lists and objects in one field';
  expect(prune('{ thing { any } }', { thing: { any: within(100) } })).toEqual({ thing: { any: within(100) } });
  expect(() => prune('{ thing { any } }', { thing: { any: within(101) } })).toThrow(tooDeep);
  expect(() => prune('{ thing { any } }', { thing: { any: within(200_000) } })).toThrow(tooDeep);
  expect(() => prune('{ thing { any } }', { thing: within(200_000) })).toThrow(tooDeep);
  const things = 'query { _entities(representations: []) { ... on Thing { any } } }';
  for (const _entities of [[within(200_000)], { any: within(200_000) }])
    expect(() => prune(things, { _entities })).toThrow(tooDeep);
});

it('Whoever works for the state may have a partner asked of what partners see, and of a thing without its key', async () => {
  const asked: unknown[] = [];
  const seen = new Set(['1']);
  const ask = ({ variables }: SubgraphRequest): Promise<Outcome> => {
    const references = variables['representations'] as { identifier: { value: string } }[];
    asked.push(...references);
    const _entities = references.map(({ identifier }) => (seen.has(identifier.value) ? {} : null));
    return Promise.resolve({ answer: { data: { _entities } } });
  };
  const vetting = new Vetting(new Map([['Treaty', 'treaties']]), () => ({ ask }) as never);
  const caller = callerWith({ requestId: 'r', identity: { account: 'a', grants: [{ role: 'ANALYST', body: null }] } });
  const references = ['1', null, '2'].map((value) => ({ __typename: 'Treaty', identifier: value && { value } }));
  expect(await vetting.of(references, caller)).toEqual([true, true, false]);
  expect(asked).toEqual([references[0], references[2]]);
});

describe('A circuit', () => {
  it('opens after three failures in a row, lets one through after a while, and closes when that succeeds', () => {
    let now = 0;
    const circuit = new Circuit(() => now);
    const ask = (succeeds: boolean) => {
      const refused = circuit.enter();
      if (refused === null) circuit.done(succeeds);
      return refused === null;
    };
    expect([ask(false), ask(false), ask(true), ask(false), ask(false), ask(false)]).toEqual(Array(6).fill(true));
    expect([ask(true), circuit.isOpen]).toEqual([false, true]);
    now = 5_000;
    expect(circuit.enter()).toBeNull();
    expect(ask(true)).toBe(false);
    circuit.done(true);
    expect([ask(true), circuit.isOpen]).toEqual([true, false]);
  });

  it('lets no more wait than it may', () => {
    const circuit = new Circuit();
    const entered = Array.from({ length: 33 }, () => circuit.enter());
    expect(entered.slice(0, 32)).toEqual(Array(32).fill(null));
    expect(entered[32]).toContain('waiting');
  });
});

describe('The file of partners', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hub-partners-'));
  const file = join(folder, 'partners.json');
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = (value: unknown, environment = {}) => {
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return readPartners(file, ['treaties'], environment);
  };
  const marks = { name: 'marks', url: 'https://marks.example/graphql' };

  it('needs no more than names and addresses, and finds credentials in the environment or in files beside it', () => {
    writeFileSync(join(folder, 'key'), 'from a file\n');
    const credentials = [
      { header: 'X-Key', env: 'MARKS_KEY' },
      { header: 'x-key', file: 'key' },
    ];
    const partners = [marks, ...credentials.map((credential, at) => ({ ...marks, name: `marks-${at}`, credential }))];
    expect(read({ partners }, { MARKS_KEY: 'from outside' })).toMatchObject({
      partners: [
        { ...marks, timeoutMs: 2_000, maxResponseBytes: 5_000_000, maxObjects: 2_000, contract: 'public', headers: {} },
        { headers: { 'x-key': 'from outside' } },
        { headers: { 'x-key': 'from a file' } },
      ],
    });
  });

  it.each([
    ['no JSON', '{', 'It is not valid JSON.'],
    ['another shape', [], 'It Invalid input'],
    [
      'a name of ours',
      { partners: [{ ...marks, name: 'treaties' }] },
      '"treaties" is the name of a subgraph of the hub.',
    ],
    ['a name twice', { partners: [marks, marks] }, 'It names a partner twice'],
    ['another name', { partners: [{ ...marks, name: 'Marks!' }] }, 'partners.0.name is not small letters'],
    [
      'another protocol',
      { partners: [{ ...marks, url: 'file:///etc/passwd' }] },
      'partners.0.url is not an http(s) address',
    ],
    ['a word that means nothing', { partners: [{ ...marks, retries: 3 }] }, 'retries'],
    [
      'a header of HTTP itself',
      { partners: [{ ...marks, credential: { header: 'Host', env: 'A' } }] },
      'is a header that is not for credentials',
    ],
    [
      'a credential in the file',
      { partners: [{ ...marks, credential: { header: 'a', value: 'secret' } }] },
      'partners.0.credential',
    ],
    [
      'a credential that is not there',
      { partners: [{ ...marks, credential: { header: 'a', env: 'GONE' } }] },
      'GONE holds no credential.',
    ],
  ])('is refused with %s, as a whole', (_what, value, fault) => {
    expect(read(value)).toEqual({ fault: expect.stringContaining(fault) as string });
  });
});
