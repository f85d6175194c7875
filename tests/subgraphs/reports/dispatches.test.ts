import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, regime } from './duty-records.ts';
import { fill } from './records.ts';
import { dispatch, summary } from './summary-records.ts';

const options = { actor: 'default-data', runId: null };
const hash = 'b'.repeat(64);
const forwarded = {
  id: 'dispatch-summary-2021-administration',
  from: 'body-pm-office',
  to: 'body-presidential-administration',
  paragraph: 'kz-gov-1141-2010-p10',
  system: 'EDMS',
};

const records = [
  regime('rules'),
  cycle(2021),
  cycle(2023),
  summary(2021, { completedOn: '2021-12-01' }),
  summary(2023, { completedOn: '2023-12-01' }),
  dispatch('summary-2021', {
    paragraph: 'kz-gov-1141-2010-p8',
    registrationNumber: 'EMU-2021-17',
    receiptNumber: 'ВХ-5',
    receivedAt: '2021-12-13T09:30:00+06:00',
    contentHash: hash,
  }),
  dispatch('summary-2021', { ...forwarded, dispatchedAt: '2021-12-20T09:00:00+06:00' }),
  // In Almaty that is 11 December already.
  dispatch('summary-2023', { dispatchedAt: '2023-12-10T20:00:00Z' }),
];

