import { bodiesOverYears } from './answers/bodies-over-years.ts';
import { informationNotDelivered } from './answers/information-not-delivered.ts';
import { proceduresStandingStill } from './answers/procedures-standing-still.ts';
import { provisionsWithoutAct } from './answers/provisions-without-act.ts';
import { recommendationsAfterDefence } from './answers/recommendations-after-defence.ts';
import { rightsNotExercised } from './answers/rights-not-exercised.ts';
import { onlyFormalities, submissionsLacking } from './answers/submissions-lacking.ts';
import { summariesOfYears } from './answers/summaries-of-years.ts';
import { startConsole } from './support/console.ts';
import { variablesOf } from './support/operations.ts';
import { wholeAndWalked } from './support/walk.ts';
import { today } from './support/shared-hub.ts';

const hub = startConsole();
const { answerTo, tables } = hub;

describe('The bodies that owed information and have not delivered', () => {
  it.each([
    [2019, undefined],
    [2020, undefined],
    [2021, undefined],
    [2023, undefined],
    [2021, '2021-11-10'],
    [2021, '2021-11-11'],
    [2019, '2019-11-12'],
  ])('come with the treaties for %s, on the day %s', async (year, day) => {
    const clock = { today: day ?? today, isSimulated: day !== undefined };
    const asOf = `${year}-12-31`;
    const answer = await answerTo('information-not-delivered', { year, asOf, today: day });
    expect(answer).toEqual(informationNotDelivered({ year, asOf, clock }, tables()));
  });

  it('are none in a year whose deadline nobody has verified, and its duties are counted as such', async () => {
    const { bodies, notVerified } = await answerTo<ReturnType<typeof informationNotDelivered>>(
      'information-not-delivered',
      { year: 2023 },
    );
    expect(bodies.totalCount).toBe(0);
    expect(notVerified.totalCount).toBeGreaterThan(0);
  });
});

it.each(['2010-12-31', '2014-06-30', '2021-12-31', '2022-01-01', today])(
  'The signed treaties whose procedures stand still on %s come with whose they are and why',
  async (asOf) => {
    expect(await answerTo('procedures-standing-still', { asOf })).toEqual(proceduresStandingStill(asOf, tables()));
  },
);

it.each([[undefined], [['NONE']], [['PARTIAL']], [['NONE', 'PARTIAL', 'NOT_ASSESSED']], [[]]])(
  'The rights of Kazakhstan that were found %j come with issues and proposals',
  async (findings) => {
    const answer = await answerTo('rights-not-exercised', { findings });
    // Asked for nothing else, it is what is not exercised, be it in part.
    expect(answer).toEqual(rightsNotExercised(findings ?? ['NONE', 'PARTIAL'], today, tables()));
  },
);

it.each([
  ['body-moj', today],
  ['body-mia', today],
  ['body-labour', '2010-12-01'],
  ['body-labour', '2016-01-01'],
  ['body-ecology', today],
])('The provisions in the competence of %s without an act on %s are those of the measures', async (body, asOf) => {
  expect(await answerTo('provisions-without-act', { body, asOf })).toEqual(provisionsWithoutAct(body, asOf, tables()));
});

it.each(['2000-01-01', '2011-01-01', '2016-07-01', '2026-01-01'])(
  'The recommendations after a periodic report defended since %s come with owners and response',
  async (from) => {
    const answer = await answerTo('recommendations-after-defence', { from });
    expect(answer).toEqual(recommendationsAfterDefence(from, today, tables()));
  },
);

it.each([2019, 2020, 2021, 2023])(
  'The submissions of %s lack what the wording of ¶7 in that year asks for',
  async (year) => {
    type Answer = ReturnType<typeof submissionsLacking>;
    const answer = onlyFormalities(await answerTo<Answer>('submissions-lacking', { year }));
    const { lacking, notChecked } = answer;
    expect(answer).toEqual(submissionsLacking(year, today, tables()));
    expect([lacking.totalCount > 0, notChecked.totalCount > 0]).toEqual([year === 2021, year !== 2021]);
  },
);

it('The summaries of all years come with numbers, and with whether 10 December was met', async () => {
  const years = { from: 2010, until: 2024 };
  expect(await answerTo('summaries-of-years', years)).toEqual(summariesOfYears(years, today, tables()));
});

it.each([
  [2017, 2021],
  [2019, 2023],
])('Each body comes with its load, timeliness, issues and coverage from %s to %s', async (from, until) => {
  const asOf = `${until}-12-31`;
  const days = { fromDay: `${from}-01-01`, untilDay: `${until + 1}-01-01` };
  const answer = await answerTo('bodies-over-years', { from, until, asOf, ...days });
  const expected = bodiesOverYears({ from, until, asOf, today }, tables());
  expect(answer).toEqual(expected);
  expect(expected.published?.groups.nodes.length).toBeGreaterThan(2);
});

it.each([
  ['information-not-delivered', 'bodies', 'after', { year: 2019, today: '2019-11-11' }],
  ['procedures-standing-still', 'treaties', 'after', { asOf: '2022-01-01' }],
  ['rights-not-exercised', 'inForceEntries', 'after', { findings: ['NONE', 'PARTIAL', 'NOT_ASSESSED'] }],
  ['provisions-without-act', 'withoutAct', 'after', { body: 'body-mia' }],
  ['provisions-without-act', 'notSettled', 'afterNotSettled', { body: 'body-mia' }],
  ['recommendations-after-defence', 'recommendations', 'after', { from: '2011-01-01' }],
  ['submissions-lacking', 'lacking', 'after', { year: 2021 }],
  ['submissions-lacking', 'notChecked', 'afterNotChecked', { year: 2019 }],
  ['summaries-of-years', 'monitoringCycles', 'after', { from: 2010, until: 2024 }],
  ['bodies-over-years', 'bodies', 'after', variablesOf('bodies-over-years')],
])('The answer of %s is the same where its %s are walked by $%s', async (name, key, cursor, variables) => {
  const { whole, walked, pages } = await wholeAndWalked(hub, { name, key, cursor, variables });
  expect(walked).toEqual(whole);
  expect(pages).toBeGreaterThan(1);
});
