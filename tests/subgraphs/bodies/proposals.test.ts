import type { ExistenceCheck, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { everythingExists, nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { assignment, body, fill, named, proposal, succession } from './records.ts';

/** Labour went into a joint ministry, which was divided; health of the two watches the treaty. */
const records = [
  ...['labour', 'joint', 'health', 'social', 'agency'].map((id) => body(id)),
  named('labour', 1, { en: 'Labour' }, [null, '2009-05-31']),
  named('labour', 2, { en: 'Labour and People' }, ['2009-05-31', '2014-08-06']),
  named('joint', 1, { en: 'Health and Labour' }, ['2015-03-03', '2017-01-25']),
  named('agency', 1, { en: 'Agency' }, ['2010-01-01', '2012-01-01']),
  named('agency', 2, { en: 'Agency of Health' }, ['2012-01-01', null]),
  succession('labour', 'joint', '2014-08-06', 'MERGED'),
  succession('joint', 'health', '2017-01-25', 'DIVIDED'),
  succession('joint', 'social', '2017-01-25', 'DIVIDED'),
  succession('health', 'agency', '2019', 'FUNCTIONS_TRANSFERRED'),
  proposal('p-1', 'labour', 'untc-4-1', {
    proposedOn: '2009-05',
    number: 'Ұ-12',
    title: { kk: 'Ұсыныс', ru: 'Предложение', en: 'Proposal' },
  }),
  proposal('p-2', 'joint', 'untc-4-2', { proposedOn: '2015-03-02' }),
  proposal('p-3', 'agency', 'untc-4-1'),
  assignment('health', 'untc-4-1', ['2017-01-25', null], 'PROPOSED_CONCLUSION', { proposal: 'p-1' }),
];

forEachDatabase('proposals to conclude a treaty', (database) => {
  let running: RunningSubgraph;
  let exists: ExistenceCheck = everythingExists;

  beforeAll(async () => {
    const ask: ExistenceCheck = (type, ids) => exists(type, ids);
    running = await openSubgraph(subgraph, database.freshUrl(), { exists: ask });
    await fill(running, ...records);
  });

  it('say who proposed what and when (¶4), what became of that body, and which assignments rest on it', async () => {
    const query = `{ conclusionProposal(id: "p-1") {
      treaty { id } body { id } proposedOn { value precision } number title { kk ru en } treatyReference
      a: currentBody(asOf: "2014-08-05") { id } b: currentBody(asOf: "2014-08-06") { id } currentBody { id }
      currentBodies { id } assignments { nodes { id proposal { id } } }
    } }`;
    expect((await runQuery(running, query)).conclusionProposal).toEqual({
      treaty: { id: 'untc-4-1' },
      body: { id: 'labour' },
      proposedOn: { value: '2009-05', precision: 'MONTH' },
      number: 'Ұ-12',
      title: { kk: 'Ұсыныс', ru: 'Предложение', en: 'Proposal' },
      treatyReference: 'VERIFIED',
      a: { id: 'labour' },
      b: { id: 'joint' },
      currentBody: { id: 'health' },
      currentBodies: [{ id: 'health' }, { id: 'social' }],
      assignments: { nodes: [{ id: 'health:untc-4-1', proposal: { id: 'p-1' } }] },
    });
  });

  it('have no current body where none of several watches the treaty', async () => {
    const query = '{ conclusionProposal(id: "p-2") { currentBody { id } currentBodies { id } } }';
    expect((await runQuery(running, query)).conclusionProposal).toEqual({
      currentBody: null,
      currentBodies: [{ id: 'health' }, { id: 'social' }],
    });
  });

  it('name their body as it was called on the last day that theirs can be, whatever became of it', async () => {
    const query = `query Q @at(asOf: "2011-06-30") {
      conclusionProposals(orderBy: { field: ID }) { nodes { id bodyName { en } body { name { en } } } }
    }`;
    expect((await runQuery(running, query)).conclusionProposals.nodes).toEqual([
      { id: 'p-1', bodyName: { en: 'Labour and People' }, body: { name: { en: 'Labour and People' } } },
      { id: 'p-2', bodyName: { en: 'Health and Labour' }, body: { name: null } },
      { id: 'p-3', bodyName: { en: 'Agency' }, body: { name: { en: 'Agency' } } },
    ]);
  });

  it('stand under their body and their treaty, and only once they were made', async () => {
    const treaty =
      'query Q($r: [_Any!]!) %s { _entities(representations: $r) { ... on Treaty { conclusionProposals { nodes { id } } } } }';
    const under = async (clocks: string) => {
      const keys = { r: [{ __typename: 'Treaty', id: 'untc-4-1' }] };
      return idsOf((await runQuery(running, treaty.replace('%s', clocks), keys))._entities[0].conclusionProposals);
    };
    expect(await under('')).toEqual(['p-3', 'p-1']);
    expect(await under('@at(today: "2009-04-30")')).toEqual(['p-3']);
    const query = '{ body(id: "joint") { conclusionProposals { totalCount nodes { id } } } }';
    expect((await runQuery(running, query)).body.conclusionProposals).toEqual({
      totalCount: 1,
      nodes: [{ id: 'p-2' }],
    });
  });

  it.each<[string, string[]]>([
    ['filter: { treaty: { eq: "untc-4-1" } }', ['p-3', 'p-1']],
    ['filter: { body: { not: "labour" } }', ['p-3', 'p-2']],
    ['filter: { proposedOn: { lt: "2010-01-01" } }', ['p-1']],
    ['filter: { proposedOn: { isNull: true } }', ['p-3']],
    ['filter: { number: { eq: "ұ-12" } }', ['p-1']],
    ['filter: { title: { contains: "предлож" } }', ['p-1']],
    ['filter: { id: { in: ["p-2", "x"] } }', ['p-2']],
    ['orderBy: { field: PROPOSED_ON, direction: DESC }', ['p-2', 'p-1', 'p-3']],
    ['orderBy: { field: ID }', ['p-1', 'p-2', 'p-3']],
  ])('can be asked for by %s', async (args, ids) => {
    const query = `{ conclusionProposals(${args}) { nodes { id } } }`;
    expect(idsOf((await runQuery(running, query)).conclusionProposals)).toEqual(ids);
  });

  it('are read with one statement a step, whatever their number', async () => {
    const query = '{ conclusionProposals(ids: ["p-1", "p-2"]) { nodes { currentBody(asOf: "2016-01-01") { id } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(3);
  });

  it('of a treaty that can not be asked for are kept, and verified when it can', async () => {
    exists = nobodyAnswers;
    await fill(running, proposal('p-4', 'health', 'untc-4-9'));
    const query = '{ conclusionProposal(id: "p-4") { treatyReference } }';
    const state = (treatyReference: string) => ({ conclusionProposal: { treatyReference } });
    expect(await runQuery(running, query)).toEqual(state('UNVERIFIED'));
    exists = everythingExists;
    await running.maintain();
    expect(await runQuery(running, query)).toEqual(state('VERIFIED'));
  });
});
