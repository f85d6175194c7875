import { holding, refusals } from '../../support/commands.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { command } from './commands.ts';
import { cycle, duty, law, requirement } from './duty-records.ts';
import { others } from './facts-of-others.ts';
import { factsOfBodies, step, type World } from './information-world.ts';
import { fill } from './records.ts';

/** The zone's offset changed on 1 March 2024. */
const lastMoments = [
  { year: 2022, regime: 'rules', last: '2022-11-10T23:59:59.999+06:00' },
  { year: 2025, regime: 'next', last: '2025-11-10T23:59:59.999+05:00' },
];

forEachDatabase('the moment of a submission', (database) => {
  const world = async (): Promise<World> => {
    const [clock, facts] = [{ now: '2022-11-01T12:00:00+06:00' }, factsOfBodies()];
    const options = { others: others(facts), now: () => new Date(clock.now) };
    const running = await openSubgraph(subgraph, database.freshUrl(), options);
    await fill(running, ...law);
    return { running, facts, clock };
  };
  const staff = holding('OFFICER:body-a', 'HEAD:body-a');

  async function submittedAt(hub: World, year: number, moment: string): Promise<unknown> {
    hub.clock.now = moment;
    const id = `cycle-${year}:body-a:v1`;
    const begun = await command(
      hub.running,
      'beginInformation',
      { duty: `cycle-${year}:body-a`, isNil: true },
      'id',
      staff,
    );
    expect(refusals(begun)).toEqual([]);
    for (const name of ['markInformationReady', 'signInformation', 'submitInformation'] as const)
      expect(refusals(await step(hub, name, { id }, staff))).toEqual([]);
    const query = `{ reportingDuty(id: "cycle-${year}:body-a") { deliveredAt lateness { value daysLate } } }`;
    const { deliveredAt, lateness } = (await runQuery(hub.running, query)).reportingDuty;
    expect(deliveredAt).toBe(new Date(moment).toISOString());
    return lateness;
  }

  it.each(lastMoments)('is on time to the last millisecond of 10 November in Almaty, of $year', async (each) => {
    const { year, regime, last } = each;
    const later = new Date(Date.parse(last) + 1).toISOString();
    for (const [moment, value, daysLate] of [
      [last, 'ON_TIME', null],
      [later, 'LATE', 1],
    ] as const) {
      const hub = await world();
      const deadline = { regime: 'next', act: 'act-next', monthDay: '11-10', state: 'VERIFIED' };
      await fill(
        hub.running,
        requirement('next-information_deadline', 'INFORMATION_DEADLINE', deadline),
        cycle(year, { regime }),
        duty(year, 'body-a'),
      );
      expect(await submittedAt(hub, year, moment)).toEqual({ value, daysLate });
    }
  });

  it('of a year whose deadline nobody has registered is neither on time nor late', async () => {
    const hub = await world();
    await fill(hub.running, cycle(2023, { regime: 'next' }), duty(2023, 'body-a'));
    const found = await submittedAt(hub, 2023, '2023-12-31T12:00:00+06:00');
    expect(found).toEqual({ value: 'UNVERIFIED', daysLate: null });
  });
});
