import { alone } from '../../../subgraphs/_kit/access/alone.ts';
import type { Caller, OtherSubgraphs, Rights, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { holding, refusals, type Problem } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery, runRequest } from '../../support/run-query.ts';
import { command } from './commands.ts';

/** What others know; tests change it. */
interface Known {
  /** Of subdivisions, their bodies; null: nobody can be asked of anything. */
  subdivisions: Record<string, string> | null;
  heirs: Rights;
}

const officer = holding('OFFICER:body-a');
const head = holding('HEAD:body-a');
const noon = '2026-11-22';

forEachDatabase('commands on monitoring notes', (database) => {
  let running: RunningSubgraph;
  const known: Known = { subdivisions: {}, heirs: [] };
  const others: OtherSubgraphs = {
    ...alone,
    heirs: () => Promise.resolve(known.heirs),
    withheld: (type) => Promise.resolve(type === 'Treaty' ? ['kz-secret'] : []),
    ask: (_subgraph, { variables }) => {
      if (known.subdivisions === null) return Promise.resolve(null);
      const body = known.subdivisions[String(variables['id'])];
      return Promise.resolve({ data: { subdivision: body === undefined ? null : { body: { id: body } } } });
    },
  };

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl(), {
      others,
      exists: (_type, ids) => Promise.resolve(known.subdivisions && new Set(ids.filter((id) => !id.startsWith('no-')))),
    });
  });
  beforeEach(() => void Object.assign(known, { subdivisions: { 's-a': 'body-a', 's-b': 'body-b' }, heirs: [] }));

  const add = (input: object = {}, selection?: string, caller: Partial<Caller> = officer) => {
    const usual = { body: 'body-a', treaty: 'untc-4-4', text: { ru: 'Заметка' } };
    return command(running, 'addMonitoringNote', { ...usual, ...input }, selection, caller);
  };
  const correct = (input: object, selection?: string, caller: Partial<Caller> = officer) =>
    command(running, 'correctMonitoringNote', { expectedVersion: 1, ...input }, selection, caller);
  const withdraw = async (input: object, caller: Partial<Caller> = officer) => {
    const query = `mutation C($input: WithdrawMonitoringNoteInput!) { withdrawMonitoringNote(input: $input) { id revision
      problems { __typename ... on InvalidValueProblem { field message { kk ru en } } ... on UnknownReferenceProblem { field message { kk ru en } }
        ... on VersionConflictProblem { field message { kk ru en } changes { field } } ... on NotPermittedProblem { field roles body message { kk ru en } } } } }`;
    const given = { expectedVersion: 1, reason: 'A slip', ...input };
    return (await runQuery(running, query, { input: given }, caller))['withdrawMonitoringNote'] as {
      id: string | null;
      revision: string | null;
      problems: Problem[];
    };
  };
  const made = async (input: object = {}): Promise<string> => String((await add(input)).monitoringNote.id);
  const look = async (id: string) =>
    (await runQuery(running, `query Q($id: ID!) { monitoringNote(id: $id) { version text { ru en } } }`, { id }))
      .monitoringNote as object | null;

  it('note something of a treaty, in one language, of today unless another day is given', async () => {
    const selection =
      'id body { id } bodyReference treaty { id } treatyReference subdivision { id } subdivisionReference notedOn text { kk ru en } version sources { title actor } history { nodes { kind actor command reason } }';
    const input = { subdivision: 's-a', text: { ru: ' Заметка ' }, reason: 'Because', source: 'A letter' };
    const { monitoringNote, problems, revision } = await add(input, selection);
    expect([problems, revision]).toEqual([[], `r${await running.revision()}`]);
    expect(monitoringNote).toEqual({
      id: expect.stringMatching(/^body-a:untc-4-4:note:[0-9a-f]{8}$/) as string,
      body: { id: 'body-a' },
      bodyReference: 'VERIFIED',
      treaty: { id: 'untc-4-4' },
      treatyReference: 'VERIFIED',
      subdivision: { id: 's-a' },
      subdivisionReference: 'VERIFIED',
      notedOn: noon,
      text: { kk: null, ru: 'Заметка', en: null },
      version: 1,
      sources: [{ title: 'A letter', actor: officer.actor }],
      history: {
        nodes: [{ kind: 'CREATED', actor: officer.actor, command: 'addMonitoringNote', reason: 'Because' }],
      },
    });
    const earlier = await add({ notedOn: '2020-02-29' }, 'notedOn subdivision { id } subdivisionReference', head);
    expect(earlier.monitoringNote).toEqual({ notedOn: '2020-02-29', subdivision: null, subdivisionReference: null });
  });

  it('refuse with all problems at once', async () => {
    const input = { treaty: 'no-treaty', text: { kk: '' }, notedOn: '2026-11-23', subdivision: 's-none', source: '' };
    expect(refusals(await add(input))).toEqual([
      'InvalidValueProblem input.text.kk',
      'InvalidValueProblem input.source',
      'UnknownReferenceProblem input.treaty',
      'InvalidValueProblem input.notedOn',
      'UnknownReferenceProblem input.subdivision',
    ]);
    expect(refusals(await add({ text: {} }))).toEqual(['InvalidValueProblem input.text']);
    expect(refusals(await add({ text: { en: 'x'.repeat(5_001) } }))).toEqual(['InvalidValueProblem input.text.en']);
    expect(refusals(await add({ text: { kk: '\ufdfa'.repeat(5_000) } }))).toEqual(['InvalidValueProblem input.text']);
    expect(refusals(await add({ subdivision: 's-b' }))).toEqual(['InvalidValueProblem input.subdivision']);
    for (const treaty of ['kz-secret', 'No id'])
      expect(refusals(await add({ treaty }))).toEqual(['UnknownReferenceProblem input.treaty']);
    const unknown = { body: 'no-body' };
    expect(refusals(await add(unknown, 'id', holding('HEAD:no-body')))).toEqual(['UnknownReferenceProblem input.body']);
  });

  it('keep what could not be asked as unverified, and what can be no id not at all', async () => {
    known.subdivisions = null;
    const selection = 'bodyReference treatyReference subdivisionReference';
    expect((await add({ subdivision: 's-a' }, selection)).monitoringNote).toEqual({
      bodyReference: 'UNVERIFIED',
      treatyReference: 'UNVERIFIED',
      subdivisionReference: 'UNVERIFIED',
    });
    expect(refusals(await add({ subdivision: 'no id' }))).toEqual(['UnknownReferenceProblem input.subdivision']);
  });

  it('are for the officers and the head of the body, judged before anything is looked up', async () => {
    for (const grant of ['ANALYST:body-a', 'OFFICER:body-b', 'AUTHORISED_BODY']) {
      const payload = await add({ treaty: 'no-treaty' }, 'id', holding(grant));
      expect(payload.problems).toMatchObject([
        { __typename: 'NotPermittedProblem', field: 'input.body', roles: ['OFFICER', 'HEAD'], body: 'body-a' },
      ]);
    }
  });

  it('are once for a key', async () => {
    const input = { idempotencyKey: 'note-1' };
    const [first, second] = [await add(input), await add(input)];
    expect(second).toEqual(first);
    const id = await made();
    const key = { id, idempotencyKey: 'note-2' };
    expect(await withdraw(key)).toEqual(await withdraw(key));
    expect(refusals(await add({ ...input, notedOn: '2020-01-01' }))).toEqual([
      'IdempotencyKeyProblem input.idempotencyKey',
    ]);
  });

  it('correct what is given and leave what is left out', async () => {
    const id = await made({ subdivision: 's-a', text: { ru: 'Первая', en: 'First' } });
    const input = { id, text: { en: null, kk: 'Бірінші' }, notedOn: '2020-01-01' };
    const selection = 'text { kk ru en } notedOn subdivision { id } subdivisionReference version';
    expect((await correct(input, selection, head)).monitoringNote).toEqual({
      text: { kk: 'Бірінші', ru: 'Первая', en: null },
      notedOn: '2020-01-01',
      subdivision: { id: 's-a' },
      subdivisionReference: 'VERIFIED',
      version: 2,
    });
    const without = await correct({ id, expectedVersion: 2, subdivision: null }, selection);
    expect(without.monitoringNote).toMatchObject({ subdivision: null, subdivisionReference: null, version: 3 });
    const emptied = { id, expectedVersion: 3, text: { kk: null, ru: null }, notedOn: '2027-01-01', subdivision: 's-b' };
    expect(refusals(await correct(emptied))).toEqual([
      'InvalidValueProblem input.text',
      'InvalidValueProblem input.notedOn',
      'InvalidValueProblem input.subdivision',
    ]);
  });

  it('tell whoever comes second what changed meanwhile', async () => {
    const id = await made();
    await correct({ id, text: { ru: 'Другая' } });
    expect(refusals(await correct({ id, text: { ru: 'Третья' } }))).toEqual([
      'VersionConflictProblem input.expectedVersion',
    ]);
    const { problems } = await withdraw({ id });
    expect(problems).toMatchObject([{ __typename: 'VersionConflictProblem', changes: [{ field: 'text.ru' }] }]);
    expect(await look(id)).toEqual({ version: 2, text: { ru: 'Другая', en: null } });
  });

  it('withdraw a note: it is absent from then on, and there in what was known before', async () => {
    const id = await made();
    const before = await running.revision();
    const listed = async (caller: Partial<Caller>) => {
      const query = `{ monitoringNotes(ids: ["${id}"]) { totalCount nodes { version history { nodes { kind } } } } }`;
      return (await runQuery(running, query, {}, caller)).monitoringNotes as unknown;
    };
    expect(await withdraw({ id, reason: ' Of another treaty ' })).toEqual({
      id,
      problems: [],
      revision: `r${before + 1}`,
    });
    expect([await look(id), await listed(officer)]).toMatchObject([null, { totalCount: 0 }]);
    const then = { totalCount: 1, nodes: [{ version: 1, history: { nodes: [{ kind: 'CREATED' }] } }] };
    expect(await listed({ ...officer, atRevision: before })).toEqual(then);
    expect(await listed({ ...holding('ANALYST:body-b'), atRevision: before })).toMatchObject({ totalCount: 0 });
    expect(refusals(await withdraw({ id }))).toEqual(['UnknownReferenceProblem input.id']);
    expect(refusals(await correct({ id }))).toEqual(['UnknownReferenceProblem input.id']);
  });

  it('need a reason to withdraw', async () => {
    const id = await made();
    expect(refusals(await withdraw({ id, reason: ' ' }))).toEqual(['InvalidValueProblem input.reason']);
    const { errors } = await runRequest(
      running,
      `mutation { withdrawMonitoringNote(input: { id: "${id}", expectedVersion: 1 }) { id } }`,
      {},
      officer,
    );
    expect(JSON.stringify(errors)).toContain('reason');
    expect(await look(id)).not.toBeNull();
  });

  it('find no note of another body, and tell an analyst of the body that it is for others', async () => {
    const id = await made();
    for (const name of [id, 'none']) {
      expect(refusals(await correct({ id: name }, 'id', holding('OFFICER:body-b')))).toEqual([
        'UnknownReferenceProblem input.id',
      ]);
      expect(refusals(await withdraw({ id: name }, holding('HEAD:body-b')))).toEqual([
        'UnknownReferenceProblem input.id',
      ]);
    }
    const reader = holding('ANALYST:body-a', 'OFFICER:body-b');
    expect((await withdraw({ id }, reader)).problems).toMatchObject([
      { __typename: 'NotPermittedProblem', roles: ['OFFICER', 'HEAD'], body: 'body-a', field: 'input.id' },
    ]);
    for (const grant of ['ANALYST:body-a', 'AUTHORISED_BODY'])
      expect(refusals(await correct({ id }, 'id', holding(grant)))).toEqual(['NotPermittedProblem null']);
    expect(await look(id)).toMatchObject({ version: 1 });
  });

  it('are given by what has become of the body, on its notes', async () => {
    const id = await made();
    known.heirs = ['body-heir body-a'];
    const heir = holding('OFFICER:body-heir');
    expect((await correct({ id, text: { en: 'By the heir' } }, 'version', heir)).monitoringNote).toEqual({
      version: 2,
    });
    expect((await withdraw({ id, expectedVersion: 2 }, heir)).id).toBe(id);
    expect(refusals(await add({}, 'id', heir))).toEqual(['NotPermittedProblem input.body']);
  });
});
