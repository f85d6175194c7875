import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/publications/subgraph.ts';
import { holding } from '../../support/commands.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { fill, issue, publication, run } from './records.ts';

const ended = { read: 10, created: 4, changed: 1, unchanged: 2, merged: 1, refused: 2, warnings: 3 };

/** The clock of these tests stands at 07:00 UTC. */
const records = [
  run('untc-1', '2026-11-20T08:00:00Z', {
    state: 'FINISHED',
    finishedAt: '2026-11-20T13:30:00+05:00',
    ...ended,
    knownUpTo: '2015-03-31',
  }),
  run('untc-2', '2026-11-22T06:30:00Z'),
  run('untc-3', '2026-11-22T06:40:00Z', { state: 'FAILED', finishedAt: '2026-11-22T06:41:00Z' }),
  run('upr-1', '2026-11-22T05:59:59Z', { format: 'upr' }),
  run('sdg-1', '2026-11-22T06:59:00Z', { format: 'sdg' }),
  issue('untc-1', 1),
  issue('untc-1', 2, { severity: 'WARNING', value: null, line: 0 }),
  ...Array.from({ length: 10 }, (_, index) => issue('untc-1', index + 3, { severity: 'WARNING' })),
];

forEachDatabase('runs of importers', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const states = async (args = '', at = ''): Promise<Record<string, string>> => {
    const query = `query Q ${at} { importRuns${args} { nodes { id state } } }`;
    const { importRuns } = (await runQuery(running, query)) as {
      importRuns: { nodes: { id: string; state: string }[] };
    };
    return Object.fromEntries(importRuns.nodes.map(({ id, state }) => [id, state]));
  };

  it('finds runs by what became of their rows', async () => {
    const found = async (issues: string) => Object.keys(await states(`(filter: { issues: ${issues} })`));
    expect(await found('{ some: { severity: { eq: WARNING } } }')).toEqual(['untc-1']);
    expect(await found('{ count: { of: { severity: { eq: WARNING } }, gte: 12 } }')).toEqual([]);
    expect(await found('{ none: {} }')).toHaveLength(4);
  });

  it('answers the whole account of a run', async () => {
    const query = `{ importRun(id: "untc-1") {
      format path startedAt finishedAt state stateLabel { ru } dryRun
      read created changed unchanged merged refused warnings knownUpTo
    } }`;
    expect(await runQuery(running, query)).toEqual({
      importRun: {
        format: 'untc',
        path: 'untc',
        startedAt: '2026-11-20T08:00:00.000Z',
        finishedAt: '2026-11-20T08:30:00.000Z',
        state: 'FINISHED',
        stateLabel: { ru: 'завершён' },
        dryRun: false,
        ...ended,
        knownUpTo: '2015-03-31',
      },
    });
  });

  it('takes a run for interrupted that is an hour old or was followed by another of its format', async () => {
    expect(await states()).toEqual({
      'sdg-1': 'RUNNING',
      'untc-3': 'FAILED',
      'untc-2': 'INTERRUPTED',
      'upr-1': 'INTERRUPTED',
      'untc-1': 'FINISHED',
    });
  });

  it('lists the latest first, and filters by what it derives', async () => {
    expect(Object.keys(await states())).toEqual(['sdg-1', 'untc-3', 'untc-2', 'upr-1', 'untc-1']);
    expect(await states('(filter: { state: { in: [INTERRUPTED, RUNNING] } })')).toEqual({
      'sdg-1': 'RUNNING',
      'untc-2': 'INTERRUPTED',
      'upr-1': 'INTERRUPTED',
    });
    expect(await states('(filter: { format: { eq: "UNTC" }, state: { not: INTERRUPTED } })')).toEqual({
      'untc-3': 'FAILED',
      'untc-1': 'FINISHED',
    });
  });

  it('lists the issues in the order of the run, the tenth after the second', async () => {
    const query = `{ importRun(id: "untc-1") { issues { totalCount nodes { id } } } }`;
    const { importRun } = await runQuery(running, query);
    const ids = Array.from({ length: 12 }, (_, index) => ({ id: `untc-1:${index + 1}` }));
    expect(importRun.issues).toEqual({ totalCount: 12, nodes: ids });
  });

  it('pages through issues of one severity', async () => {
    const query = `query Q($after: String) { importRun(id: "untc-1") {
      issues(first: 1, after: $after, filter: { severity: { eq: WARNING } }) {
        nodes { severity severityLabel { en } file line field value rule } pageInfo { endCursor }
      }
    } }`;
    const usual = { severity: 'WARNING', severityLabel: { en: 'warning' }, file: 'treaties/4-4.csv', field: 'date' };
    const first = await runQuery(running, query);
    expect(first.importRun.issues.nodes).toEqual([{ ...usual, line: 0, value: null, rule: 'is not a date.' }]);
    const second = await runQuery(running, query, { after: first.importRun.issues.pageInfo.endCursor });
    expect(second.importRun.issues.nodes).toEqual([{ ...usual, line: 4, value: '31/31', rule: 'is not a date.' }]);
  });

  it('tells by which rule a row was refused, as what stood there, to who imports: a rule can name other records', async () => {
    const query = '{ importRun(id: "untc-1") { issues(first: 1) { nodes { field value rule } } } }';
    const told = async (grant: string): Promise<unknown[]> => {
      const { data, errors = [] } = await runRequest(running, query, {}, holding(grant));
      const [issue] = JSON.parse(JSON.stringify(data)).importRun.issues.nodes as unknown[];
      return [issue, errors.map(({ path, extensions }) => [path?.at(-1), extensions['code']])];
    };
    const usual = { field: 'date', value: '31/31', rule: 'is not a date.' };
    for (const grant of ['STEWARD', 'AUTHORISED_BODY']) expect(await told(grant)).toEqual([usual, []]);
    expect(await told('ANALYST:body-mia')).toEqual([
      { ...usual, value: null, rule: null },
      [
        ['value', 'FORBIDDEN'],
        ['rule', 'FORBIDDEN'],
      ],
    ]);
  });

  it('reads the issues of many runs with one statement', async () => {
    const query = '{ importRuns { nodes { issues { nodes { rule } } } } }';
    expect(await readsDuring(() => runQuery(running, query))).toHaveLength(2);
  });
});

