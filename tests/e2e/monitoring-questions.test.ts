import { bodyOverCycles } from './answers/body-over-cycles.ts';
import { cycleOverview } from './answers/cycle-overview.ts';
import { lineageOfResult } from './answers/lineage-of-result.ts';
import { mandatesOfCycle } from './answers/mandates-of-cycle.ts';
import { summaryInformation } from './answers/summary-information.ts';
import { startConsole } from './support/console.ts';
import { today } from './support/shared-hub.ts';

const { answerTo, tables } = startConsole();

/** The last day of the year that an id ends with. */
const lastDay = (id: string) => `${id.slice(-4)}-12-31`;

const idsOf = (list: { readonly nodes: readonly { readonly id?: unknown }[] }) => list.nodes.map(({ id }) => id);

describe('One year of monitoring', () => {
  type Answer = ReturnType<typeof cycleOverview>;

  it.each(['cycle-2019', 'cycle-2020', 'cycle-2021', 'cycle-2023'])(
    'shows for %s who owed what, who delivered when, and how late',
    async (cycle) => {
      const clock = { today, isSimulated: false };
      expect(await answerTo('cycle-overview', { cycle, asOf: lastDay(cycle) })).toEqual(
        cycleOverview(cycle, clock, tables()),
      );
    },
  );

  it.each([
    ['cycle-2019', '2019-10-10'],
    ['cycle-2019', '2019-10-11'],
    ['cycle-2019', '2019-11-10'],
    ['cycle-2019', '2019-11-11'],
    ['cycle-2020', '2020-07-14'],
    ['cycle-2020', '2020-11-30'],
    ['cycle-2021', '2021-11-12'],
  ])('shows %s as it stood on %s', async (cycle, day) => {
    const clock = { today: day, isSimulated: true };
    expect(await answerTo('cycle-overview', { cycle, asOf: lastDay(cycle), today: day })).toEqual(
      cycleOverview(cycle, clock, tables()),
    );
  });

  it.each([
    ['cycle-2019', true],
    ['cycle-2020', true],
    ['cycle-2021', true],
    ['cycle-2023', null],
  ])(
    'has the Ministry of Foreign Affairs owe in %s as any other body: %s, as far as anybody can say',
    async (cycle, isRequired) => {
      const { monitoringCycle } = await answerTo<Answer>('cycle-overview', { cycle });
      const ministry = monitoringCycle.duties.nodes.find(({ body }) => body?.id === 'body-mfa');
      expect(ministry).toMatchObject({ isRequired, items: { totalCount: expect.any(Number) } });
      expect(ministry?.items.totalCount).toBeGreaterThan(0);
    },
  );

  it('calls a body what it was called at the end of that year, also one that is no more', async () => {
    const nameIn = async (cycle: string, id: string) => {
      const { monitoringCycle } = await answerTo<Answer>('cycle-overview', { cycle, asOf: lastDay(cycle) });
      return monitoringCycle.duties.nodes.find(({ body }) => body?.id === id)?.body?.displayName?.en;
    };
    const ministry = (of: string) => `Ministry of ${of} of the Republic of Kazakhstan`;
    expect(await nameIn('cycle-2019', 'body-ecology')).toBe(ministry('Ecology, Geology and Natural Resources'));
    expect(await nameIn('cycle-2023', 'body-ecology')).toBe(ministry('Ecology and Natural Resources'));
    expect(await nameIn('cycle-2021', 'body-culture-sports')).toBe(ministry('Culture and Sports'));
    expect(await nameIn('cycle-2021', 'body-demonstration')).toBe('Ministry of Examples and Exercises (demonstration)');
  });

  it('names nobody as missing where no one has registered who owes', async () => {
    const { monitoringCycle } = await answerTo<{ monitoringCycle: { missing: { totalCount: number } } }>(
      'cycle-overview',
      { cycle: 'cycle-2023' },
    );
    expect(monitoringCycle.missing.totalCount).toBe(0);
  });

  it('tells apart what came late, an explicit nil, a first version that was returned, and nothing at all', async () => {
    const dutiesOf = async (cycle: string) => {
      const { monitoringCycle } = await answerTo<Answer>('cycle-overview', { cycle });
      return new Map(monitoringCycle.duties.nodes.map((duty) => [duty.body?.id, duty]));
    };
    const [of2019, of2020, of2021] = await Promise.all(['cycle-2019', 'cycle-2020', 'cycle-2021'].map(dutiesOf));
    expect(of2019?.get('body-agriculture')).toMatchObject({ lateness: { value: 'LATE', daysLate: 5 } });
    expect(of2019?.get('body-civil-service')).toMatchObject({ isNil: true, lateness: { value: 'ON_TIME' } });
    expect(of2019?.get('body-ecology')).toMatchObject({
      lateness: { value: 'ON_TIME' },
      deliveredOn: '2019-11-05',
      current: { versionNumber: 2 },
    });
    expect(of2020?.get('body-prosecutor-general')).toMatchObject({
      deliveredOn: '2020-11-10',
      lateness: { value: 'ON_TIME' },
    });
    expect(of2020?.get('body-culture-sports')).toMatchObject({ isNil: null, current: { state: 'READY' } });
    expect(of2021?.get('body-energy')).toMatchObject({ deliveredOn: null, lateness: { value: 'OVERDUE' } });
  });

  it('ends the day of the deadline at midnight in Almaty, six hours before that of UTC', async () => {
    const { monitoringCycle } = await answerTo<Answer>('cycle-overview', { cycle: 'cycle-2021' });
    const dutyOf = (id: string) => monitoringCycle.duties.nodes.find(({ body }) => body?.id === id);
    expect(dutyOf('body-competition')).toMatchObject({
      deliveredAt: '2021-11-10T17:40:00.000Z',
      lateness: { value: 'ON_TIME', daysLate: null },
    });
    expect(dutyOf('body-culture-sports')).toMatchObject({
      deliveredAt: '2021-11-10T18:20:00.000Z',
      deliveredOn: '2021-11-11',
      lateness: { value: 'LATE', daysLate: 1 },
    });
  });
});

