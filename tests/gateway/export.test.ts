import { exported, linesOf } from './support/exporter.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';
import { manyTreaties, pagedFakes, type PagedTreaty } from './support/paged-fakes.ts';

let hub: FakeHub;
afterEach(() => hub.close());

async function exportOf(treaties: readonly PagedTreaty[], body: Record<string, unknown>) {
  hub = await startFakeHub({}, pagedFakes(treaties));
  return exported(hub.url, body);
}

const titles = '{ treaties(first: 3) { totalCount nodes { id title } } }';
const some: readonly PagedTreaty[] = [
  { id: 't1', title: 'One', articles: ['a', 'b', 'c'], tags: ['x', 'y; z', null, '', 'say "so"'] },
  { id: 't2', title: null },
];

describe('an export as CSV', () => {
  it('walks the whole list page by page, in UTF-8 that Excel knows for it, with lines that end as RFC 4180 has it', async () => {
    const answer = await exportOf(manyTreaties(250), { query: titles });
    expect([answer.status, answer.headers['content-type'], answer.headers['content-disposition']]).toEqual([
      200,
      'text/csv; charset=utf-8; header=present',
      'attachment; filename="export.csv"',
    ]);
    const rows = manyTreaties(250).map(({ id, title }) => `${id},${title}\r\n`);
    expect(answer.text).toBe(`\uFEFFid,title\r\n${rows.join('')}`);
    expect(answer.trailers).toEqual({
      'hub-export-rows': '250',
      'hub-export-complete': 'true',
      'hub-export-truncated': '',
      'hub-export-notes': '',
    });
    expect(hub.treaties.requests.map(({ variables }) => Object.values(variables))).toEqual([
      [100, null],
      [100, '100'],
      [100, '200'],
    ]);
  });

  it('shows what a spreadsheet would run, and leaves numbers alone', async () => {
    const texts = ['=1+1', '+7 727', '-5', '-5,5', '+1e3', '@SUM(A1)', '\tx', '\rx', '＝1', '-x', "it's", 'a,"b"\n'];
    const answer = await exportOf(
      texts.map((title, index) => ({ id: `t${index}`, title })),
      { query: '{ treaties { nodes { title } } }' },
    );
    expect(answer.text.slice('\uFEFFtitle\r\n'.length)).toBe(
      [
        "'=1+1",
        "'+7 727",
        '-5',
        '"-5,5"',
        '+1e3',
        "'@SUM(A1)",
        "'\tx",
        '"\'\rx"',
        "'＝1",
        "'-x",
        "it's",
        '"a,""b""\n"',
        '',
      ].join('\r\n'),
    );
  });

  it('lets no text begin a formula behind what another spreadsheet takes for the end of a cell', async () => {
    const texts = ['a;=1+1', 'a;  =1+1', ' =1', 'a,@x', 'a\n+7 727', 'a;"=1', 'a; -b', 'a-b=c', '-5,5'];
    const tags = ['=x', '-5'];
    const answer = await exportOf(
      texts.map((title, index) => ({ id: `t${index}`, title, tags })),
      { query: '{ treaties { nodes { title tags } } }', separator: ';' },
    );
    const cells = [
      `"a;'=1+1"`,
      `"a;  '=1+1"`,
      `" '=1"`,
      `"a,'@x"`,
      `"a\n'+7 727"`,
      `"a;""'=1"`,
      '"a; -b"',
      'a-b=c',
      '"-5,5"',
    ];
    const rows = cells.map((cell) => `${cell};"'=x; -5"\r\n`);
    expect(answer.text).toBe(`\uFEFFtitle;tags\r\n${rows.join('')}`);
  });

  it('has a column for each value, puts other lists into one cell, and says which of them go on', async () => {
    const query = '{ treaties { nodes { id tags articles(first: 2) { nodes { text } } } } }';
    const answer = await exportOf(some, { query });
    expect(linesOf(answer)).toEqual([
      'id,tags,articles.nodes.text,articles.pageInfo.hasNextPage',
      't1,"x; ""y; z""; ; """"; ""say """"so""""""","a; b",true',
      't2,,,false',
    ]);
    expect(answer.trailers['hub-export-truncated']).toBe('treaties.nodes.articles=1');
  });

  it('has a row for each entry of the list that `rows` names, with what lies around it, and loses nothing without one', async () => {
    const query = '{ treaties { nodes { id title articles { nodes { text } } } } }';
    const answer = await exportOf(some, { query, rows: 'treaties.nodes.articles.nodes' });
    expect(linesOf(answer)).toEqual([
      'id,title,articles.nodes.text,articles.pageInfo.hasNextPage',
      't1,One,a,false',
      't1,One,b,false',
      't1,One,c,false',
      't2,,,false',
    ]);
    expect(answer.trailers['hub-export-rows']).toBe('4');
  });

  it('walks the groups of a list to their end where `rows` names them, and asks for no page of the list', async () => {
    const query = '{ treaties { groups(first: 7) { summedCount nodes { value count } } } }';
    const answer = await exportOf(manyTreaties(250), { query, rows: 'treaties.groups.nodes' });
    const rows = manyTreaties(250).map(({ id }) => `${id},1`);
    expect(linesOf(answer)).toEqual(['groups.nodes.value,groups.nodes.count', ...rows]);
    expect(answer.trailers).toMatchObject({ 'hub-export-rows': '250', 'hub-export-complete': 'true' });
    expect(hub.treaties.requests.map(({ variables }) => Object.values(variables))).toEqual([
      [100, null],
      [100, '100'],
      [100, '200'],
    ]);
    for (const asked of hub.treaties.requests) expect(asked.query.match(/pageInfo/g)).toHaveLength(1);
    const asOne = await exported(hub.url, { query });
    expect(linesOf(asOne)[0]).toBe(
      'groups.summedCount,groups.nodes.value,groups.nodes.count,groups.pageInfo.hasNextPage',
    );
    expect(asOne.trailers).toMatchObject({ 'hub-export-rows': '1', 'hub-export-truncated': 'treaties.groups=1' });
  });

  it('walks a list and says of lists that they go on, whatever the query calls them and their entries', async () => {
    const articles = ['a', 'b', 'c'];
    const query = '{ all: treaties { items: nodes { id some: articles(first: 2) { each: nodes { text } } } } }';
    const answer = await exportOf(
      manyTreaties(130).map((treaty) => ({ ...treaty, articles })),
      { query },
    );
    const [head, first] = linesOf(answer);
    expect([head, first]).toEqual(['id,some.each.text,some.pageInfo.hasNextPage', 't1,"a; b",true']);
    expect(answer.trailers).toMatchObject({ 'hub-export-rows': '130', 'hub-export-truncated': 'all.items.some=130' });
  });

  it('names the fields of the query that `rows` leads past, and asks nobody for them', async () => {
    const query = '{ treaties { nodes { id } } one: treaty(id: "t1") { id } two: treaty(id: "t2") { id } }';
    const answer = await exportOf(some, { query, rows: 'treaties.nodes' });
    expect([answer.headers['hub-export-left-out'], linesOf(answer)]).toEqual(['one, two', ['id', 't1', 't2']]);
    expect(hub.treaties.requests.map((each) => each.query)).not.toContainEqual(expect.stringContaining('treaty('));
    const jsonl = await exported(hub.url, { query, rows: 'one', format: 'jsonl' });
    const [, last = ''] = linesOf(jsonl);
    expect(JSON.parse(last)).toMatchObject({ export: { rows: 1, complete: true, leftOut: ['treaties', 'two'] } });
    const alone = await exported(hub.url, { query: '{ treaties { nodes { id } } }' });
    expect(alone.headers).not.toHaveProperty('hub-export-left-out');
  });

  it('has no column for what its variables leave out', async () => {
    const query = 'query ($all: Boolean = false) { treaties { nodes { id title @include(if: $all) } } }';
    expect(linesOf(await exportOf(manyTreaties(1), { query }))).toEqual(['id', 't1']);
    const all = await exported(hub.url, { query, variables: { all: true } });
    expect(linesOf(all)).toEqual(['id,title', 't1,Convention 1']);
  });

  it('has all that is asked of the schema itself', async () => {
    const query = '{ __type(name: "PageInfo") { fields { name } } }';
    expect(linesOf(await exportOf([], { query }))).toEqual(['fields.name', '"hasNextPage; endCursor"']);
  });

  it('has a head and no rows where there is nothing', async () => {
    const answer = await exportOf([], { query: titles });
    expect([linesOf(answer), answer.trailers['hub-export-rows']]).toEqual([['id,title'], '0']);
  });
});

