import { historyOfBody } from './answers/history-of-body.ts';
import { mediaOfBody } from './answers/media-of-body.ts';
import { recommendationsWithStatus } from './answers/recommendations-with-status.ts';
import { treatiesInForce } from './answers/treaties-in-force.ts';
import { treatiesOfBody } from './answers/treaties-of-body.ts';
import { startConsole } from './support/console.ts';
import { operationNames, variablesOf } from './support/operations.ts';

const { answerTo, tables } = startConsole();

type InForce = ReturnType<typeof treatiesInForce>;
type OfBody = ReturnType<typeof treatiesOfBody>;
type WithStatus = ReturnType<typeof recommendationsWithStatus>;

const ids = (list: { readonly nodes: readonly { readonly id?: unknown }[] }) => list.nodes.map(({ id }) => id);

describe('The treaties in force for Kazakhstan', () => {
  const days = ['1990-01-01', '1995-06-01', '2010-02-12', '2015-03-31', '2022-12-31'];

  it.each(days)('on %s are those that the recorded actions make so', async (asOf) => {
    expect(await answerTo('treaties-in-force', { asOf })).toEqual(treatiesInForce(asOf, tables()));
  });

  it('do not include the CTBT, which binds Kazakhstan and is not in force', async () => {
    const { inForce, boundNotInForce } = await answerTo<InForce>('treaties-in-force', { asOf: '2022-12-31' });
    expect(ids(inForce)).not.toContain('untc-26-4');
    expect(boundNotInForce.nodes.find(({ id }) => id === 'untc-26-4')?.status).toMatchObject({
      reason: 'STATED_NOT_IN_FORCE',
      boundBy: { kind: 'RATIFICATION', date: { value: '2002-05-14', precision: 'DAY' } },
      inForceSince: null,
    });
  });

  it('say of one known from the snapshot of 2015 alone that its sources do not reach a later day', async () => {
    const childRights = async (asOf: string) => {
      const { inForce } = await answerTo<InForce>('treaties-in-force', { asOf });
      return inForce.nodes.find(({ id }) => id === 'untc-4-11')?.status;
    };
    expect(await childRights('2022-12-31')).toMatchObject({ knownUpTo: '2015-03-31', reachesAsOf: false });
    expect(await childRights('2015-03-31')).toMatchObject({ knownUpTo: '2015-03-31', reachesAsOf: true });
  });
});

describe('The treaties that one body watches', () => {
  it.each([
    ['body-moj', '2022-12-31'],
    ['body-mia', '2021-06-30'],
    ['body-ecology', '2021-06-30'],
    ['body-mfa', '2010-10-29'],
    ['body-demonstration', '2018-01-01'],
  ])('come with basis, days and recommendations for %s on %s', async (body, asOf) => {
    expect(await answerTo('treaties-of-body', { body, asOf })).toEqual(treatiesOfBody(body, asOf, tables()));
  });

  it("pass to another body on the first day that is no longer the first one's", async () => {
    const watchesChildRights = async (body: string, asOf: string) => {
      const answer = await answerTo<OfBody>('treaties-of-body', { body, asOf });
      return answer.body.assignments.nodes.some(({ treaty }) => treaty.id === 'untc-4-11');
    };
    expect(await watchesChildRights('body-education-science', '2022-06-10')).toBe(true);
    expect(await watchesChildRights('body-education', '2022-06-10')).toBe(false);
    expect(await watchesChildRights('body-education-science', '2022-06-11')).toBe(false);
    expect(await watchesChildRights('body-education', '2022-06-11')).toBe(true);
  });
});

describe('The recommendations to Kazakhstan that speak of a treaty', () => {
  it.each(['untc-4-4', 'untc-4-9-b', 'untc-4-12', 'untc-4-15', 'untc-18-10', 'untc-26-4'])(
    'come with the status of %s on the day each was made',
    async (treaty) => {
      const answer = await answerTo('recommendations-with-status', { treaty });
      expect(answer).toEqual(recommendationsWithStatus(treaty, tables()));
    },
  );

  it('go back to days on which the treaty had been signed and did not bind yet', async () => {
    const variables = { treaty: 'untc-4-15' };
    const { recommendations } = await answerTo<WithStatus>('recommendations-with-status', variables);
    const disabilities = recommendations.nodes.flatMap(({ treatyLinks }) =>
      treatyLinks.filter(({ treaty }) => treaty.id === 'untc-4-15').map(({ statusWhenMade }) => statusWhenMade),
    );
    expect(disabilities).toContainEqual({ asOf: '2010-02-12', value: 'SIGNED', reason: null });
  });
});

describe('The media on the treaties of one body in one year', () => {
  it.each([
    ['body-mia', '2021'],
    ['body-ecology', '2021'],
    ['body-moj', '2019'],
    ['body-mfa', '2017'],
  ])('are those of its publications for %s in %s', async (body, year) => {
    const question = { body, from: `${year}-01-01`, until: `${Number(year) + 1}-01-01`, asOf: `${year}-12-31` };
    expect(await answerTo('media-of-body', question)).toEqual(mediaOfBody(question, tables()));
  });
});

describe('The history of one body', () => {
  it.each(['body-ecology', 'body-health', 'body-demonstration', 'body-demonstration-successor', 'body-mfa'])(
    'leads %s through all its reorganisations',
    async (body) => {
      expect(await answerTo('history-of-body', { body })).toEqual(historyOfBody(body, tables()));
    },
  );

  it('tells the renaming of the demonstration ministry, and that it is invented', async () => {
    const { body } = await answerTo<ReturnType<typeof historyOfBody>>('history-of-body', {
      body: 'body-demonstration',
    });
    expect(body.names.map(({ name, validFrom, validUntil }) => [name.en, validFrom, validUntil])).toEqual([
      ['Ministry of Examples (demonstration)', '2015-01-01', '2019-03-01'],
      ['Ministry of Examples and Exercises (demonstration)', '2019-03-01', '2021-07-01'],
    ]);
    expect(body.names.flatMap(({ sources }) => sources.map(({ nature }) => nature))).toEqual([
      'DEMONSTRATION',
      'DEMONSTRATION',
    ]);
    expect(body.lineage).toMatchObject([
      { kind: 'RENAMED', on: { value: '2021-07-01' }, successor: { id: 'body-demonstration-successor' } },
    ]);
  });
});

it.each(operationNames())('The console begins %s with a question that the default data answers', async (name) => {
  const answer = JSON.stringify(await answerTo(name, variablesOf(name)));
  expect(answer).not.toMatch(/^\{"\w+":null/);
  expect(answer).not.toMatch(/"(displayName|bodyName)":null/);
  expect(
    answer.match(/"(kind|article|finding|basis|publishedOn|madeOn|daysLate|__typename)":/g)?.length,
  ).toBeGreaterThan(2);
});