forEachDatabase('dispatches of a summary', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('answer with everything that is known of one', async () => {
    const query = `{ dispatch(id: "dispatch-summary-2021-pmo") {
      id version summary { id } from { id } fromReference to { id } toReference paragraph { id } paragraphReference
      registrationNumber dispatchedAt receiptNumber receivedAt system systemLabel { kk ru en } contentHash sources { title }
    } }`;
    expect(await runQuery(running, query)).toEqual({
      dispatch: {
        id: 'dispatch-summary-2021-pmo',
        version: 1,
        summary: { id: 'summary-2021' },
        from: { id: 'body-mfa' },
        fromReference: 'VERIFIED',
        to: { id: 'body-pm-office' },
        toReference: 'VERIFIED',
        paragraph: { id: 'kz-gov-1141-2010-p8' },
        paragraphReference: 'VERIFIED',
        registrationNumber: 'EMU-2021-17',
        dispatchedAt: '2021-12-10T11:00:00.000Z',
        receiptNumber: 'ВХ-5',
        receivedAt: '2021-12-13T03:30:00.000Z',
        system: 'EMULATOR',
        systemLabel: { kk: 'эмулятор', ru: 'эмулятор', en: 'emulator' },
        contentHash: hash,
        sources: [{ title: 'Test' }],
      },
    });
  });

  it('need neither a paragraph nor a receipt, and are in order of time below their summary', async () => {
    const query = `{ summaryInformation(id: "summary-2021") { dispatches { nodes { id } } }
      dispatch(id: "dispatch-summary-2023-pmo") { paragraph { id } paragraphReference receiptNumber receivedAt } }`;
    expect(await runQuery(running, query)).toEqual({
      summaryInformation: { dispatches: { nodes: [{ id: 'dispatch-summary-2021-pmo' }, { id: forwarded.id }] } },
      dispatch: { paragraph: null, paragraphReference: null, receiptNumber: null, receivedAt: null },
    });
  });

  it.each<[string, string, string[]]>([
    ['sender', '{ from: { eq: "body-pm-office" } }', [forwarded.id]],
    ['receiver', '{ to: { not: "body-pm-office" } }', [forwarded.id]],
    ['paragraph', '{ paragraph: { eq: "kz-gov-1141-2010-p8" } }', ['dispatch-summary-2021-pmo']],
    ['the lack of a paragraph', '{ paragraph: { isNull: true } }', ['dispatch-summary-2023-pmo']],
    ['summary', '{ summary: { eq: "summary-2023" } }', ['dispatch-summary-2023-pmo']],
    ['number', '{ registrationNumber: { startsWith: "emu-" } }', ['dispatch-summary-2021-pmo']],
    ['receipt', '{ receiptNumber: { eq: "вх-5" } }', ['dispatch-summary-2021-pmo']],
    ['the lack of a receipt', '{ receiptNumber: { isNull: true } }', [forwarded.id, 'dispatch-summary-2023-pmo']],
    ['day, as it is in Almaty', '{ dispatchedOn: { eq: "2023-12-11" } }', ['dispatch-summary-2023-pmo']],
    ['system', '{ system: { eq: EDMS } }', [forwarded.id]],
    ['id', '{ id: { in: ["dispatch-summary-2023-pmo"] } }', ['dispatch-summary-2023-pmo']],
  ])('can be filtered by %s', async (_what, filter, ids) => {
    expect(idsOf((await runQuery(running, `{ dispatches(filter: ${filter}) { nodes { id } } }`)).dispatches)).toEqual(
      ids,
    );
  });

  it('can be ordered by time or id', async () => {
    const order = async (orderBy: string) =>
      idsOf((await runQuery(running, `{ dispatches(orderBy: ${orderBy}) { nodes { id } } }`)).dispatches);
    expect((await order('{ field: DISPATCHED_AT, direction: DESC }'))[0]).toBe('dispatch-summary-2023-pmo');
    expect((await order('{ field: ID }'))[0]).toBe(forwarded.id);
  });

  it('have no receipt before the day it came, and are not there before the day they were sent', async () => {
    const selection = `dispatch(id: "dispatch-summary-2021-pmo") { receiptNumber receivedAt }
      dispatches { nodes { id } }
      open: dispatches(filter: { receiptNumber: { isNull: true } }) { totalCount }
      received: dispatches(filter: { receiptNumber: { contains: "5" } }) { totalCount }
      from: dispatches(filter: { receiptNumber: { gte: "ВХ" } }) { totalCount }
      others: dispatches(filter: { receiptNumber: { not: "вх-5" } }) { totalCount }`;
    const at = (today: string) => runQuery(running, `query Q @at(today: "${today}") { ${selection} }`);
    expect(await at('2021-12-12')).toEqual({
      dispatch: { receiptNumber: null, receivedAt: null },
      dispatches: { nodes: [{ id: 'dispatch-summary-2021-pmo' }] },
      open: { totalCount: 1 },
      received: { totalCount: 0 },
      from: { totalCount: 0 },
      others: { totalCount: 1 },
    });
    expect(await at('2021-12-13')).toMatchObject({
      dispatch: { receiptNumber: 'ВХ-5' },
      open: { totalCount: 0 },
      received: { totalCount: 1 },
      from: { totalCount: 1 },
      others: { totalCount: 0 },
    });
    expect(await at('2021-12-09')).toMatchObject({ dispatch: null, dispatches: { nodes: [] } });
  });

  it('have no number before the day it came, where that day is recorded', async () => {
    const own = await openSubgraph(subgraph, database.freshUrl());
    const number = { registrationNumber: 'N-1', registeredAt: '2021-12-12T09:00:00+06:00' };
    await fill(own, regime('rules'), cycle(2021), summary(2021), dispatch('summary-2021', number));
    const selection = `dispatch(id: "dispatch-summary-2021-pmo") { registrationNumber registeredAt }
      numbered: dispatches(filter: { registrationNumber: { eq: "N-1" } }) { totalCount }
      unnumbered: dispatches(filter: { registrationNumber: { isNull: true } }) { totalCount }
      unsent: dispatches(filter: { messageState: { isNull: true } }) { totalCount }`;
    const at = (today: string) => runQuery(own, `query Q @at(today: "${today}") { ${selection} }`);
    expect(await at('2021-12-11')).toEqual({
      dispatch: { registrationNumber: null, registeredAt: null },
      numbered: { totalCount: 0 },
      unnumbered: { totalCount: 1 },
      unsent: { totalCount: 1 },
    });
    expect(await at('2021-12-12')).toEqual({
      dispatch: { registrationNumber: 'N-1', registeredAt: '2021-12-12T03:00:00.000Z' },
      numbered: { totalCount: 1 },
      unnumbered: { totalCount: 0 },
      unsent: { totalCount: 1 },
    });
  });

  it.each<[string, Record<string, unknown>, string, string]>([
    [
      'a receipt before it was sent',
      { receivedAt: '2021-12-10T16:00:00+06:00' },
      'receivedAt',
      'is before dispatchedAt.',
    ],
    ['a number without a receipt', { receiptNumber: '1' }, 'receiptNumber', 'is given without receivedAt.'],
    ['itself as receiver', { to: 'body-mfa' }, 'to', 'is the sender.'],
    ['an unknown system', { system: 'PIGEON' }, 'system', 'Invalid option'],
    ['a day in place of a moment', { dispatchedAt: '2021-12-10' }, 'dispatchedAt', 'is not a moment'],
    ['a number that is too long', { registrationNumber: 'x'.repeat(81) }, 'registrationNumber', 'is longer than 80'],
    ['a summary that there is not', { summary: 'summary-1' }, 'summary', 'names no SummaryInformation of the hub.'],
  ])('refuse %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([dispatch('summary-2021', { id: 'd', ...fields })], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });

  it('refuse a body that bodies does not have, and keep as unverified what it could not be asked for', async () => {
    const none = await openSubgraph(subgraph, database.freshUrl(), {
      exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => id === 'act-rules'))),
    });
    await fill(none, regime('rules'), cycle(2021), summary(2021));
    const [refused] = await none.ingest([dispatch('summary-2021')], options);
    expect(refused).toMatchObject({ status: 'refused', field: 'from', rule: 'names no Body of the hub.' });
    const silent = await openSubgraph(subgraph, database.freshUrl(), { exists: () => Promise.resolve(null) });
    await fill(
      silent,
      regime('rules'),
      cycle(2021),
      summary(2021),
      dispatch('summary-2021', { paragraph: 'kz-gov-1141-2010-p8' }),
    );
    const query = '{ dispatches { nodes { fromReference toReference paragraphReference } } }';
    expect((await runQuery(silent, query)).dispatches.nodes).toEqual([
      { fromReference: 'UNVERIFIED', toReference: 'UNVERIFIED', paragraphReference: 'UNVERIFIED' },
    ]);
  });
});
