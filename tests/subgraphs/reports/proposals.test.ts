import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { written } from './duty-records.ts';
import { inForce, issue, proposal } from './entry-records.ts';
import { fill } from './records.ts';

const first = 'cycle-2020:body-moj:v1';

const records = [
  ...written(first),
  inForce(first, 'untc-4-4'),
  issue('issue-1'),
  issue('issue-2'),
  ...Array.from({ length: 11 }, (_, index) => proposal('issue-1', index + 1)),
  proposal('issue-2', 1, {
    entry: `${first}:untc-4-4`,
    addressee: 'body-mof',
    text: { kk: 'Ұсыныс', en: 'To pay' },
    outcome: 'DONE',
    outcomeOn: '2021-03-01',
    outcomeNote: { en: 'Paid' },
  }),
];

forEachDatabase('proposals', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const one = `proposal(id: "issue-2-p1") {
    id issue { id } entry { __typename id } addressee { id } addresseeReference text { kk en }
    outcome outcomeLabel { en } outcomeOn outcomeNote { en }
  }`;
  const proposals = async (filter: Record<string, unknown>, at = ''): Promise<string[]> => {
    const query = `query Q($f: ProposalFilter) ${at} { proposals(filter: $f) { nodes { id } } }`;
    return idsOf((await runQuery(running, query, { f: filter })).proposals);
  };

  it('answer with issue, entry, addressee and outcome, which has not come on an earlier simulated day', async () => {
    const done = {
      id: 'issue-2-p1',
      issue: { id: 'issue-2' },
      entry: { __typename: 'InForceEntry', id: `${first}:untc-4-4` },
      addressee: { id: 'body-mof' },
      addresseeReference: 'VERIFIED',
      text: { kk: 'Ұсыныс', en: 'To pay' },
      outcome: 'DONE',
      outcomeLabel: { en: 'done' },
      outcomeOn: '2021-03-01',
      outcomeNote: { en: 'Paid' },
    };
    const open = { ...done, outcome: 'OPEN', outcomeLabel: { en: 'open' }, outcomeOn: null, outcomeNote: null };
    expect(await runQuery(running, `{ ${one} }`)).toEqual({ proposal: done });
    expect(await runQuery(running, `query Q @at(today: "2021-03-01") { ${one} }`)).toEqual({ proposal: done });
    expect(await runQuery(running, `query Q @at(today: "2021-02-28") { ${one} }`)).toEqual({ proposal: open });
    expect(await proposals({ outcome: { eq: 'DONE' } }, '@at(today: "2021-02-28")')).toEqual([]);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['outcome', { outcome: { not: 'OPEN' } }, ['issue-2-p1']],
    ['day of the outcome', { outcomeOn: { gte: '2021-03-01' } }, ['issue-2-p1']],
    ['addressee', { addressee: { eq: 'body-mof' } }, ['issue-2-p1']],
    ['entry', { entry: { eq: `${first}:untc-4-4` } }, ['issue-2-p1']],
    ['words', { text: { eq: 'ұсыныс' } }, ['issue-2-p1']],
    ['issue', { issue: { eq: 'issue-2' } }, ['issue-2-p1']],
    ['id', { id: { in: ['issue-1-p3', 'no'] } }, ['issue-1-p3']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    expect(await proposals(filter)).toEqual(ids);
  });

  it('are counted below their issue, ten after nine', async () => {
    const query = '{ problemIssue(id: "issue-1") { proposals(last: 3) { nodes { id } } } }';
    expect(idsOf((await runQuery(running, query)).problemIssue.proposals)).toEqual([
      'issue-1-p9',
      'issue-1-p10',
      'issue-1-p11',
    ]);
  });
});
