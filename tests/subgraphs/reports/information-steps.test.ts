import { holding, refusals, type Problem } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { command, type CommandName } from './commands.ts';
import { cycle, duty, information, signature } from './duty-records.ts';
import { authority, head, officer, openWorld, shown, step, type World } from './information-world.ts';
import { fill, type Fields } from './records.ts';

/** A version of each state, as it was imported; each of a year of its own. */
const states: Readonly<Record<string, Fields>> = {
  DRAFT: { state: 'DRAFT' },
  READY: { state: 'READY' },
  SIGNED: { state: 'SIGNED', ...signature },
  SUBMITTED: { state: 'SUBMITTED', ...signature, submittedAt: '2021-11-06T10:00:00+06:00' },
  ACCEPTED: {
    ...{ state: 'ACCEPTED', ...signature, submittedAt: '2021-11-06T10:00:00+06:00' },
    decidedAt: '2021-11-07T10:00:00+06:00',
  },
  RETURNED: {
    ...{ state: 'RETURNED', ...signature, submittedAt: '2021-11-06T10:00:00+06:00' },
    ...{ decidedAt: '2021-11-07T10:00:00+06:00', remarks: { en: 'Not complete' } },
  },
};

const yearOf = (state: string) => 2011 + Object.keys(states).indexOf(state);
const idIn = (state: string) => `cycle-${yearOf(state)}:body-a:v1`;

interface Given {
  readonly name: CommandName;
  readonly by: object;
  readonly input?: Fields;
  /** From where it leads on. */
  readonly from: readonly string[];
}

const scan = 'b'.repeat(64);
const commands: readonly Given[] = [
  { name: 'editInformation', by: officer, input: { isNil: true }, from: ['DRAFT', 'READY'] },
  { name: 'markInformationReady', by: officer, from: ['DRAFT'] },
  { name: 'signInformation', by: head, from: ['READY'] },
  { name: 'registerHandwrittenSignature', by: officer, input: { signedOn: '2021-11-20', scan }, from: ['READY'] },
  { name: 'recallInformation', by: officer, from: ['READY', 'SIGNED'] },
  { name: 'submitInformation', by: head, from: ['SIGNED'] },
  { name: 'acceptInformation', by: authority, from: ['SUBMITTED'] },
  { name: 'returnInformation', by: authority, input: { remarks: { en: 'No' } }, from: ['SUBMITTED'] },
  {
    name: 'registerPaperReceipt',
    by: authority,
    input: { receivedOn: '2021-11-20', number: '1' },
    from: ['SIGNED', 'SUBMITTED', 'ACCEPTED', 'RETURNED'],
  },
];

forEachDatabase('steps of an annual information', (database) => {
  let world: World;
  const written = (year: number, fields: Fields) => [
    cycle(year),
    duty(year, 'body-a'),
    information(`cycle-${year}:body-a`, 1, { isNil: true, ...fields }),
  ];
  beforeAll(async () => {
    world = await openWorld(database.freshUrl());
    world.clock.now = '2021-11-22T12:00:00+06:00';
    await fill(world.running, ...Object.entries(states).flatMap(([state, fields]) => written(yearOf(state), fields)));
  });

  const illegal = commands.flatMap((each) =>
    Object.keys(states)
      .filter((state) => !each.from.includes(state))
      .map((state) => ({ ...each, state })),
  );

  it.each(illegal)('$name is refused of what is $state, which stays as it is', async ({ name, by, input, state }) => {
    const id = idIn(state);
    const before = [await world.running.revision(), await shown(world.running, id)];
    const payload = await step(world, name, { id, ...input }, by);
    const seesNone = by === authority && ['DRAFT', 'READY', 'SIGNED'].includes(state);
    const expected = seesNone ? 'UnknownReferenceProblem input.id' : 'InvalidValueProblem input.id';
    expect(refusals(payload)).toEqual([expected]);
    expect([await world.running.revision(), await shown(world.running, id)]).toEqual(before);
  });

  it('is not ready while it says nothing, whatever its year asks for, unless it says that there is nothing', async () => {
    await fill(world.running, ...written(2010, { isNil: false }));
    const id = 'cycle-2010:body-a:v1';
    const ready = () => step(world, 'markInformationReady', { id }, officer, 'state');
    const { problems } = await ready();
    expect(problems).toMatchObject([
      { __typename: 'IncompleteProblem', record: id, missing: 'ENTRY', paragraph: null, wording: null },
    ]);
    expect((problems as Problem[])[0]?.message.en).toContain('editInformation, isNil');
    expect(refusals(await step(world, 'editInformation', { id, isNil: true }, officer))).toEqual([]);
    expect((await ready()).annualInformation).toEqual({ state: 'READY' });
  });

  const begun = Object.keys(states).filter((state) => state !== 'RETURNED');
  it.each(begun)('no other version is begun while the latest is %s', async (state) => {
    const payload = await command(
      world.running,
      'beginInformation',
      { duty: `cycle-${yearOf(state)}:body-a` },
      'id',
      head,
    );
    expect(refusals(payload)).toEqual(['InvalidValueProblem input.duty']);
  });

  it.each(commands)('$name is for no other role, and for no other body', async ({ name, by, input, from }) => {
    const [state = ''] = from;
    const id = idIn(state);
    const others = ['ANALYST:body-a', 'OFFICER:body-b', 'HEAD:body-b'];
    const more = by === authority ? ['HEAD:body-a', 'OFFICER:body-a'] : ['AUTHORISED_BODY'];
    for (const role of [...others, ...more, ...(by === head ? ['OFFICER:body-a'] : [])])
      expect(refusals(await step(world, name, { id, ...input }, holding(role)))).toEqual([
        `NotPermittedProblem ${by === authority ? 'null' : 'input.id'}`,
      ]);
    // Of what there is not they are told the same: the id says whose it would be.
    const none = { id: 'cycle-2019:body-a:v7', ...input };
    expect(refusals(await step(world, name, none, holding('OFFICER:body-b')))[0]).toContain('NotPermittedProblem');
  });

  it.each(commands)('$name is refused of a version that there is not', async ({ name, by, input }) => {
    const payload = await step(world, name, { id: 'cycle-2019:body-a:v7', ...input }, by);
    expect(refusals(payload)).toEqual(['UnknownReferenceProblem input.id']);
  });

  it.each(commands.filter(({ name }) => name !== 'registerPaperReceipt'))(
    '$name of who has seen an earlier version is refused',
    async ({ name, by, input, from: [state = ''] }) => {
      const payload = await step(world, name, { id: idIn(state), expectedVersion: 7, ...input }, by);
      expect(refusals(payload)).toContain('VersionConflictProblem input.expectedVersion');
    },
  );

  const years = [2017, 2018, 2019, 2020, 2023, 2024, 2025, 2026, 2027];
  it.each(commands.map((each, at) => ({ ...each, year: years[at] ?? 0 })))(
    '$name is refused once the cycle is closed',
    async ({ name, by, input, from: [state = ''], year }) => {
      await fill(world.running, ...written(year, states[state] ?? {}), cycle(year, { closedOn: `${year}-12-31` }));
      const payload = await step(world, name, { id: `cycle-${year}:body-a:v1`, ...input }, by);
      const problems = payload.problems as Problem[];
      const closed = problems.filter(({ message }) => message.en.startsWith(`cycle-${year} was closed`));
      expect(refusals({ problems: closed })).toEqual(['InvalidValueProblem input.id']);
    },
  );
});
