import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { action, fill, party, treaty, world } from './records.ts';

const monday = '2026-11-16T09:00:00.000Z';
const tuesday = '2026-11-17T09:00:00.000Z';
const wednesday = '2026-11-18T09:00:00.000Z';

forEachDatabase('what the hub knew at a moment', (database) => {
  let running: RunningSubgraph;
  let now = new Date(monday);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    now = new Date(monday);
    await fill(running, ...world);
    now = new Date(tuesday);
    await fill(
      running,
      treaty('untc-4-11', { en: 'Convention on the Rights of the Child' }),
      party('untc-4-11', 'kz'),
      action('untc-4-11', 'kz', 'RATIFICATION', '1994-08-12'),
      action('untc-26-4', null, 'ENTRY_INTO_FORCE', '2020-01-01'),
    );
    now = new Date(wednesday);
    const mutation = `mutation { correctTreatyAction(input: {
      id: "untc-4-4:kz:ratification", expectedVersion: 1, kind: ACCESSION, reason: "a slip"
    }) { problems { __typename } } }`;
    expect(await runQuery(running, mutation)).toEqual({ correctTreatyAction: { problems: [] } });
  });

  const query = `query Q($m: DateTime) @at(knownAt: $m) {
    treaties(orderBy: { field: ID }) { totalCount nodes { id } }
    ctbt: treaty(id: "untc-26-4") { status(asOf: "2021-01-01") { value } }
    treatyAction(id: "untc-4-4:kz:ratification") { kind version history { totalCount nodes { kind moment reason } } }
    unknown: treaties(filter: { status: { asOf: "2021-01-01", value: { eq: UNKNOWN } } }) { nodes { id } }
  }`;

  it.each([
    ['2026-11-16T08:59:59.999Z', [], undefined, null, []],
    [monday, ['kz-uz-2013', 'untc-26-4', 'untc-4-4'], 'BOUND_NOT_IN_FORCE', 'RATIFICATION', []],
    [
      tuesday,
      ['kz-uz-2013', 'untc-26-4', 'untc-4-11', 'untc-4-4'],
      'UNKNOWN',
      'RATIFICATION',
      ['untc-26-4', 'untc-4-11'],
    ],
    [null, ['kz-uz-2013', 'untc-26-4', 'untc-4-11', 'untc-4-4'], 'UNKNOWN', 'ACCESSION', ['untc-26-4', 'untc-4-11']],
  ])('is answered for %s', async (moment, treaties, ctbt, kind, unknown) => {
    const data = await runQuery(running, query, { m: moment });
    expect(idsOf(data.treaties)).toEqual(treaties);
    expect(data.treaties.totalCount).toBe(treaties.length);
    expect(data.ctbt?.status.value).toBe(ctbt);
    expect(data.treatyAction?.kind ?? null).toBe(kind);
    expect(idsOf(data.unknown).sort()).toEqual(unknown);
  });

  it('shows no history from after that moment', async () => {
    const then = await runQuery(running, query, { m: tuesday });
    expect(then.treatyAction.history).toEqual({
      totalCount: 1,
      nodes: [{ kind: 'CREATED', moment: monday, reason: null }],
    });
    const { treatyAction } = await runQuery(running, query);
    expect(treatyAction.history).toEqual({
      totalCount: 2,
      nodes: [
        { kind: 'CHANGED', moment: wednesday, reason: 'a slip' },
        { kind: 'CREATED', moment: monday, reason: null },
      ],
    });
  });

  it('pages through a history', async () => {
    const page = (args: string) =>
      runQuery(
        running,
        `{ treatyAction(id: "untc-4-4:kz:ratification") { history(${args}) { nodes { kind } pageInfo { endCursor hasNextPage } } } }`,
      );
    const { history } = (await page('first: 1')).treatyAction;
    expect(history).toMatchObject({ nodes: [{ kind: 'CHANGED' }], pageInfo: { hasNextPage: true } });
    const next = (await page(`first: 1, after: "${history.pageInfo.endCursor}"`)).treatyAction;
    expect(next.history).toMatchObject({ nodes: [{ kind: 'CREATED' }], pageInfo: { hasNextPage: false } });
  });

  it('filters and orders a history as every other list', async () => {
    const changes = `query Q($f: ChangeFilter, $o: ChangeOrder) { treatyAction(id: "untc-4-4:kz:ratification") {
      history(filter: $f, orderBy: $o) { totalCount nodes { command } } } }`;
    const commands = async (variables: Record<string, unknown>) => {
      const { history } = (await runQuery(running, changes, variables)).treatyAction;
      expect(history.totalCount).toBe(history.nodes.length);
      return (history.nodes as { command: string }[]).map(({ command }) => command);
    };
    expect(await commands({ f: null, o: { field: 'REVISION' } })).toEqual(['ingest', 'correctTreatyAction']);
    expect(await commands({ f: { field: { eq: 'kind' }, kind: { eq: 'CHANGED' } } })).toEqual(['correctTreatyAction']);
    expect(await commands({ f: { not: { recordedOn: { gte: '2026-11-18' } } } })).toEqual(['ingest']);
    expect(await commands({ f: { actor: { eq: 'local' }, field: { eq: 'date' } } })).toEqual([]);
  });

  it('is said of every answer: the subgraph, its revision and its clocks', async () => {
    const at =
      'query Q @at(asOf: "2010-02-12", today: "2011-01-01", knownAt: "2026-11-16T14:00:00+05:00") { treaties { totalCount } }';
    expect((await runRequest(running, at)).extensions).toEqual({
      hub: { subgraph: 'treaties', revision: 3, asOf: '2010-02-12', today: '2011-01-01', knownAt: monday },
    });
  });

  it.each([
    ['a day that does not exist', 'query Q($d: Date) @at(asOf: $d) { treaties { totalCount } }', { d: '2010-02-30' }],
    ['a moment that is none', 'query Q($d: DateTime) @at(knownAt: $d) { treaties { totalCount } }', { d: 'now' }],
    ['a day that does not exist, as a literal', 'query Q @at(today: "2010-02-30") { treaties { totalCount } }', {}],
  ])('is refused for %s', async (_what, text, variables) => {
    const { data, errors } = await runRequest(running, text, variables);
    expect(data ?? null).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });
});

forEachDatabase('a read', (database) => {
  it('waits for a state that the caller has seen, and says so when it does not come', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
    const read = (atLeastRevision: number) =>
      runRequest(running, '{ treaties { totalCount } }', {}, { atLeastRevision });
    const waiting = read(2);
    await fill(running, treaty('untc-4-11', { en: 'Convention' }));
    expect((await waiting).data).toEqual({ treaties: { totalCount: 4 } });
    const { data, errors } = await read(9);
    expect(data).toBeNull();
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BEHIND', wanted: 9, reached: 2 } });
  });
});
