import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { OtherSubgraphs, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { searchHereQuery } from '../../../subgraphs/_kit/search/search-here.ts';
import type { Found } from '../../../subgraphs/_kit/search/search-reader.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runRequest } from '../../support/run-query.ts';
import { cycle, duty, information, regime, submitted } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { fill, record, type Fields } from './records.ts';

const note = (id: string, body: string, treaty: string, notedOn: string, fields: Fields = {}) =>
  record('MonitoringNote', { id, body, treaty, notedOn, text: { ru: `Текст ${id}` }, ...fields });

const others: OtherSubgraphs = {
  ...alone,
  heirs: () => Promise.resolve(['body-heir body-a']),
  withheld: (type, { identity }) =>
    Promise.resolve(type === 'Treaty' && identity?.grants.some(({ body }) => body === 'body-b') ? ['kz-secret'] : []),
};

forEachDatabase('monitoring notes', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { others });
    await fill(
      running,
      regime('rules'),
      cycle(2020),
      duty(2020, 'body-a'),
      duty(2020, 'body-b'),
      information('cycle-2020:body-a', 1),
      inForce('cycle-2020:body-a:v1', 'untc-4-4'),
      notInForce('cycle-2020:body-a:v1', 'untc-4-12'),
      submitted('cycle-2020:body-b', 1, '2020-11-01T10:00:00+06:00'),
      inForce('cycle-2020:body-b:v1', 'untc-4-4'),
      note('a-2019', 'body-a', 'untc-4-4', '2019-12-31'),
      note('a-first', 'body-a', 'untc-4-4', '2020-01-01', { subdivision: 's-1', text: { kk: 'Қазақша жазба' } }),
      note('a-last', 'body-a', 'untc-4-4', '2020-12-31', { text: { en: 'Needle in English' } }),
      note('a-signed', 'body-a', 'untc-4-12', '2020-05-05'),
      note('b-note', 'body-b', 'untc-4-4', '2020-06-01', { text: { en: 'Needle of B' } }),
      note('b-secret', 'body-b', 'kz-secret', '2020-06-02'),
    );
  });

  const ask = async (query: string, ...grants: string[]) => {
    const { data, errors = [], extensions } = await runRequest(running, query, {}, holding(...grants));
    const notes = extensions?.hub?.notes ?? [];
    return { data: JSON.parse(JSON.stringify(data)) as never, errors: errors.map((each) => each.extensions), notes };
  };
  const seen = async (grant: string, args = '', at = '') => {
    const { data } = await ask(`query Q ${at} { list: monitoringNotes${args} { totalCount nodes { id } } }`, grant);
    const { nodes, totalCount } = (data as { list: { nodes: { id: string }[]; totalCount: number } }).list;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }) => id);
  };
  const ofA = ['a-2019', 'a-first', 'a-signed', 'a-last'];

  it.each(['ANALYST', 'OFFICER', 'HEAD'])('are for their body, to its %s, in order of their days', async (role) => {
    expect(await seen(`${role}:body-a`)).toEqual(ofA);
    const { data } = await ask('{ monitoringNote(id: "b-note") { id } }', `${role}:body-a`);
    expect(data).toEqual({ monitoringNote: null });
  });

  it('are seen by what has become of their body, and by nobody else, whatever their role', async () => {
    expect(await seen('OFFICER:body-heir')).toEqual(ofA);
    for (const grant of ['OFFICER:body-c', 'ANALYST:body-mfa', 'AUTHORISED_BODY'])
      expect(await seen(grant)).toEqual([]);
    const { data, errors } = await ask('{ monitoringNotes { totalCount } }', 'STEWARD');
    expect([data, errors]).toMatchObject([{ monitoringNotes: null }, [{ code: 'FORBIDDEN' }]]);
  });

  it('say what they leave out, and are withheld under another body', async () => {
    const { notes } = await ask('{ monitoringNotes { totalCount } }', 'ANALYST:body-a');
    expect(notes).toMatchObject([{ code: 'PARTLY_SHOWN', value: ['body-a'] }]);
    expect(JSON.stringify(notes)).toContain('nobody sees all');
    const under = (id: string) =>
      `{ _entities(representations: [{ __typename: "Body", id: "${id}" }]) { ... on Body { monitoringNotes { totalCount } } } }`;
    expect(await ask(under('body-a'), 'ANALYST:body-a')).toMatchObject({
      data: { _entities: [{ monitoringNotes: { totalCount: 4 } }] },
      notes: [],
    });
    expect((await ask(under('body-b'), 'ANALYST:body-a')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  it('are as confidential as the treaty that they are about, within their body, too', async () => {
    expect(await seen('OFFICER:body-b')).toEqual(['b-note']);
  });

  it('stand under their treaty, and under the entries of their body, treaty and year', async () => {
    const treaty = `{ _entities(representations: [{ __typename: "Treaty", id: "untc-4-4" }]) { ... on Treaty { monitoringNotes { nodes { id } } } } }`;
    expect((await ask(treaty, 'HEAD:body-a')).data).toEqual({
      _entities: [{ monitoringNotes: { nodes: [{ id: 'a-2019' }, { id: 'a-first' }, { id: 'a-last' }] } }],
    });
    const entries =
      '{ inForceEntries { nodes { id monitoringNotes { totalCount nodes { id } } } } notInForceEntries { nodes { monitoringNotes { nodes { id } } } } }';
    expect((await ask(entries, 'OFFICER:body-a')).data).toEqual({
      inForceEntries: {
        nodes: [
          {
            id: 'cycle-2020:body-a:v1:untc-4-4',
            monitoringNotes: { totalCount: 2, nodes: [{ id: 'a-first' }, { id: 'a-last' }] },
          },
        ],
      },
      notInForceEntries: { nodes: [{ monitoringNotes: { nodes: [{ id: 'a-signed' }] } }] },
    });
  });

  it('are not shown under what another body has delivered, and it says so', async () => {
    const { data, notes } = await ask(
      '{ inForceEntries(filter: { body: { eq: "body-b" } }) { nodes { id monitoringNotes { totalCount } } } }',
      'ANALYST:body-a',
    );
    expect(data).toEqual({
      inForceEntries: { nodes: [{ id: 'cycle-2020:body-b:v1:untc-4-4', monitoringNotes: { totalCount: 0 } }] },
    });
    expect(notes).toMatchObject([{ code: 'PARTLY_SHOWN', of: 'InForceEntry.monitoringNotes', value: ['body-a'] }]);
  });

  it('meet no condition on entries, and count for none, where they are of others', async () => {
    const with_ = (filter: string) => `{ inForceEntries(filter: ${filter}) { nodes { id } } }`;
    const some = with_('{ monitoringNotes: { some: { text: { contains: "needle" } } } }');
    expect((await ask(some, 'ANALYST:body-a')).data).toEqual({
      inForceEntries: { nodes: [{ id: 'cycle-2020:body-a:v1:untc-4-4' }] },
    });
    expect((await ask(some, 'ANALYST:body-b')).data).toEqual({
      inForceEntries: { nodes: [{ id: 'cycle-2020:body-b:v1:untc-4-4' }] },
    });
    const two = with_('{ monitoringNotes: { count: { eq: 2 } } }');
    expect((await ask(two, 'ANALYST:body-a')).data).toEqual({
      inForceEntries: { nodes: [{ id: 'cycle-2020:body-a:v1:untc-4-4' }] },
    });
    const groups = '{ monitoringNotes { groups(by: [TREATY]) { nodes { count } } } }';
    expect(JSON.stringify((await ask(groups, 'ANALYST:body-c')).data)).not.toContain('"count"');
  });

  it.each<[string, string, string[]]>([
    ['their treaty', '{ treaty: { eq: "untc-4-12" } }', ['a-signed']],
    ['their subdivision', '{ subdivision: { eq: "s-1" } }', ['a-first']],
    ['having none', '{ subdivision: { isNull: true } }', ['a-2019', 'a-signed', 'a-last']],
    ['days', '{ notedOn: { gte: "2020-01-01", lt: "2020-12-31" } }', ['a-first', 'a-signed']],
    ['words in any language', '{ text: { contains: "ҚАЗАҚША" } }', ['a-first']],
    ['their id', '{ id: { in: ["a-last", "b-note"] } }', ['a-last']],
    ['their body', '{ body: { eq: "body-b" } }', []],
  ])('can be asked by %s', async (_what, filter, ids) => {
    expect(await seen('OFFICER:body-a', `(filter: ${filter})`)).toEqual(ids);
  });

  it('are not there before their day', async () => {
    expect(await seen('OFFICER:body-a', '', '@at(today: "2020-01-01")')).toEqual(['a-2019', 'a-first']);
  });

  it('are found by their words, by their own body only', async () => {
    const found = async (grant: string) => {
      const asked = { query: 'needle', types: ['MonitoringNote'], first: 10 };
      const { data } = await runRequest(running, searchHereQuery, asked, { ...holding(grant), isPeer: true });
      return (data?.['searchHere'] as Found).hits.map(({ id }) => id);
    };
    expect(await found('OFFICER:body-a')).toEqual(['a-last']);
    expect(await found('ANALYST:body-b')).toEqual(['b-note']);
    expect(await found('AUTHORISED_BODY')).toEqual([]);
  });

  it('are refused by an import that moves them to another body or treaty, or says nothing', async () => {
    const outcomes = await running.ingest(
      [
        note('a-first', 'body-b', 'untc-4-4', '2020-01-01'),
        note('a-first', 'body-a', 'untc-4-5', '2020-01-01'),
        note('a-new', 'body-a', 'untc-4-5', '2020-01-01', { text: {} }),
        note('a-new', 'body-a', 'untc-4-5', '2020-13-01'),
      ],
      { actor: 'import:run', runId: null },
    );
    expect(outcomes.map((each) => ('field' in each ? each.field : each.status))).toEqual([
      'body',
      'treaty',
      'text',
      'notedOn',
    ]);
  });
});
