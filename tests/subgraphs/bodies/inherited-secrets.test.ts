import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/bodies/subgraph.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { command, holding, refusals, uncounted } from './commands.ts';
import { assignment, body, capacity, fill, proposal, subdivision, succession, type Days } from './records.ts';

const treaty = 'untc-3-6';
const on = '2020-01-01';

interface Seen {
  readonly id: string;
  readonly version: number;
  readonly proposal: unknown;
}

forEachDatabase('What a body leaves to the one that goes on', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    const exists = (_type: string, ids: readonly string[]) => Promise.resolve(new Set(ids));
    running = await openSubgraph(subgraph, database.freshUrl(), { exists });
  });

  /** For each test two ministries of its own, and a third that has nothing to do with them. */
  let old: string;
  let heir: string;
  let other: string;
  let number = 0;
  beforeEach(async () => {
    [old, heir, other] = [`old-${(number += 1)}`, `heir-${number}`, `other-${number}`];
    for (const id of [old, heir, other]) await fill(running, body(id), capacity(id, 'CENTRAL_EXECUTIVE'));
    await fill(running, subdivision(`${heir}-legal`, heir, [on, null]));
  });

  const propose = (input: object = {}, grant = `OFFICER:${old}`) =>
    command(
      running,
      'addConclusionProposal',
      { body: old, treaty, isConfidential: true, ...input },
      'id',
      holding(grant),
    );
  const watch = (input: object, grant: string) => {
    const usual = { body: old, treaty, basis: 'PROPOSED_CONCLUSION', validFrom: '2015-01-01' };
    return command(running, 'addAssignment', { ...usual, ...input }, 'id', holding(grant));
  };
  /** Who becomes another is in office no more. */
  const follow = async (kind: string, since = on) => {
    await fill(running, succession(old, heir, since, kind));
    if (kind === 'DIVIDED') await fill(running, capacity(old, 'CENTRAL_EXECUTIVE', [null, since]));
  };
  const transfer = (grant: string, input: object = { treaties: [treaty] }) =>
    command(running, 'transferAssignments', { from: old, to: heir, on, ...input }, 'id', holding(grant));
  /** The old body watches the treaty on a confidential proposal, and the authorised body has handed that over. */
  const handOver = async (kind: string): Promise<string> => {
    const { conclusionProposal } = await propose();
    await watch({ proposal: conclusionProposal.id }, `HEAD:${old}`);
    await follow(kind);
    expect((await transfer('AUTHORISED_BODY')).problems).toEqual([]);
    return conclusionProposal.id as string;
  };
  /** What the heir watches already, on a confidential proposal of its own. */
  const secretOfHeir = (...[from, until]: Days) =>
    fill(
      running,
      proposal(`${heir}-secret`, heir, treaty, { isConfidential: true }),
      assignment(heir, treaty, [from, until], 'PROPOSED_CONCLUSION', { proposal: `${heir}-secret` }),
    );

  const seen = async (id: string, grant: string): Promise<Seen[]> => {
    const query = `{ body(id: "${id}") { assignments(validity: ALL) { totalCount nodes { id version proposal { id } } } } }`;
    const { assignments } = (await runQuery(running, query, {}, holding(grant))).body;
    expect(assignments.totalCount).toBe(assignments.nodes.length);
    return assignments.nodes as Seen[];
  };
  const sees = async (id: string, grant: string): Promise<boolean> =>
    (await runQuery(running, `{ conclusionProposal(id: "${id}") { id } }`, {}, holding(grant))).conclusionProposal !==
    null;

  it.each(['RENAMED', 'MERGED', 'DIVIDED', 'REORGANISED', 'FUNCTIONS_TRANSFERRED'])(
    'is seen with its ground, and worked with, by the body that it came to: %s',
    async (kind) => {
      const ground = await handOver(kind);
      const [mine] = await seen(heir, `HEAD:${heir}`);
      expect(mine).toMatchObject({ version: 1, proposal: { id: ground } });
      expect(await seen(heir, `HEAD:${other}`)).toEqual([]);
      expect(await seen(heir, 'STEWARD')).toEqual([]);
      expect(await sees(ground, `ANALYST:${other}`)).toBe(false);
      const named = { id: mine?.id, expectedVersion: 1, subdivision: `${heir}-legal` };
      const corrected = await command(running, 'correctAssignment', named, 'version', holding(`HEAD:${heir}`));
      expect(corrected).toMatchObject({ problems: [], assignment: { version: 2 } });
      const again = await watch({ body: heir }, `HEAD:${heir}`);
      expect(again.problems).toMatchObject([{ __typename: 'OverlapProblem', id: mine?.id }]);
    },
  );

  it('is still seen by the body that began it, which shows nothing else to who got some of its functions', async () => {
    const ground = await handOver('FUNCTIONS_TRANSFERRED');
    const { conclusionProposal: kept } = await propose({ treaty: 'untc-3-7' });
    expect(await seen(old, `OFFICER:${old}`)).toMatchObject([{ proposal: { id: ground } }]);
    expect(await sees(ground, `OFFICER:${heir}`)).toBe(true);
    expect(await sees(kept.id, `OFFICER:${heir}`)).toBe(false);
  });

  it('stays its own where it goes on after a part was taken from it, also from who writes in its name', async () => {
    const { conclusionProposal: secret } = await propose();
    await fill(running, succession(old, heir, on, 'DIVIDED'));
    expect(await sees(secret.id, `OFFICER:${heir}`)).toBe(false);
    expect(await sees(secret.id, `OFFICER:${old}`)).toBe(true);
    const given = { body: old, treaty: 'untc-3-8' };
    const { problems } = await command(running, 'addConclusionProposal', given, 'id', holding(`OFFICER:${heir}`));
    expect(problems).toMatchObject([{ __typename: 'NotPermittedProblem' }]);
  });

  it('shows its secrets to another only from the day on which that one has become it', async () => {
    const { conclusionProposal } = await propose();
    await follow('RENAMED', '2099-01-01');
    expect(await sees(conclusionProposal.id, `OFFICER:${heir}`)).toBe(false);
    await follow('RENAMED');
    expect(await sees(conclusionProposal.id, `OFFICER:${heir}`)).toBe(true);
    expect(await sees(conclusionProposal.id, `OFFICER:${old}`)).toBe(true);
  });

  it('is betrayed by no number: neither a confidential proposal nor what rests on it', async () => {
    const { conclusionProposal: secret } = await propose();
    expect(secret.id).toMatch(new RegExp(`^proposal-${treaty}-${old}:[0-9a-f]{8}$`));
    const { assignment: hidden } = await watch({ proposal: secret.id, validUntil: '2016-01-01' }, `HEAD:${old}`);
    expect(hidden.id).toMatch(new RegExp(`^${old}:${treaty}:[0-9a-f]{8}$`));
    expect((await propose({ isConfidential: false, number: '2' })).conclusionProposal.id).toBe(
      `proposal-${treaty}-${old}`,
    );
    expect((await watch({ validFrom: '2016-01-01' }, `HEAD:${old}`)).assignment.id).toBe(`${old}:${treaty}`);
    expect((await seen(old, `ANALYST:${other}`)).map(({ id }) => id)).toEqual([`${old}:${treaty}`]);
  });

  it('tells by no id what the one that goes on has, to who hands it over and does not see that', async () => {
    await follow('RENAMED');
    await fill(
      running,
      assignment(old, treaty, ['2015-01-01', null]),
      assignment(old, 'untc-3-9', ['2015-01-01', null]),
    );
    await secretOfHeir('2012-01-01', '2013-01-01');
    expect((await transfer('STEWARD', { treaties: [treaty, 'untc-3-9'] })).problems).toEqual([]);
    // Nothing is in the way of the second one.
    const begun = (await seen(heir, `ANALYST:${other}`)).map(({ id }) => id).sort();
    expect(begun).toEqual([uncounted(`${heir}:${treaty}`), uncounted(`${heir}:untc-3-9`)]);
  });

  it('is not handed over onto what is in its way, which is not named to who does not see it', async () => {
    await follow('RENAMED');
    await fill(running, assignment(old, treaty, ['2015-01-01', null]));
    await secretOfHeir('2021-01-01', null);
    const refused = await transfer('STEWARD');
    expect(refused.problems).toMatchObject([{ __typename: 'OverlapProblem', field: 'input.on', id: null }]);
    expect(JSON.stringify(refused)).not.toContain(`${heir}:${treaty}`);
    const told = await transfer('AUTHORISED_BODY');
    expect(told.problems).toMatchObject([{ __typename: 'OverlapProblem', id: `${heir}:${treaty}` }]);
  });

  it('is all handed over by who sees all of it; who does not names the treaties', async () => {
    const { conclusionProposal } = await propose();
    await watch({ proposal: conclusionProposal.id }, `HEAD:${old}`);
    await follow('RENAMED');
    const onlyHidden = await transfer('STEWARD', {});
    expect(refusals(onlyHidden)).toEqual(['InvalidValueProblem input.treaties']);
    await fill(running, assignment(old, 'untc-3-9', ['2015-01-01', null]));
    const refused = await transfer('STEWARD', {});
    expect(refused).toEqual(onlyHidden);
    expect(JSON.stringify(refused)).not.toContain(treaty);
    expect((await transfer('STEWARD', { treaties: ['untc-3-9'] })).problems).toEqual([]);
    expect((await transfer('AUTHORISED_BODY', {})).problems).toEqual([]);
    expect(await seen(heir, `HEAD:${heir}`)).toHaveLength(2);
  });
});
