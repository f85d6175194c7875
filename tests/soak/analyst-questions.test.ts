import { generate } from '../../scripts/bench/dataset.ts';
import { fullSizes } from '../../scripts/bench/options.ts';
import { bodiesOverYears } from '../e2e/answers/bodies-over-years.ts';
import { informationNotDelivered } from '../e2e/answers/information-not-delivered.ts';
import { proceduresStandingStill } from '../e2e/answers/procedures-standing-still.ts';
import { provisionsWithoutAct } from '../e2e/answers/provisions-without-act.ts';
import { recommendationsAfterDefence } from '../e2e/answers/recommendations-after-defence.ts';
import { rightsNotExercised } from '../e2e/answers/rights-not-exercised.ts';
import { onlyFormalities, submissionsLacking } from '../e2e/answers/submissions-lacking.ts';
import { summariesOfYears } from '../e2e/answers/summaries-of-years.ts';
import { startConsole } from '../e2e/support/console.ts';
import { today } from '../e2e/support/shared-hub.ts';

/** The questions of analysts over as much as there may be one day; what each asks, its test over the default data tells. */
const { answerTo, tables } = startConsole((folder) => generate(`sqlite:${folder}`, fullSizes));

it('holds what was asked for', () => {
  const count = (subgraph: 'treaties' | 'bodies' | 'reports' | 'publications', table: string) =>
    tables().read<{ n: number }>(subgraph, `SELECT COUNT(*) AS n FROM ${table} WHERE recorded_to = :forever`)[0]?.n;
  expect(count('treaties', 'treaty')).toBe(5_000);
  // The committee that periodic reports are made to is one more.
  expect(count('bodies', 'body')).toBe(201);
  expect(count('reports', 'monitoring_cycle')).toBe(15);
  expect((count('reports', 'in_force_entry') ?? 0) + (count('reports', 'not_in_force_entry') ?? 0)).toBeGreaterThan(
    100_000,
  );
  expect(count('reports', 'recommendation')).toBe(50_000);
  expect(count('publications', 'media_publication')).toBe(200_000);
});

it.each([
  [2010, undefined],
  [2016, undefined],
  [2018, undefined],
  [2021, undefined],
  [2023, undefined],
  [2021, '2021-11-10'],
  [2021, '2021-11-11'],
])('Who owed information for %s and has not delivered, on the day %s', async (year, day) => {
  const clock = { today: day ?? today, isSimulated: day !== undefined };
  const asOf = `${year}-12-31`;
  const answer = await answerTo<ReturnType<typeof informationNotDelivered>>('information-not-delivered', {
    year,
    asOf,
    today: day,
  });
  expect(answer).toEqual(informationNotDelivered({ year, asOf, clock }, tables()));
  expect(answer.bodies.totalCount > 0).toBe(year <= 2021 && day !== '2021-11-10');
});

it.each(['2011-12-31', '2013-06-30', '2017-02-01', today])('What stands still on %s', async (asOf) => {
  const answer = await answerTo<ReturnType<typeof proceduresStandingStill>>('procedures-standing-still', { asOf });
  expect(answer).toEqual(proceduresStandingStill(asOf, tables()));
  expect(answer.treaties.totalCount).toBeGreaterThan(100);
});

it.each([[['NONE']], [['PARTIAL', 'NOT_ASSESSED']]])('Rights that were found %j', async (findings) => {
  const answer = await answerTo<ReturnType<typeof rightsNotExercised>>('rights-not-exercised', { findings });
  expect(answer).toEqual(rightsNotExercised(findings, today, tables()));
  expect(answer.inForceEntries.totalCount).toBeGreaterThan(500);
});

it.each([
  ['bench-body-0', '2013-01-01'],
  ['bench-body-0', today],
  ['bench-body-19', '2015-06-01'],
  ['bench-body-77', '2015-12-31'],
  ['bench-body-199', today],
])('Provisions in the competence of %s without an act on %s', async (body, asOf) => {
  const answer = await answerTo<ReturnType<typeof provisionsWithoutAct>>('provisions-without-act', { body, asOf });
  expect(answer).toEqual(provisionsWithoutAct(body, asOf, tables()));
  expect(answer.withoutAct.totalCount).toBeGreaterThan(0);
});

it.each(['2000-01-01', '2012-05-15', '2023-01-01'])(
  'Recommendations after what was defended since %s',
  async (from) => {
    const answer = await answerTo<ReturnType<typeof recommendationsAfterDefence>>('recommendations-after-defence', {
      from,
    });
    expect(answer).toEqual(recommendationsAfterDefence(from, today, tables()));
    expect(answer.recommendations.totalCount).toBeGreaterThan(100);
  },
);

it.each([2010, 2017, 2021, 2024])('What the submissions of %s lack', async (year) => {
  const answer = await answerTo<ReturnType<typeof submissionsLacking>>('submissions-lacking', { year });
  expect(onlyFormalities(answer)).toEqual(submissionsLacking(year, today, tables()));
  expect([answer.lacking.totalCount > 0, answer.notChecked.totalCount > 0]).toEqual([year === 2021, year !== 2021]);
});

it('Where the summaries of all years stand', async () => {
  const years = { from: 2010, until: 2024 };
  const answer = await answerTo<ReturnType<typeof summariesOfYears>>('summaries-of-years', years);
  expect(answer).toEqual(summariesOfYears(years, today, tables()));
  expect(answer.monitoringCycles.totalCount).toBe(15);
});

it.each([
  [2012, 2016],
  [2017, 2021],
])('Each body from %s to %s', async (from, until) => {
  const asOf = `${until}-12-31`;
  const days = { fromDay: `${from}-01-01`, untilDay: `${until + 1}-01-01` };
  const answer = await answerTo<ReturnType<typeof bodiesOverYears>>('bodies-over-years', {
    from,
    until,
    asOf,
    ...days,
  });
  expect(answer).toEqual(bodiesOverYears({ from, until, asOf, today }, tables()));
  expect(answer.bodies.totalCount).toBeGreaterThan(180);
});
