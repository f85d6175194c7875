import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { holding, uncounted } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act } from './legal-records.ts';
import { addTreatyAction } from './mutations.ts';
import { fill, world } from './records.ts';

const plain = 'untc-4-4:kz:declaration';

forEachDatabase('an action that a confidential act has made', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      ...world,
      act('open-act', '2010-01-01'),
      act('secret-act', '2010-01-01', { isConfidential: true }),
    );
  });

  /** By the only role that records actions. */
  const add = async (input: object): Promise<string> => {
    const usual = { treaty: 'untc-4-4', participant: 'kz', kind: 'DECLARATION' };
    const { addTreatyAction: payload } = await runQuery(
      running,
      addTreatyAction,
      { input: { ...usual, ...input } },
      holding('AUTHORISED_BODY'),
    );
    expect(payload.problems).toEqual([]);
    return payload.treatyAction.id as string;
  };
  const seen = async (...grants: string[]): Promise<string[]> => {
    const query = '{ treaty(id: "untc-4-4") { actions(filter: { kind: { eq: DECLARATION } }) { nodes { id } } } }';
    const { treaty } = await runQuery(running, query, {}, holding(...grants));
    return (treaty.actions.nodes as { id: string }[]).map(({ id }) => id);
  };

  it('is counted by the id of no other: recorded after it, they have what they would have without it', async () => {
    const hidden = await add({ act: 'secret-act' });
    expect(hidden).toEqual(uncounted(plain));
    expect(await add({ act: 'open-act' })).toBe(plain);
    for (const grant of ['STEWARD', 'ANALYST:body-mia']) expect(await seen(grant)).toEqual([plain]);
    expect(new Set(await seen('AUTHORISED_BODY'))).toEqual(new Set([hidden, plain]));
  });

  it('leaves no gap in what there is of its kind, whenever it was recorded', async () => {
    const ids = [await add({}), await add({ act: 'secret-act' }), await add({})];
    expect(ids).toEqual([plain, uncounted(plain), uncounted(plain)]);
    expect(new Set(await seen('STEWARD'))).toEqual(new Set([ids[0], ids[2]]));
  });
});
