import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
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

  it.each(['9999-12-31', '0000', '0001-01-01', '2020-01-01/9999-12-31'])(
    'refuse the date %s, which stands for none',
    async (date) => {
      const { treatyAction, problems } = await add('DENUNCIATION', date);
      expect(treatyAction).toBeNull();
      expect(problems.map(({ field, message }) => [field, message?.en])).toEqual([
        ['input.date', expect.stringContaining('is not of the years 1500 to 2199')],
      ]);
    },
  );

  it('refuse to record the same action of the same day again, and name the one that is there', async () => {
    expect((await add('RATIFICATION', '2006-01-24')).problems).toEqual([]);
    const { treatyAction, problems } = await add('RATIFICATION', '2006-01-24');
    expect([treatyAction, problems.map(({ message }) => message?.en)]).toEqual([
      null,
      ['This is recorded already, as untc-4-4:kz:ratification: correct that one.'],
    ]);
  });

  it.each(['9999-12-31', '2020-01-01/9999-12-31'])('refuse %s on its way in from a file, too', async (date) => {
    const action = { type: 'TreatyAction', id: 'a', treaty: 'untc-4-4', kind: 'TERMINATION', date, sources };
    const [outcome] = await running.ingest([action], { actor: 'test', runId: null });
    expect(outcome).toMatchObject({ status: 'refused', field: 'date', value: date });
  });

  it.each([
    ['a filter of dates', 'treaties(filter: { concludedOn: { lt: $d } }) { totalCount }'],
    ['a filter of statuses', 'treaties(filter: { status: { asOf: $d, value: { eq: IN_FORCE } } }) { totalCount }'],
    ['an argument', 'treaty(id: "untc-4-4") { status(participant: "kz", asOf: $d) { value } }'],
  ])('refuse %s to be about times that nothing can be recorded of', async (_what, field) => {
    for (const d of ['0001-01-01', '9999-12-31']) {
      const rule = `"${d}" is not of the years 1500 to 2199.`;
      const byVariable = await runRequest(running, `query Q($d: Date!) { ${field} }`, { d });
      const byLiteral = await runRequest(running, `{ ${field.replace('$d', `"${d}"`)} }`);
      for (const { data, errors } of [byVariable, byLiteral]) {
        expect([data, errors?.map(({ message }) => message)]).toEqual([undefined, [expect.stringContaining(rule)]]);
        expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
      }
    }
  });

  it('refuse a filter of more than fifty conditions, counted through its lists', async () => {
    const filter = { or: Array.from({ length: 51 }, (_, index) => ({ id: { eq: `untc-${index}` } })) };
    const query = 'query Q($filter: TreatyFilter) { treaties(filter: $filter) { totalCount } }';
    await expect(runQuery(running, query, { filter })).rejects.toThrow('51 conditions are more than 50');
  });
});
