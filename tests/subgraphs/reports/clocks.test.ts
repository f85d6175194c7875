import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { document, fill, inferred, link, recommendation, sender } from './records.ts';

forEachDatabase('the clocks of a query about recommendations', (database) => {
  let running: RunningSubgraph;
  let now = new Date('2026-01-01T00:00:00Z');

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    const first = recommendation('r-1', { madeOn: '2010-02-12', response: 'PENDING', themes: ['Justice'] });
    const notYetDated = recommendation('r-0');
    await fill(running, document('doc', { date: '2010-02-12', session: 7 }), first, notYetDated);
    await fill(running, sender('r-1', 'mx'), link('r-1', 'untc-4-4', inferred));
    now = new Date('2026-02-01T00:00:00Z');
    await fill(
      running,
      document('doc', { date: '2010-02-12', session: 8 }),
      recommendation('r-1', { madeOn: '2010-06', response: 'ACCEPTED', themes: ['Torture'] }),
      recommendation('r-2', { madeOn: '2014-10-30' }),
      sender('r-1', 'fr'),
      link('r-1', 'untc-4-4', { ...inferred, confirmed: true }),
      link('r-2', 'untc-4-4'),
      link('r-0', 'untc-4-6'),
      link('r-0', 'untc-4-7'),
    );
    now = new Date('2026-03-01T00:00:00Z');
  });

  const at = (clocks: string, selection: string, variables = {}): Promise<Answer> =>
    runQuery(
      running,
      `query Q${variables === none ? '' : '($r: [_Any!]!)'} @at(${clocks}) { ${selection} }`,
      variables,
    );
  const none = {};

  it('knownAt reads records, links, senders, filters and history as they stood at a moment', async () => {
    const selection = `recommendation(id: "r-1") {
      version response madeOn { value } themes document { session } senders { participant { id } }
      treatyLinks { confirmed statusWhenMade { id } history { totalCount } } history { totalCount }
    }
    recommendations(filter: { theme: { eq: "justice" } }) { totalCount }
    treaty: recommendations(filter: { treaty: { eq: "untc-4-4" } }) { totalCount }
    session: recommendations(filter: { session: { eq: 8 } }) { totalCount }`;
    expect(await at('knownAt: "2026-01-15T00:00:00Z"', selection, none)).toEqual({
      recommendation: {
        version: 1,
        response: 'PENDING',
        madeOn: { value: '2010-02-12' },
        themes: ['Justice'],
        document: { session: 7 },
        senders: [{ participant: { id: 'mx' } }],
        treatyLinks: [
          { confirmed: false, statusWhenMade: { id: 'untc-4-4:kz:2010-02-12' }, history: { totalCount: 1 } },
        ],
        history: { totalCount: 1 },
      },
      recommendations: { totalCount: 1 },
      treaty: { totalCount: 1 },
      session: { totalCount: 0 },
    });
    expect(await at('knownAt: "2026-02-15T00:00:00Z"', selection, none)).toEqual({
      recommendation: {
        version: 2,
        response: 'ACCEPTED',
        madeOn: { value: '2010-06' },
        themes: ['Torture'],
        document: { session: 8 },
        senders: [{ participant: { id: 'fr' } }, { participant: { id: 'mx' } }],
        treatyLinks: [
          { confirmed: true, statusWhenMade: { id: 'untc-4-4:kz:2010-06-30' }, history: { totalCount: 2 } },
        ],
        history: { totalCount: 2 },
      },
      recommendations: { totalCount: 0 },
      treaty: { totalCount: 2 },
      session: { totalCount: 3 },
    });
  });

  it('knownAt counts the links of that moment, where recommendations are ordered by their number', async () => {
    const order = async (day: string) => {
      const list = 'recommendations(orderBy: { field: TREATY_COUNT }) { nodes { id } }';
      return idsOf((await at(`knownAt: "${day}T00:00:00Z"`, list, none)).recommendations);
    };
    expect(await order('2026-01-15')).toEqual(['r-0', 'r-1']);
    expect(await order('2026-02-15')).toEqual(['r-1', 'r-2', 'r-0']);
  });

  it('knownAt holds for the pages under treaties and participants too', async () => {
    const selection = `_entities(representations: $r) {
      ... on Treaty { recommendations { totalCount nodes { id } } }
      ... on Participant { recommendationsMade { totalCount } }
    }`;
    const r = ['untc-4-4', 'untc-4-5'].map((id) => ({ __typename: 'Treaty', id }));
    const variables = { r: [...r, { __typename: 'Participant', id: 'fr' }] };
    const empty = { recommendations: { totalCount: 0, nodes: [] } };
    expect((await at('knownAt: "2026-01-15T00:00:00Z"', selection, variables))._entities).toEqual([
      { recommendations: { totalCount: 1, nodes: [{ id: 'r-1' }] } },
      empty,
      { recommendationsMade: { totalCount: 0 } },
    ]);
    expect((await at('knownAt: "2026-02-15T00:00:00Z"', selection, variables))._entities).toEqual([
      { recommendations: { totalCount: 2, nodes: [{ id: 'r-1' }, { id: 'r-2' }] } },
      empty,
      { recommendationsMade: { totalCount: 1 } },
    ]);
  });

  it('today leaves out what was made later, wherever it could be seen', async () => {
    const selection = `recommendation(id: "r-2") { id }
    sourceDocument(id: "doc") { id recommendations { nodes { id } } }
    sourceDocuments { totalCount }
    recommendations { totalCount nodes { id } }
    _entities(representations: $r) {
      ... on Treaty { recommendations { nodes { id } } } ... on Participant { recommendationsReceived { totalCount } }
    }`;
    const r = [
      { __typename: 'Treaty', id: 'untc-4-4' },
      { __typename: 'Participant', id: 'kz' },
    ];
    expect(await at('today: "2012-01-01"', selection, { r })).toEqual({
      recommendation: null,
      sourceDocument: { id: 'doc', recommendations: { nodes: [{ id: 'r-0' }, { id: 'r-1' }] } },
      sourceDocuments: { totalCount: 1 },
      recommendations: { totalCount: 2, nodes: [{ id: 'r-0' }, { id: 'r-1' }] },
      _entities: [{ recommendations: { nodes: [{ id: 'r-1' }] } }, { recommendationsReceived: { totalCount: 2 } }],
    });
    expect(await at('today: "2009-01-01"', selection, { r })).toMatchObject({
      sourceDocument: null,
      sourceDocuments: { totalCount: 0 },
      recommendations: { nodes: [{ id: 'r-0' }] },
    });
  });

  it('asOf changes nothing: a recommendation is not valid from one day to another', async () => {
    const selection = 'recommendations { nodes { id } }';
    expect(await at('asOf: "1990-01-01"', selection, none)).toEqual(await at('asOf: "2026-01-01"', selection, none));
  });
});