forEachDatabase('the run behind a source', (database) => {
  it('is there with all its fields, read once for all records', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, run('upr-7', '2026-11-22T06:59:00Z', { format: 'upr' }));
    await running.ingest([publication('media-1', '2019-01-01'), publication('media-2', '2019-01-02')], {
      actor: 'import:upr-7',
      runId: 'upr-7',
    });
    let answer: unknown;
    const query = '{ mediaPublications { nodes { sources { actor run { id format state } } } } }';
    const reads = await readsDuring(async () => {
      answer = await runQuery(running, query);
    });
    const source = { actor: 'import:upr-7', run: { id: 'upr-7', format: 'upr', state: 'RUNNING' } };
    expect(answer).toEqual({ mediaPublications: { nodes: [{ sources: [source] }, { sources: [source] }] } });
    expect(reads).toHaveLength(2);
  });

  it('show control characters of a file by their pictures, whole on every database', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, run('sdg-1', '2026-11-22T06:59:00Z'), issue('sdg-1', 1, { value: 'End\u0000 poverty\u007f' }));
    const query = '{ importRun(id: "sdg-1") { issues { nodes { value } } } }';
    expect(await runQuery(running, query)).toEqual({ importRun: { issues: { nodes: [{ value: 'End␀ poverty␡' }] } } });
  });

  it('looks, at an earlier moment, as it did then', async () => {
    let now = new Date('2026-11-22T06:00:00Z');
    const running = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    await fill(running, run('untc-1', '2026-11-22T06:00:00Z'));
    now = new Date('2026-11-22T06:10:00Z');
    await fill(
      running,
      run('untc-1', '2026-11-22T06:00:00Z', { state: 'FINISHED', finishedAt: '2026-11-22T06:10:00Z' }),
    );
    const query = 'query Q($m: DateTime) @at(knownAt: $m) { importRun(id: "untc-1") { state } }';
    expect(await runQuery(running, query, { m: '2026-11-22T06:05:00Z' })).toEqual({ importRun: { state: 'RUNNING' } });
    expect(await runQuery(running, query, { m: null })).toEqual({ importRun: { state: 'FINISHED' } });
    expect(await runQuery(running, query, { m: '2026-11-22T05:59:59Z' })).toEqual({ importRun: null });
  });
});
