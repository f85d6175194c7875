import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { uncounted } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { addTreatyAction, correctTreatyAction } from './mutations.ts';
import { fill, world } from './records.ts';

forEachDatabase('commands on treaty actions', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
  });

  const addAction = async (input: Record<string, unknown>) =>
    (await runQuery(running, addTreatyAction, { input })).addTreatyAction as Record<string, unknown>;
  const correctAction = async (input: Record<string, unknown>) =>
    (await runQuery(running, correctTreatyAction, { input })).correctTreatyAction as Record<string, unknown>;
  const statusOf = async (participant: string, asOf: string) => {
    const query =
      'query Q($p: ID!, $d: Date) { treaty(id: "untc-4-4") { status(participant: $p, asOf: $d) { value } } }';
    return (await runQuery(running, query, { p: participant, d: asOf })).treaty.status.value as string;
  };

  it('record an action, and the status follows it', async () => {
    const input = {
      treaty: 'untc-4-4',
      participant: 'kz',
      kind: 'DENUNCIATION',
      date: '2020-01-01',
      note: ' by note ',
      source: 'Law 7',
    };
    expect(await addAction(input)).toEqual({
      revision: 't2',
      problems: [],
      treatyAction: {
        id: 'untc-4-4:kz:denunciation',
        version: 1,
        kind: 'DENUNCIATION',
        date: { value: '2020-01-01' },
        note: 'by note',
        party: { id: 'untc-4-4:kz', status: { value: 'ENDED', reason: null } },
        treaty: { id: 'untc-4-4' },
        sources: [{ nature: 'USER', title: 'Law 7' }],
      },
    });
    expect([await statusOf('kz', '2019-12-31'), await statusOf('kz', '2020-01-01')]).toEqual(['IN_FORCE', 'ENDED']);
  });

  it('make a participant a party by its first action, and do not count actions of one kind in their ids', async () => {
    const input = { treaty: 'untc-4-4', participant: 'org-european-union', kind: 'DECLARATION' };
    const ids = [];
    for (let count = 0; count < 3; count += 1) ids.push(((await addAction(input)).treatyAction as { id: string }).id);
    const plain = 'untc-4-4:org-european-union:declaration';
    expect(ids).toEqual([plain, uncounted(plain), uncounted(plain)]);
    const query =
      '{ treaty(id: "untc-4-4") { party(participant: "org-european-union") { version actions { totalCount } } } }';
    expect(await runQuery(running, query)).toEqual({ treaty: { party: { version: 1, actions: { totalCount: 3 } } } });
  });

  it('change the status of all parties with an action of the treaty itself', async () => {
    const input = { treaty: 'untc-4-4', kind: 'TERMINATION', date: '2021-06-01' };
    expect(await addAction(input)).toMatchObject({
      problems: [],
      treatyAction: { id: 'untc-4-4:-:termination', party: null },
    });
    expect([await statusOf('kz', '2021-06-01'), await statusOf('uz', '2021-06-01')]).toEqual(['ENDED', 'ENDED']);
  });

  it('correct an action as it was seen, and keep what it said before', async () => {
    const input = {
      id: 'untc-4-4:kz:entry-into-force-for-party',
      expectedVersion: 1,
      date: '2006-05',
      reason: 'misread',
    };
    expect(await correctAction(input)).toEqual({
      revision: 't2',
      problems: [],
      treatyAction: {
        id: input.id,
        version: 2,
        kind: 'ENTRY_INTO_FORCE_FOR_PARTY',
        date: { value: '2006-05' },
        note: null,
      },
    });
    expect(await statusOf('kz', '2006-05-15')).toBe('UNKNOWN');
    const query = `query Q($id: ID!) { treatyAction(id: $id) {
      sources { nature title } history { nodes { kind actor command reason fields { field before after } } }
    } }`;
    const { treatyAction } = await runQuery(running, query, { id: input.id });
    expect(treatyAction.sources).toEqual([
      { nature: 'DATASET', title: 'Status file' },
      { nature: 'USER', title: 'Entered in the hub' },
    ]);
    expect(treatyAction.history.nodes[0]).toMatchObject({
      kind: 'CHANGED',
      actor: 'local',
      command: 'correctTreatyAction',
      reason: 'misread',
      fields: [
        { field: 'sources', before: expect.stringMatching(/^\[\{"nature":"DATASET"/) },
        { field: 'date', before: '"2006-04-24"', after: '"2006-05"' },
      ],
    });
    expect(treatyAction.history.nodes[1]).toMatchObject({ kind: 'CREATED', command: 'ingest' });
  });

  it('leave what is left out, and empty what is null', async () => {
    const id = 'untc-4-4:uz:accession';
    expect(await correctAction({ id, expectedVersion: 1, note: 'a' })).toMatchObject({
      treatyAction: { date: { value: '1995-09-28' } },
    });
    expect(await correctAction({ id, expectedVersion: 2, date: null, note: null })).toMatchObject({
      treatyAction: { version: 3, date: null, note: null, kind: 'ACCESSION' },
    });
    expect(await statusOf('uz', '2000-01-01')).toBe('UNKNOWN');
  });

  it('are seen by an import, which leaves a correction as it is', async () => {
    const id = 'untc-4-4:kz:ratification';
    await correctAction({ id, expectedVersion: 1, date: '2005-11-28' });
    const outcomes = await fill(running, ...world);
    expect(outcomes.filter(({ status }) => status !== 'unchanged')).toEqual([]);
    const query = `{ treatyAction(id: "${id}") { version date { value } } }`;
    expect(await runQuery(running, query)).toEqual({ treatyAction: { version: 2, date: { value: '2005-11-28' } } });
  });

  it('name every problem at once, each with its field, and change nothing', async () => {
    const input = {
      treaty: 'untc-9-9',
      participant: 'zz',
      kind: 'RATIFICATION',
      date: '2006-13',
      note: 'n'.repeat(2_001),
      source: ' ',
    };
    const answer = await addAction(input);
    expect(answer).toMatchObject({ revision: null, treatyAction: null });
    expect(
      (answer.problems as { __typename: string; field: string }[]).map((each) => `${each.__typename} ${each.field}`),
    ).toEqual([
      'InvalidValueProblem input.date',
      'InvalidValueProblem input.note',
      'InvalidValueProblem input.source',
      'UnknownReferenceProblem input.treaty',
      'UnknownReferenceProblem input.participant',
    ]);
    expect((answer.problems as object[])[0]).toMatchObject({
      value: '2006-13',
      message: {
        kk: expect.stringContaining('«2006-13»'),
        ru: expect.stringContaining('не дата'),
        en: expect.any(String),
      },
    });
    expect(await running.revision()).toBe(1);
  });

  it.each([
    ['a ratification by nobody', { kind: 'RATIFICATION' }],
    ["a treaty's entry into force by a participant", { kind: 'ENTRY_INTO_FORCE', participant: 'kz' }],
  ])('refuse %s', async (_what, input) => {
    const answer = await addAction({ treaty: 'untc-4-4', ...input });
    expect(answer.problems).toMatchObject([
      { __typename: 'InvalidValueProblem', field: 'input.kind', value: input.kind },
    ]);
  });

  it('refuse a correction of what has changed since, or is not there', async () => {
    const id = 'untc-4-4:uz:accession';
    await correctAction({ id, expectedVersion: 1, note: 'first' });
    const late = await correctAction({ id, expectedVersion: 1, note: 'late' });
    expect(late).toMatchObject({ revision: null, treatyAction: null });
    expect(late.problems).toEqual([
      {
        __typename: 'VersionConflictProblem',
        field: 'input.expectedVersion',
        currentVersion: 2,
        message: { ru: 'Запись изменилась: сейчас версия 2. Прочитайте её снова и исправьте.' },
      },
    ]);
    expect(await correctAction({ id: 'x', expectedVersion: 1 })).toMatchObject({
      problems: [{ __typename: 'UnknownReferenceProblem', field: 'input.id', id: 'x' }],
    });
  });

  it('let one of two corrections of the same version through', async () => {
    const id = 'untc-4-4:uz:accession';
    const both = await Promise.all(['a', 'b'].map((note) => correctAction({ id, expectedVersion: 1, note })));
    expect(both.map(({ problems }) => (problems as unknown[]).length).sort()).toEqual([0, 1]);
  });

  it('are done once under one key, also when sent at the same time', async () => {
    const input = { treaty: 'untc-4-4', participant: 'kz', kind: 'DECLARATION', idempotencyKey: 'k-1' };
    const answers = await Promise.all([addAction(input), addAction(input), addAction(input)]);
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(await running.revision()).toBe(2);
    const other = await addAction({ ...input, note: 'other' });
    expect(other.problems).toEqual([
      { __typename: 'IdempotencyKeyProblem', field: 'input.idempotencyKey', key: 'k-1' },
    ]);
  });

  it('show, one after another in one request, what each of them came to', async () => {
    const id = 'untc-4-4:uz:accession';
    const one = (version: number, date: string) =>
      `correctTreatyAction(input: { id: "${id}", expectedVersion: ${version}, date: "${date}" }) {
        revision treatyAction { version date { value } history { totalCount } party { status(asOf: "1996-01-01") { value } } }
      }`;
    const data = await runQuery(running, `mutation { a: ${one(1, '1995')} b: ${one(2, '1996-06')} }`);
    expect(data).toEqual({
      a: {
        revision: 't2',
        treatyAction: {
          version: 2,
          date: { value: '1995' },
          history: { totalCount: 2 },
          party: { status: { value: 'UNKNOWN' } },
        },
      },
      b: {
        revision: 't3',
        treatyAction: {
          version: 3,
          date: { value: '1996-06' },
          history: { totalCount: 3 },
          party: { status: { value: 'NO_ACTION' } },
        },
      },
    });
  });

  it('are refused, as an error, for callers who can not be told apart', async () => {
    const input = { treaty: 'untc-4-4', participant: 'kz', kind: 'DECLARATION' };
    const { data, errors } = await runRequest(running, addTreatyAction, { input }, { actor: null });
    expect(data).toEqual({ addTreatyAction: null });
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(await running.revision()).toBe(1);
  });
});
