import { createHash } from 'node:crypto';
import { errorOf, exported, linesOf } from './support/exporter.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { makeFakes } from './support/fakes.ts';
import { manyTreaties, pagedFakes } from './support/paged-fakes.ts';

describe('an export is refused, and nobody is asked,', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub({}, pagedFakes(manyTreaties(3)));
  });
  afterAll(() => hub.close());
  beforeEach(() => void (hub.treaties.requests.length = 0));
  afterEach(() => expect(hub.treaties.requests).toEqual([]));

  const two = '{ a: treaties { nodes { id } } treaty(id: "t1") { id } }';
  const nested = '{ treaties { nodes { id articles { nodes { text } } } } }';

  it.each<[string, unknown, number, string, string]>([
    [
      'of a mutation',
      { query: 'mutation { renameTreaty(id: "t1", title: "x") { id } }' },
      400,
      'EXPORT_NOT_A_QUERY',
      'this is a mutation',
    ],
    [
      'of two fields',
      { query: two },
      400,
      'EXPORT_NOT_ONE_FIELD',
      '2 fields of Query, a, treaty; an export has one: name its list, such as rows=a.nodes.',
    ],
    [
      'of two operations',
      { query: 'query A { a: __typename } query B { b: __typename }' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
      'not exactly one operation',
    ],
    [
      'of an operation that is not in the text',
      { query: nested, operationName: 'B' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
      '"B"',
    ],
    ['of what is no GraphQL', { query: '{ treaties {' }, 400, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    [
      'of a field that is not',
      { query: '{ treaties { nodes { id color } } }' },
      400,
      'GRAPHQL_VALIDATION_FAILED',
      'Cannot query field "color"',
    ],
    ['of a value', { query: '{ __typename }' }, 400, 'BAD_USER_INPUT', 'is no list'],
    ['of nothing', {}, 400, 'BAD_USER_INPUT', 'query: null is missing'],
    ['of an operation that nobody saved', { operation: 'gone' }, 404, 'NOT_FOUND', 'There is no Operation "gone".'],
    ['of a hash that nobody saved', { documentId: 'a'.repeat(64) }, 404, 'DOCUMENT_NOT_FOUND', 'no saved operation'],
    ['by a parameter that is not', { query: nested, limit: 3 }, 400, 'BAD_USER_INPUT', 'limit: 3 is not one of'],
    [
      'in another format',
      { query: nested, format: 'xlsx' },
      400,
      'BAD_USER_INPUT',
      'format: "xlsx" is not one of "csv", "jsonl".',
    ],
    [
      'with another separator',
      { query: nested, separator: '|' },
      400,
      'BAD_USER_INPUT',
      'separator: "|" is not one of ",", ";".',
    ],
    [
      'of what it leaves out',
      { query: '{ treaties { nodes @skip(if: true) { id } } }' },
      400,
      'BAD_USER_INPUT',
      'is no list',
    ],
    [
      'of what its variables leave out',
      { query: 'query ($s: Boolean!) { treaties @include(if: $s) { nodes { id } } }', variables: { s: false } },
      400,
      'BAD_USER_INPUT',
      'is no list',
    ],
    [
      'with a condition that is none',
      { query: 'query ($s: Boolean!) { treaties @include(if: $s) { nodes { id } } }', variables: { s: 'x' } },
      400,
      'BAD_USER_INPUT',
      '"$s" got invalid value "x"',
    ],
    [
      'with a variable that the export needs for itself',
      {
        query:
          'query ($hubExportFirst: Int) { treaties { nodes { articles(first: $hubExportFirst) { nodes { text } } } } }',
      },
      400,
      'GRAPHQL_VALIDATION_FAILED',
      'only one variable named "$hubExportFirst"',
    ],
    [
      'with variables that are no object',
      { query: nested, variables: '[1]' },
      400,
      'BAD_USER_INPUT',
      'variables: "[1]" is not a JSON object.',
    ],
    [
      'by rows that are none',
      { query: nested, rows: 'treaties.nodes.id' },
      400,
      'BAD_USER_INPUT',
      'is not one of its lists: treaties.nodes, treaties.nodes.articles.nodes.',
    ],
    [
      'from the end',
      { query: '{ treaties(last: 2) { nodes { id } } }' },
      400,
      'BAD_USER_INPUT',
      'last: 2 is not taken',
    ],
    [
      'of fragments without end',
      { query: '{ ...A } fragment A on Query { ...A }' },
      400,
      'BAD_USER_INPUT',
      'nest in themselves',
    ],
    [
      'without a variable that it needs',
      { query: 'query ($id: ID!) { treaty(id: $id) { id } }' },
      400,
      'BAD_USER_INPUT',
      '$id',
    ],
  ])('%s', async (_what, body, status, code, message) => {
    expect(errorOf(await exported(hub.url, body))).toEqual({
      status,
      code,
      message: expect.stringContaining(message) as string,
    });
  });

  it('with another method', async () => {
    const answer = await fetch(`${hub.url}/export`, { method: 'PUT' });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
  });

  it('to a page of another site that does not ask first', async () => {
    const address = `${hub.url}/export?query=${encodeURIComponent(nested)}`;
    expect((await fetch(address, { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403);
    const form = { method: 'POST', body: JSON.stringify({ query: nested }), headers: { 'content-type': 'text/plain' } };
    expect((await fetch(`${hub.url}/export`, form)).status).toBe(400);
  });
});

describe('where only saved operations are answered', () => {
  let hub: FakeHub;
  beforeAll(async () => {
    hub = await startFakeHub({ trustedDocumentsOnly: true }, makeFakes());
  });
  afterAll(() => hub.close());

  it('one is exported by its name, its hash or its text', async () => {
    const text = 'query AllTreaties { treaties { title } }\n';
    const documentId = createHash('sha256').update(text).digest('hex');
    for (const body of [{ operation: 'all-treaties' }, { documentId }, { query: text }])
      expect(linesOf(await exported(hub.url, body))).toEqual([
        'title',
        'Convention one',
        'Convention two',
        'Convention three',
      ]);
  });

  it('another is not', async () => {
    expect(errorOf(await exported(hub.url, { query: '{ treaties { id } }' }))).toMatchObject({
      status: 403,
      code: 'DOCUMENT_NOT_TRUSTED',
    });
  });
});
