import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { addTreatyAction } from './mutations.ts';

interface Added {
  readonly addTreatyAction: {
    readonly treatyAction: { readonly id: string } | null;
    readonly problems: readonly { readonly field: string; readonly message?: { readonly en: string } }[];
  };
}

const sources = [{ nature: 'DATASET' as const, title: 'For a test' }];
const kz = { type: 'Participant', id: 'kz', kind: 'STATE', isoCode: 'KZ', name: { en: 'Kazakhstan' }, sources };
const treaty = { type: 'Treaty', id: 'untc-4-4', title: { en: 'Covenant' }, laterality: 'MULTILATERAL', sources };

forEachDatabase('facts that can not be', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await running.ingest([kz, treaty], { actor: 'test', runId: null });
  });
  afterAll(() => running.close());

  const add = async (kind: string, date: string) => {
    const input = { treaty: 'untc-4-4', participant: 'kz', kind, date };
    return ((await runQuery(running, addTreatyAction, { input })) as unknown as Added).addTreatyAction;
  };

  it.each(['9999-12-31', '0000', '0001-01-01'])('refuse the date %s, which stands for none', async (date) => {
    const { treatyAction, problems } = await add('DENUNCIATION', date);
    expect(treatyAction).toBeNull();
    expect(problems.map(({ field, message }) => [field, message?.en])).toEqual([
      ['input.date', expect.stringContaining('is not of the years 1500 to 2199')],
    ]);
  });

  it('refuse to record the same action of the same day again, and name the one that is there', async () => {
    expect((await add('RATIFICATION', '2006-01-24')).problems).toEqual([]);
    const { treatyAction, problems } = await add('RATIFICATION', '2006-01-24');
    expect([treatyAction, problems.map(({ message }) => message?.en)]).toEqual([
      null,
      ['This action is recorded already, as untc-4-4:kz:ratification: correct that one.'],
    ]);
  });

  it('refuse a sentinel on its way in from a file, too', async () => {
    const action = {
      type: 'TreatyAction',
      id: 'a',
      treaty: 'untc-4-4',
      kind: 'TERMINATION',
      date: '9999-12-31',
      sources,
    };
    const [outcome] = await running.ingest([action], { actor: 'test', runId: null });
    expect(outcome).toMatchObject({ status: 'refused', field: 'date', value: '9999-12-31' });
  });

  it('refuse a filter of more than fifty conditions, counted through its lists', async () => {
    const filter = { or: Array.from({ length: 51 }, (_, index) => ({ id: { eq: `untc-${index}` } })) };
    const query = 'query Q($filter: TreatyFilter) { treaties(filter: $filter) { totalCount } }';
    await expect(runQuery(running, query, { filter })).rejects.toThrow('51 conditions are more than 50');
  });
});
