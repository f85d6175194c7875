import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { document, fill, link, recommendation } from './records.ts';

forEachDatabase('the status of a treaty when a recommendation was made', (database) => {
  it('is that of the addressee on the last day that the date can mean, and none where there is no date', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    const dates = ['2010-02-12', '2010-02', '2010', '2009-11-30/2009-12-11', null];
    await fill(
      running,
      document('doc'),
      ...dates.map((madeOn, index) => recommendation(`r-${index}`, { madeOn })),
      ...dates.map((_madeOn, index) => link(`r-${index}`, 'untc-4-4')),
      recommendation('r-9', { addressee: 'org-european-union', madeOn: '2011-01-01' }),
      link('r-9', 'untc-4-15'),
    );
    const query = `{ recommendations(addressee: null, orderBy: { field: ID }) {
      nodes { treatyLinks { treaty { id } statusWhenMade { __typename id } } }
    } }`;
    let answer: { recommendations: { nodes: { treatyLinks: [{ statusWhenMade: unknown }] }[] } } | undefined;
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query);
    });
    const statuses = answer?.recommendations.nodes.map(({ treatyLinks: [made] }) => made.statusWhenMade);
    expect(statuses).toEqual([
      { __typename: 'PartyStatus', id: 'untc-4-4:kz:2010-02-12' },
      { __typename: 'PartyStatus', id: 'untc-4-4:kz:2010-02-28' },
      { __typename: 'PartyStatus', id: 'untc-4-4:kz:2010-12-31' },
      { __typename: 'PartyStatus', id: 'untc-4-4:kz:2009-12-11' },
      null,
      { __typename: 'PartyStatus', id: 'untc-4-15:org-european-union:2011-01-01' },
    ]);
    expect(reads).toHaveLength(2);
  });
});
