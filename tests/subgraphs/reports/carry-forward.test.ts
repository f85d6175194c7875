import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { runQuery } from '../../support/run-query.ts';
import { command } from './commands.ts';
import { duty, information, item, returned, signature } from './duty-records.ts';
import { inForce, notInForce } from './entry-records.ts';
import { authority, head, officer, openWorld, step, writeContent, type World } from './information-world.ts';
import { fill, record } from './records.ts';

forEachDatabase("an earlier year's entry that is carried forward", (database) => {
  let world: World;
  const [last, draft] = ['cycle-2021:body-a:v1', 'cycle-2022:body-a:v1'];
  /** With an entry of body-a it makes an id that is just short enough. */
  const longTreaty = `t${'9'.repeat(160 - `${last}:t`.length)}`;
  const text = { kk: 'Мәтін', ru: 'Текст' };
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    await command(world.running, 'beginInformation', { duty: 'cycle-2021:body-a' }, 'id', officer);
    await writeContent(world, last);
    await fill(world.running, notInForce(last, longTreaty, { state: text, reason: text }));
    const entry = `${last}:t1`;
    await fill(
      world.running,
      record('ProblemIssue', {
        id: 'issue-old',
        title: { kk: 'Ескі', ru: 'Старый' },
        treaties: ['t1'],
        openedOn: '2020-02-01',
        resolvedOn: '2021-10-01',
      }),
      record('IssueEntryLink', { issue: 'issue-old', entry }),
      record('Proposal', {
        id: 'issue-1-p2',
        issue: 'issue-1',
        entry,
        text: { kk: 'Бітті', ru: 'Сделано' },
        outcome: 'DONE',
      }),
    );
    world.clock.now = '2022-03-01T12:00:00+06:00';
    await command(world.running, 'beginInformation', { duty: 'cycle-2022:body-a' }, 'id', officer);
  });

  const carry = (entry: string, { information = draft, by = officer }: { information?: string; by?: object } = {}) =>
    command(
      world.running,
      'carryEntryForward',
      { information, entry },
      `id year treaty { id } ... on InForceEntry { progress { kk ru } assessments { nodes { id } } }
       ... on NotInForceEntry { state { ru } continues { id } } evidence { nodes { id } } issues { nodes { id } }`,
      by,
    );

  it('is of what was submitted and not returned', async () => {
    expect(refusals(await carry(`${last}:t1`))).toEqual(['InvalidValueProblem input.entry']);
    for (const [name, by] of [
      ['markInformationReady', officer],
      ['signInformation', head],
      ['submitInformation', head],
    ] as const)
      expect(refusals(await step(world, name, { id: last }, by))).toEqual([]);
  });

  it('comes with all that goes on, and leaves what is over', async () => {
    const payload = await carry(`${last}:t1`);
    expect(refusals(payload)).toEqual([]);
    expect(payload.entry).toEqual({
      ...{ id: `${draft}:t1`, year: 2022, treaty: { id: 't1' } },
      progress: { kk: 'Progress (kk)', ru: 'Progress (ru)' },
      assessments: { nodes: [{ id: `${draft}:t1-a1` }, { id: `${draft}:t1-a2` }] },
      ...{ evidence: { nodes: [{ id: `${draft}:t1-e1` }] }, issues: { nodes: [{ id: 'issue-1' }] } },
    });
    const query = `{ proposals(filter: { entry: { eq: "${draft}:t1" } }) { nodes { id outcome text { ru } } }
      annualInformation(id: "${draft}") { kkState } }`;
    expect(await runQuery(world.running, query)).toEqual({
      proposals: {
        nodes: [
          { id: expect.stringMatching(/^issue-1-p\d+$/) as string, outcome: 'OPEN', text: { ru: 'Propose (ru)' } },
        ],
      },
      annualInformation: { kkState: 'PRESENT' },
    });
  });

  it('goes on with the earlier one where the treaty is still not in force', async () => {
    const { entry } = await carry(`${last}:t2`);
    expect(entry).toMatchObject({ id: `${draft}:t2`, state: { ru: 'State (ru)' }, continues: { id: `${last}:t2` } });
  });

  it('is refused where the draft has an entry on the treaty', async () => {
    expect(refusals(await carry(`${last}:t1`))).toEqual(['InvalidValueProblem input.entry']);
  });

  it('is refused of no earlier year, of another body, and of none that there is', async () => {
    expect(refusals(await carry(`${draft}:t1`))).toEqual(['InvalidValueProblem input.entry']);
    expect(refusals(await carry('cycle-2021:body-b:v1:t1'))).toEqual(['InvalidValueProblem input.entry']);
    expect(refusals(await carry(`${last}:t9`))).toEqual(['UnknownReferenceProblem input.entry']);
    expect(refusals(await carry('no entry'))).toEqual(['UnknownReferenceProblem input.entry']);
  });

  it('is for the body that writes, and into what can be written', async () => {
    for (const role of ['OFFICER:body-b', 'ANALYST:body-a', 'AUTHORISED_BODY'])
      expect(refusals(await carry(`${last}:t1`, { by: holding(role) }))).toEqual([
        'NotPermittedProblem input.information',
      ]);
    expect(refusals(await carry('cycle-2021:body-a:v1:t1', { information: last }))).toContain(
      'InvalidValueProblem input.information',
    );
    expect(refusals(await carry(`${last}:t1`, { information: 'cycle-2020:body-a:v1' }))).toContain(
      'UnknownReferenceProblem input.information',
    );
  });

  const heir = holding('OFFICER:body-heir');
  const ofHeir = 'cycle-2022:body-heir:v1';

  it('is of a body that this one came from, of the kind that is asked for this year', async () => {
    await command(world.running, 'beginInformation', { duty: 'cycle-2022:body-heir' }, 'id', heir);
    // The treaty has entered into force since.
    await fill(world.running, item('cycle-2022:body-heir', 't2', { kind: 'IN_FORCE' }));
    const given = { information: ofHeir, by: heir };
    expect(refusals(await carry(`${last}:t2`, given))).toEqual(['InvalidValueProblem input.entry']);
    // Whether the heir sees it decides who goes on with the work; here nobody does.
    expect(refusals(await carry(`${last}:t1`, { information: ofHeir, by: authority }))).toEqual([
      'NotPermittedProblem input.information',
    ]);
    expect((await carry(`${last}:t1`, given)).entry).toMatchObject({ id: `${ofHeir}:t1` });
    world.facts.stopped.add('bodies');
    await expect(carry(`${last}:t1`, given)).rejects.toThrow();
    world.facts.stopped.clear();
  });

  it('is refused where the copy would have a longer id than there can be, as are copies in a next version', async () => {
    const body = 'body-with-a-longer-id';
    Object.assign(world.facts.origins ?? {}, { [body]: ['body-a'] });
    await fill(world.running, duty(2022, body));
    const staff = holding(`OFFICER:${body}`);
    await command(world.running, 'beginInformation', { duty: `cycle-2022:${body}` }, 'id', staff);
    const carried = await carry(`${last}:${longTreaty}`, { information: `cycle-2022:${body}:v1`, by: staff });
    expect(refusals(carried)).toEqual(['InvalidValueProblem input.entry']);
    const ninth = { ...signature, submittedAt: '2021-11-10T10:00:00+06:00', ...returned(2021) };
    await fill(world.running, information('cycle-2021:body-b', 9, ninth));
    await fill(world.running, inForce('cycle-2021:body-b:v9', longTreaty));
    const next = await command(
      world.running,
      'beginInformation',
      { duty: 'cycle-2021:body-b' },
      'id',
      holding('OFFICER:body-b'),
    );
    expect(refusals(next)).toEqual(['InvalidValueProblem input.duty']);
  });

  it('is not of a nil return', async () => {
    const staff = holding('OFFICER:body-nil');
    await command(world.running, 'beginInformation', { duty: 'cycle-2022:body-nil', isNil: true }, 'id', staff);
    const given = { information: 'cycle-2022:body-nil:v1', by: staff };
    expect(refusals(await carry('cycle-2021:body-nil:v1:t1', given))).toContain(
      'InvalidValueProblem input.information',
    );
  });
});
