import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { cycle, duty, item, regime } from './duty-records.ts';
import { hiding } from './hiding.ts';
import { fill } from './records.ts';

forEachDatabase('an item of a duty that follows from a confidential assignment', (database) => {
  let running: RunningSubgraph;
  const [open, secret] = ['body-a:t1', 'body-a:t2'];
  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), hiding('Assignment', secret));
    await fill(running, regime('rules'), cycle(2021), duty(2021, 'body-a'));
    await fill(running, item('cycle-2021:body-a', 't1', { assignment: open }));
    await fill(running, item('cycle-2021:body-a', 't2', { assignment: secret }));
    await fill(running, item('cycle-2021:body-a', 't2', { assignment: secret, kind: 'SIGNED_NOT_IN_FORCE' }));
  });

  const ask = (caller?: object): Promise<Answer> => {
    const query = `{
      dutyItems(orderBy: { field: TREATY }) {
        totalCount nodes { treaty { id } assignment { id } assignmentReference history { nodes { fields { field before after } } } }
      }
      bySecret: dutyItems(filter: { assignment: { eq: "${secret}" } }) { totalCount }
      without: dutyItems(filter: { assignment: { isNull: true } }) { nodes { treaty { id } } }
      reportingDuty(id: "cycle-2021:body-a") { items { totalCount } }
    }`;
    return runQuery(running, query, {}, caller);
  };

  it('is there for everybody who sees the duty; that assignment is named, found and counted nowhere', async () => {
    const found = await ask(holding('ANALYST:body-b'));
    expect(found.dutyItems).toMatchObject({
      totalCount: 2,
      nodes: [
        { treaty: { id: 't1' }, assignment: { id: open }, assignmentReference: 'VERIFIED' },
        { treaty: { id: 't2' }, assignment: null, assignmentReference: null },
      ],
    });
    expect(JSON.stringify(found)).not.toContain(secret);
    expect(found).toMatchObject({
      ...{ bySecret: { totalCount: 0 }, without: { nodes: [{ treaty: { id: 't2' } }] } },
      reportingDuty: { items: { totalCount: 2 } },
    });
  });

  it('names it to those who see it', async () => {
    const found = await ask();
    expect(found.dutyItems.nodes[1]).toMatchObject({ assignment: { id: secret } });
    expect(found).toMatchObject({ bySecret: { totalCount: 1 }, without: { nodes: [] } });
  });
});
