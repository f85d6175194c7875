import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { act } from './legal-records.ts';
import { action, fill, world } from './records.ts';

const ratification = 'untc-4-4:kz:ratification';
const records = [
  ...world,
  act('kz-law-91-2005', '2005-11-28', { kind: 'LAW' }),
  act('kz-law-both-2001', '2001-12-14', { kind: 'LAW' }),
  { ...action('untc-4-4', 'kz', 'RATIFICATION', '2006-01-24'), act: 'kz-law-91-2005' },
  { ...action('untc-26-4', 'kz', 'RATIFICATION', '2002-05-14'), act: 'kz-law-both-2001' },
  { ...action('untc-26-4', 'kz', 'DECLARATION', '2002-05-15'), act: 'kz-law-both-2001' },
];
const problems = 'problems { __typename ... on UnknownReferenceProblem { field id message { kk ru en } } }';
const changed = `revision ${problems} treatyAction { id version act { id } }`;

forEachDatabase('the act that made a treaty action', (database) => {
  let running: RunningSubgraph;

  beforeEach(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  const add = async (input: object) =>
    (
      await runQuery(
        running,
        `mutation Q($input: AddTreatyActionInput!) { addTreatyAction(input: $input) { ${changed} } }`,
        {
          input,
        },
      )
    ).addTreatyAction as Record<string, unknown>;
  const correct = async (input: object) =>
    (
      await runQuery(
        running,
        `mutation Q($input: CorrectTreatyActionInput!) { correctTreatyAction(input: $input) { ${changed} } }`,
        { input },
      )
    ).correctTreatyAction as Record<string, unknown>;

  it('is linked both ways, with a date of its own', async () => {
    const query = `{
      treatyAction(id: "${ratification}") { date { value } act { id adoptedOn { value } } }
      legalAct(id: "kz-law-both-2001") { treatyActions { totalCount nodes { id treaty { id } } } }
      none: treatyAction(id: "untc-4-4:kz:signature") { act { id } }
    }`;
    expect(await runQuery(running, query)).toEqual({
      treatyAction: {
        date: { value: '2006-01-24' },
        act: { id: 'kz-law-91-2005', adoptedOn: { value: '2005-11-28' } },
      },
      legalAct: {
        treatyActions: {
          totalCount: 2,
          nodes: [
            { id: 'untc-26-4:kz:ratification', treaty: { id: 'untc-26-4' } },
            { id: 'untc-26-4:kz:declaration', treaty: { id: 'untc-26-4' } },
          ],
        },
      },
      none: { act: null },
    });
  });

  it.each([
    ['one act', { act: { eq: 'kz-law-91-2005' } }, ['untc-4-4:kz:ratification']],
    ['any act', { act: { isNull: false } }, ['untc-4-4:kz:ratification']],
    ['none', { act: { isNull: true } }, ['untc-4-4:kz:signature', 'untc-4-4:kz:entry-into-force-for-party']],
  ])('finds actions by %s', async (_what, filter, expected) => {
    const query = `query Q($f: TreatyActionFilter) {
      treaty(id: "untc-4-4") { party(participant: "kz") { actions(filter: $f) { nodes { id } } } } }`;
    expect(idsOf((await runQuery(running, query, { f: filter })).treaty.party.actions)).toEqual(expected);
  });

  it.each([
    ['one participant', { participant: { eq: 'kz' }, kind: { eq: 'RATIFICATION' } }, ['untc-26-4', 'untc-4-4']],
    [
      'what is known of it',
      { participant: { is: { isoCode: { eq: 'KZ' } } }, act: { isNull: false } },
      ['untc-26-4', 'untc-4-4'],
    ],
    ['one that did nothing', { participant: { eq: 'org-european-union' }, act: { isNull: false } }, []],
  ])('finds treaties by the actions of %s', async (_what, some, expected) => {
    const query = 'query Q($f: TreatyFilter) { treaties(orderBy: { field: ID }, filter: $f) { nodes { id } } }';
    expect(idsOf((await runQuery(running, query, { f: { actions: { some } } })).treaties)).toEqual(expected);
  });

  it('finds what happened to a treaty itself as what nobody did', async () => {
    const query =
      '{ treaty(id: "untc-4-4") { actions(filter: { participant: { isNull: true } }) { nodes { id party { id } } } } }';
    const nodes = [{ id: 'untc-4-4:-:entry-into-force', party: null }];
    expect(await runQuery(running, query)).toEqual({ treaty: { actions: { nodes } } });
  });

  it('has done nothing before the day of the action, and is not there before its own', async () => {
    const query = (day: string) => `query Q @at(today: "${day}") {
      legalAct(id: "kz-law-91-2005") { treatyActions { totalCount } }
      treatyAction(id: "${ratification}") { act { id } } }`;
    expect(await runQuery(running, query('2006-01-23'))).toMatchObject({
      legalAct: { treatyActions: { totalCount: 0 } },
    });
    expect(await runQuery(running, query('2006-01-24'))).toMatchObject({
      legalAct: { treatyActions: { totalCount: 1 } },
      treatyAction: { act: { id: 'kz-law-91-2005' } },
    });
    expect(await runQuery(running, query('2005-11-27'))).toMatchObject({ legalAct: null });
  });

  it('is recorded with an action, put right, left as it is, and taken away', async () => {
    const input = { treaty: 'untc-4-4', participant: 'kz', kind: 'DECLARATION', act: 'kz-law-91-2005' };
    const id = 'untc-4-4:kz:declaration';
    expect(await add(input)).toMatchObject({ problems: [], treatyAction: { id, act: { id: 'kz-law-91-2005' } } });
    expect(await correct({ id, expectedVersion: 1, act: 'kz-law-both-2001' })).toMatchObject({
      problems: [],
      treatyAction: { version: 2, act: { id: 'kz-law-both-2001' } },
    });
    expect(await correct({ id, expectedVersion: 2, note: 'a note' })).toMatchObject({
      treatyAction: { version: 3, act: { id: 'kz-law-both-2001' } },
    });
    expect(await correct({ id, expectedVersion: 3, act: null })).toMatchObject({
      treatyAction: { version: 4, act: null },
    });
  });

  it('is refused where there is no such act, and nothing changes', async () => {
    const unknown = {
      __typename: 'UnknownReferenceProblem',
      field: 'input.act',
      id: 'kz-none',
      message: {
        kk: '«kz-none» деген жазба жоқ (құқықтық акт).',
        ru: 'Записи «kz-none» нет (правовой акт).',
        en: 'There is no LegalAct "kz-none".',
      },
    };
    const refused = { revision: null, treatyAction: null, problems: [unknown] };
    expect(await add({ treaty: 'untc-4-4', participant: 'kz', kind: 'DECLARATION', act: 'kz-none' })).toEqual(refused);
    expect(await correct({ id: 'untc-4-4:kz:signature', expectedVersion: 1, act: 'kz-none' })).toEqual(refused);
    const record = { ...action('untc-4-4', 'kz', 'SIGNATURE', '2003-12-02'), act: 'kz-none' };
    const [outcome] = await running.ingest([record], { actor: 'import:run-1', runId: 'run-1' });
    expect(outcome).toMatchObject({
      status: 'refused',
      field: 'act',
      rule: expect.stringMatching(/no LegalAct/) as string,
    });
    expect(await running.revision()).toBe(1);
  });

  it('stays where a later import does not speak of it', async () => {
    const [outcome] = await fill(running, action('untc-4-4', 'kz', 'RATIFICATION', '2006-01-24'));
    expect(outcome?.status).toBe('unchanged');
    const query = `{ treatyAction(id: "${ratification}") { act { id } } }`;
    expect(await runQuery(running, query)).toEqual({ treatyAction: { act: { id: 'kz-law-91-2005' } } });
  });
});
