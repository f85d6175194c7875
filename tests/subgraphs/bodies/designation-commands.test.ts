import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, holding, refusals } from './commands.ts';
import { body, capacity, designation, fill, head, subdivision } from './records.ts';

forEachDatabase('commands on designations', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(
      running,
      body('other'),
      capacity('other', 'CENTRAL_EXECUTIVE'),
      subdivision('other-legal', 'other'),
      head('other-head', 'other', [null, null]),
      designation('other-d', 'other-legal', { validFrom: '2015-01-01' }),
    );
  });

  /** A body of its own for each test, headed from 2019 until 2021, with two subdivisions; one designated in 2019. */
  let id: string;
  let legal: string;
  let number = 0;
  beforeEach(async () => {
    id = `body-${(number += 1)}`;
    legal = `${id}-legal`;
    await fill(
      running,
      body(id),
      capacity(id, 'CENTRAL_EXECUTIVE', ['2010-01-01', '2023-01-01']),
      head(`${id}-head`, id, ['2019-01-01', '2021-01-01']),
      head(`${id}-acting`, id, ['2020-08-01', '2020-09-01'], { isActing: true }),
      subdivision(legal, id),
      subdivision(`${id}-treaties`, id, ['2020-01-01', '2024-01-01']),
      designation(`${legal}-d`, legal, { head: `${id}-head`, actDate: '2019-02-01', validFrom: '2019-02-01' }),
    );
  });

  const usual = () => ({
    body: id,
    subdivision: `${id}-treaties`,
    actNumber: '12-1/345',
    actDate: '2020-06-01',
    validFrom: '2020-07-01',
  });
  const designate = (input: object, selection?: string, grant = `HEAD:${id}`) =>
    command(running, 'designateSubdivision', { ...usual(), ...input }, selection, holding(grant));
  const correct = (input: object, selection?: string, grant = `HEAD:${id}`) =>
    command(
      running,
      'correctDesignation',
      { id: `${legal}-d`, expectedVersion: 1, ...input },
      selection,
      holding(grant),
    );
  const designated = async () => {
    const query = `query Q($id: ID!) { designations(validity: ALL, filter: { body: { eq: $id } }) { nodes { id validFrom validUntil } } }`;
    const { nodes } = (await runQuery(running, query, { id })).designations as {
      nodes: { id: string; validFrom: string; validUntil: string | null }[];
    };
    return nodes.map(({ id: each, validFrom, validUntil }) => [each, validFrom, validUntil]);
  };

  it('record by which act, from which day and by which head a subdivision was determined (¶3)', async () => {
    const before = await running.revision();
    const selection =
      'id subdivision { id } head { id } actNumber actDate actTitle { kk ru } validFrom validUntil version sources { title }';
    const input = {
      actNumber: ' 12-1/345 ',
      actTitle: { ru: 'О мониторинге' },
      validUntil: '2022-01-01',
      source: 'Order',
    };
    expect(await designate(input, selection)).toEqual({
      designation: {
        id: `${id}-treaties:designation:1`,
        subdivision: { id: `${id}-treaties` },
        head: { id: `${id}-head` },
        actNumber: '12-1/345',
        actDate: '2020-06-01',
        actTitle: { kk: null, ru: 'О мониторинге' },
        validFrom: '2020-07-01',
        validUntil: '2022-01-01',
        version: 1,
        sources: [{ title: 'Order' }],
      },
      problems: [],
      revision: `b${before + 1}`,
    });
    const query = 'query Q($id: ID!) { subdivision(id: $id) { isDesignated(asOf: "2020-07-01") } }';
    expect((await runQuery(running, query, { id: `${id}-treaties` })).subdivision.isDesignated).toBe(true);
  });

  it('record that a subdivision was determined by an act of which neither number nor day is given', async () => {
    const { designation: made, problems } = await designate(
      { actNumber: null, actDate: null },
      'head { id } actNumber actDate validFrom',
    );
    expect([made, problems]).toEqual([{ head: null, actNumber: null, actDate: null, validFrom: '2020-07-01' }, []]);
  });

  it('take for the head who acts as head on the day of the act', async () => {
    const { designation: made } = await designate({ actDate: '2020-08-31' }, 'head { id }');
    expect(made).toEqual({ head: { id: `${id}-acting` } });
  });

  it('end the designation of the same subdivision or of another that a new one replaces, under one revision', async () => {
    const before = await running.revision();
    const { revision } = await designate({ replaces: `${legal}-d`, reason: 'Reorganised' });
    expect(revision).toBe(`b${before + 1}`);
    const [one, two] = [`${id}-treaties:designation:1`, `${id}-treaties:designation:2`];
    expect(await designated()).toEqual([
      [`${legal}-d`, '2019-02-01', '2020-07-01'],
      [one, '2020-07-01', null],
    ]);
    expect(refusals(await designate({ validFrom: '2020-10-01', replaces: one }))).toEqual([]);
    expect((await designated()).slice(1)).toEqual([
      [one, '2020-07-01', '2020-10-01'],
      [two, '2020-10-01', null],
    ]);
    const query = 'query Q($id: ID!) { designation(id: $id) { history { nodes { command reason } } } }';
    const ended = (await runQuery(running, query, { id: `${legal}-d` })).designation.history.nodes[0];
    expect(ended).toEqual({ command: 'designateSubdivision', reason: 'Reorganised' });
  });

  it('refuse to designate a subdivision that is designated at that time, and name the other', async () => {
    const payload = await designate({ subdivision: legal });
    expect(payload).toMatchObject({ designation: null, revision: null, problems: [{ id: `${legal}-d` }] });
    expect(refusals(payload)).toEqual(['OverlapProblem input.validFrom']);
  });

  it.each<[string, object, string, string, string | null]>([
    ["another body's subdivision", { subdivision: 'other-legal' }, 'subdivision', 'other-legal', null],
    [
      "another body's designation to replace",
      { replaces: 'other-d', validFrom: '2021-03-29' },
      'replaces',
      'other-d',
      '¶3',
    ],
    ['an act of a day without a head', { actDate: '2021-01-01' }, 'actDate', '2021-01-01', null],
    ['an act of such a day under the ¶3 that is known', { actDate: '2021-04-01' }, 'actDate', '2021-04-01', '¶3'],
    ['an act of a day to come', { actDate: '2026-11-23' }, 'actDate', '2026-11-23', null],
    ['a day on which the subdivision does not exist', { validFrom: '2019-12-31' }, 'validFrom', '2019-12-31', null],
    ['a day on which the body is no central state body', { validFrom: '2023-01-01' }, 'validFrom', '2023-01-01', null],
    ['an end that is no later than the beginning', { validUntil: '2020-07-01' }, 'validUntil', '2020-07-01', null],
    ['an act without a number', { actNumber: ' ' }, 'actNumber', ' ', null],
  ])('refuse %s', async (_what, input, field, value, paragraph) => {
    const payload = await designate(input);
    expect(refusals(payload)).toEqual([`InvalidValueProblem input.${field}`]);
    expect(payload.problems).toMatchObject([{ value, paragraph }]);
  });

  it('refuse to replace what does not run on that day, or begins on it', async () => {
    for (const validFrom of ['2019-02-01', '2019-01-31']) {
      const input = { subdivision: legal, actDate: '2019-01-15', validFrom, validUntil: '2019-02-01' };
      const { problems } = await designate({ ...input, replaces: `${legal}-d` });
      expect(problems).toContainEqual(expect.objectContaining({ field: 'input.replaces', value: `${legal}-d` }));
    }
  });

  it('refuse what does not exist, all at once', async () => {
    const input = { body: 'body-x', subdivision: 'none', replaces: 'none' };
    expect(refusals(await designate(input, 'id', 'HEAD:body-x'))).toEqual([
      'UnknownReferenceProblem input.body',
      'UnknownReferenceProblem input.subdivision',
      'UnknownReferenceProblem input.replaces',
    ]);
  });

  it('correct the act and with its day the head; a day that is removed leaves the head', async () => {
    const selection = 'actNumber actDate head { id } validUntil version';
    const corrected = await correct({ actNumber: '7', actDate: '2020-08-15', validUntil: '2022-01-01' }, selection);
    const acting = { head: { id: `${id}-acting` }, validUntil: '2022-01-01' };
    expect(corrected.designation).toEqual({ ...acting, actNumber: '7', actDate: '2020-08-15', version: 2 });
    const removed = await correct({ expectedVersion: 2, actNumber: null, actDate: null }, selection);
    expect(removed.designation).toEqual({ ...acting, actNumber: null, actDate: null, version: 3 });
  });

  it('refuse a correction of what has changed or is not there, and by which it would break a rule', async () => {
    await designate({ replaces: `${legal}-d` });
    expect(refusals(await correct({}))).toEqual(['VersionConflictProblem input.expectedVersion']);
    expect(refusals(await correct({ id: 'none' }))).toEqual(['UnknownReferenceProblem input.id']);
    const seen = { expectedVersion: 2 };
    expect(refusals(await correct({ ...seen, validUntil: '2019-02-01' }))).toEqual([
      'InvalidValueProblem input.validUntil',
    ]);
    expect(refusals(await correct({ ...seen, actDate: '2018-12-31' }))).toEqual(['InvalidValueProblem input.actDate']);
    const later = { id: `${id}-treaties:designation:1` };
    expect(refusals(await correct({ ...later, validFrom: '2019-12-31' }))).toEqual([
      'InvalidValueProblem input.validFrom',
    ]);
    await designate({ subdivision: legal, validFrom: '2020-10-01' });
    expect(refusals(await correct({ ...seen, validUntil: null }))).toEqual(['OverlapProblem input.validFrom']);
  });

  it('are for the head of the body alone (¶3): others learn nothing of what they name', async () => {
    const heard = { field: 'input.body', roles: ['HEAD'], body: id };
    for (const grant of ['HEAD:other', `OFFICER:${id}`, 'AUTHORISED_BODY']) {
      for (const subdivision_ of [legal, 'none']) {
        for (const [validFrom, paragraph] of Object.entries({ '2022-05-01': '¶3', '2022-05-02': null })) {
          const payload = await designate({ subdivision: subdivision_, validFrom }, 'id', grant);
          expect(payload.problems).toMatchObject([{ ...heard, paragraph }]);
        }
      }
      expect(refusals(await correct({ expectedVersion: 7 }, 'id', grant))).toEqual(['NotPermittedProblem input.id']);
    }
  });

  it('given at the same time let one designate and the other know', async () => {
    const payloads = await Promise.all([designate({}), designate({ actNumber: '13' })]);
    expect(payloads.map(refusals).sort((a, b) => a.length - b.length)).toEqual([
      [],
      ['OverlapProblem input.validFrom'],
    ]);
  });

  it('sent twice under one key, at the same time too, are done once', async () => {
    const input = { replaces: `${legal}-d`, idempotencyKey: `${id}-key` };
    const [one, other] = await Promise.all([designate(input), designate(input)]);
    expect(one).toEqual(other);
    expect(await designate(input)).toEqual(one);
    expect(await designated()).toHaveLength(2);
  });
});