describe('an export as JSON Lines', () => {
  it('has each record as it was asked for, and says at its end how whole it is', async () => {
    const query = '{ treaties { nodes { name: title articles(first: 2) { nodes { text } } } } }';
    const answer = await exportOf(some, { query, format: 'jsonl' });
    expect(linesOf(answer).map((line) => JSON.parse(line) as unknown)).toEqual([
      { name: 'One', articles: { nodes: [{ text: 'a' }, { text: 'b' }] } },
      { name: null, articles: { nodes: [] } },
      {
        export: {
          rows: 2,
          complete: true,
          truncated: [{ path: 'treaties.nodes.articles', lists: 1 }],
          leftOut: [],
          errors: [],
          notes: [],
          revision: 't1.b1.r1',
          after: null,
        },
      },
    ]);
  });

  it('walks edges, fragments and the pages of a list inside one record', async () => {
    const answer = await exportOf([{ id: 't1', title: 'One', articles: manyTreaties(130).map(({ id }) => id) }], {
      query: `query Articles($id: ID!, $many: Int = 5) { ...Top }
        fragment Top on Query { treaty(id: $id) { ...Own title } }
        fragment Own on Treaty { id articles(first: $many) { totalCount ...Page } }
        fragment Page on ArticleConnection { nodes { text } }`,
      variables: { id: 't1' },
      rows: 'treaty.articles.nodes',
      format: 'jsonl',
    });
    const lines = linesOf(answer).map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toHaveLength(131);
    expect(lines[129]).toEqual({ id: 't1', articles: { nodes: [{ text: 't130' }] }, title: 'One' });
    expect(lines[130]).toMatchObject({ export: { rows: 130, complete: true, truncated: [] } });
    expect(answer.headers['content-disposition']).toBe('attachment; filename="Articles.jsonl"');
  });

  it('has the one record that is asked for, or none', async () => {
    const query = 'query One($id: ID!) { treaty(id: $id) { title watchedBy { name } } }';
    const answer = await exportOf(some, { query, variables: { id: 't1' }, format: 'jsonl' });
    expect(JSON.parse(linesOf(answer)[0] ?? '')).toEqual({
      title: 'One',
      watchedBy: [{ name: 'Body b1' }, { name: 'Body b2' }],
    });
    const none = await exported(hub.url, { query, variables: { id: 'gone' }, format: 'jsonl' });
    expect(JSON.parse(none.text)).toMatchObject({ export: { rows: 0, complete: true } });
  });

  it('has the cursors of edges, and begins after the cursor that the operation gives', async () => {
    const query = 'query After($from: String) { treaties(first: 1, after: $from) { edges { cursor node { id } } } }';
    const answer = await exportOf(manyTreaties(130), { query, variables: { from: '128' }, format: 'jsonl' });
    expect(
      linesOf(answer)
        .slice(0, 2)
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { cursor: '129', node: { id: 't129' } },
      { cursor: '130', node: { id: 't130' } },
    ]);
  });
});

it('is asked for with GET too', async () => {
  hub = await startFakeHub({}, pagedFakes(manyTreaties(2)));
  const address = new URLSearchParams({ query: 'query Q($x: ID!) { treaty(id: $x) { id } }', variables: '{"x":"t2"}' });
  expect(await (await fetch(`${hub.url}/export?${address.toString()}`)).text()).toBe('id\r\nt2\r\n');
});