describe('One summary information', () => {
  type Answer = ReturnType<typeof summaryInformation>;

  it.each(['summary-2019', 'summary-2020', 'summary-2021'])(
    'shows of %s the entries behind each section, copies stored and missing, and where it went',
    async (summary) => {
      const answer = await answerTo('summary-information', { summary, asOf: lastDay(summary) });
      expect(answer).toEqual(summaryInformation(summary, { asOf: lastDay(summary), today }, tables()));
    },
  );

  it('names in 2020 each relevant recommendation once: attached, in the hub and not attached, or without a copy', async () => {
    const { summaryInformation: found } = await answerTo<Answer>('summary-information', { summary: 'summary-2020' });
    const attached = found.attachments.nodes.flatMap(({ recommendations }) => idsOf(recommendations));
    const lists = [attached, idsOf(found.unattachedRecommendations), idsOf(found.missingCopies)];
    expect(lists.map(({ length }) => length)).toEqual([1, 19, 3]);
    expect(new Set(lists.flat()).size).toBe(23);
  });

  it('lacks no copy that is attached to it, and has both kinds in 2021', async () => {
    const { summaryInformation: found } = await answerTo<Answer>('summary-information', { summary: 'summary-2021' });
    const attached = found.attachments.nodes.flatMap(({ recommendations }) => idsOf(recommendations));
    const missing = idsOf(found.missingCopies);
    expect([attached.length > 0, missing.length > 0]).toEqual([true, true]);
    expect(missing.filter((id) => attached.includes(id ?? null))).toEqual([]);
  });
});

describe('One published result', () => {
  type Answer = ReturnType<typeof lineageOfResult>;

  it.each(['results-2019', 'results-2020'])('%s leads back to evidence and provisions', async (results) => {
    const asOf = lastDay(results);
    expect(await answerTo('lineage-of-result', { results, asOf })).toEqual(lineageOfResult(results, asOf, tables()));
  });

  it('says where it is what was dispatched, where it differs, and where nothing was', async () => {
    const values = async (results: string) => {
      const { resultsPublication } = await answerTo<Answer>('lineage-of-result', { results });
      return resultsPublication.sections.map(({ comparison }) => comparison.value);
    };
    const all = [...(await values('results-2019')), ...(await values('results-2020'))];
    expect([...new Set(all)].sort()).toEqual(['DIFFERS', 'EXACT', 'NOT_DISPATCHED']);
  });

  it('of 2020 rests on all inputs of ¶6 but proposals of advisory bodies, of which that year has none', async () => {
    const text = JSON.stringify(await answerTo('lineage-of-result', { results: 'results-2020' }));
    const inputs = [...text.matchAll(/"input":"(\w+)"/g)].map(([, input]) => input);
    expect([...new Set(inputs)].sort()).toEqual([
      'INFORMATION',
      'LEGAL_ACTS',
      'MEDIA',
      'PERIODIC_REPORTS',
      'PROVISIONS',
      'RECOMMENDATIONS',
    ]);
  });
});

describe('One body over all years', () => {
  type Answer = ReturnType<typeof bodyOverCycles>;

  it.each([
    ['body-ecology', '2021-12-31'],
    ['body-ecology', '2019-06-16'],
    ['body-industry-infrastructure', '2023-06-30'],
    ['body-water', '2024-01-01'],
    ['body-trade', '2021-12-31'],
    ['body-demonstration-successor', '2022-01-01'],
    ['body-demonstration-weights', '2020-12-31'],
    ['body-labour', '2023-12-31'],
    ['body-mfa', '2020-01-01'],
    ['body-mia', '2021-02-09'],
    ['body-mia', '2021-02-10'],
  ])('shows of %s by %s the load, timeliness and open issues, its predecessors included', async (body, asOf) => {
    expect(await answerTo('body-over-cycles', { body, asOf })).toEqual(bodyOverCycles({ body, asOf, today }, tables()));
  });

  it('goes on where a ministry was renamed in the middle of a year', async () => {
    const { body } = await answerTo<Answer>('body-over-cycles', {
      body: 'body-demonstration-successor',
      asOf: '2022-01-01',
    });
    expect(body.predecessorBodies.map(({ id }) => id)).toEqual(['body-demonstration']);
    const owed = [body, ...body.predecessorBodies].flatMap(({ duties }) =>
      duties.nodes.filter(({ isRequired }) => isRequired).map(({ cycle }) => cycle.year),
    );
    expect(owed.sort()).toEqual([2019, 2020, 2021]);
  });
});

describe('What the law asks in one year', () => {
  it.each(['cycle-2019', 'cycle-2020', 'cycle-2021', 'cycle-2023'])(
    'comes for %s with paragraph, wording and deadline, as surely as each is known',
    async (cycle) => {
      expect(await answerTo('mandates-of-cycle', { cycle, asOf: lastDay(cycle) })).toEqual(
        mandatesOfCycle(cycle, today, tables()),
      );
    },
  );

  it('is unverified for 2023, without a deadline, and cites no paragraph of No. 1141', async () => {
    const text = JSON.stringify(await answerTo('mandates-of-cycle', { cycle: 'cycle-2023' }));
    const overview = JSON.stringify(await answerTo('cycle-overview', { cycle: 'cycle-2023' }));
    expect(text + overview).not.toContain('1141');
    const answer = JSON.parse(text) as { monitoringCycle: Record<string, unknown> };
    const unknown = { certainty: 'UNVERIFIED', date: null, moment: null };
    expect(answer.monitoringCycle).toMatchObject({ informationDeadline: unknown, summaryDeadline: unknown });
    const of = (field: string) =>
      new Set([...text.matchAll(new RegExp(`"${field}":([^,}]+)`, 'g'))].map(([, it]) => it));
    expect([of('state'), of('monthDay'), of('paragraph'), of('wording')]).toEqual([
      new Set(['"UNVERIFIED"']),
      new Set(['null']),
      new Set(['null']),
      new Set(['null']),
    ]);
  });
});
