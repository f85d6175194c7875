import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { filterTable } from '../../subgraphs/_kit/across/filter-table.ts';
import type { AnswerNote } from '../../subgraphs/_kit/contract.ts';
import { CoverageState } from '../../subgraphs/reports/duty-item/coverage-state.ts';
import type { AskAnybody } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';

let ask: AskAnybody;

beforeAll(async () => {
  ({ ask } = await sharedGateway());
}, 60_000);

async function answerTo(query: string) {
  const { data, errors, extensions } = await ask(hubItself, query);
  expect(errors).toBeUndefined();
  const { notes = [] } = extensions?.['hub'] as { notes?: AnswerNote[] };
  return { data: JSON.parse(JSON.stringify(data)) as unknown, notes };
}

const short = (notes: readonly AnswerNote[]) => notes.map(({ code, of, field }) => [code, of, field]);
const messages = (notes: readonly AnswerNote[]) => notes.map(({ message }) => message);

describe('a list that is empty says why', () => {
  it('where `ids` are none, or others than those that its filter asks for', async () => {
    const { data, notes } = await answerTo(`{
      treaties(ids: []) { totalCount }
      bodies(ids: ["body-moj"], filter: { id: { eq: "body-mfa" } }) { totalCount }
      reportingDuties(ids: ["cycle-2021:body-mfa"], filter: { year: { lt: 2020 } }) { totalCount }
    }`);
    const none = { totalCount: 0 };
    expect(data).toEqual({ treaties: none, bodies: none, reportingDuties: none });
    expect(messages(notes).sort()).toEqual([
      'filter.id.eq: "body-mfa" and ids: ["body-moj"] exclude one another: nothing meets them together.',
      'filter.year.lt: 2020 and ids: ["cycle-2021:body-mfa"] exclude one another: nothing meets them together.',
      'ids: [] holds of nothing.',
    ]);
  });

  it('where a number is none that there can be', async () => {
    const { notes } = await answerTo(`{
      mediaPublications(filter: { year: { eq: 20221 } }) { totalCount }
      sdgGoals(filter: { number: { gt: 17 } }) { totalCount }
      annualInformations(filter: { versionNumber: { lt: 1 } }) { totalCount }
    }`);
    expect(messages(notes).sort()).toEqual([
      'filter.number.gt: 17 and SdgGoal.number: "1 to 17" exclude one another: nothing meets them together.',
      'filter.versionNumber.lt: 1 and AnnualInformation.versionNumber: "1 or more" exclude one another: nothing meets them together.',
      'filter.year.eq: 20221 and MediaPublication.year: "1500 to 2199" exclude one another: nothing meets them together.',
    ]);
  });

  it('where nothing has the value, however a text may be written', async () => {
    const { notes } = await answerTo(`{
      a: recommendations(filter: { session: { eq: 777 }, or: [{ session: { gt: 700 } }, { session: { eq: 7 } }] }) { totalCount }
      b: sourceDocuments(filter: { symbol: { in: ["a/hrc/14/10", "A/HRC/0"] }, mechanism: { eq: "None" } }) { totalCount }
      c: mediaPublications(filter: { outlet: { eq: "None" }, or: [{ language: { eq: "RU" } }, { language: { eq: "xx" } }] }) { totalCount }
      search(query: "torture", types: []) { totalCount }
    }`);
    const unknown = notes.filter(({ code }) => code !== 'NEVER_HOLDS').map(({ message }) => message);
    expect(unknown.sort()).toEqual([
      'filter.mechanism.eq: there is no SourceDocument of the mechanism "None", as far as you may see.',
      'filter.or.0.session: there is no SourceDocument of the session {"gt":700}, as far as you may see.',
      'filter.or.1.language.eq: there is no MediaPublication of the language "xx", as far as you may see.',
      'filter.outlet.eq: there is no MediaPublication of the outlet "None", as far as you may see.',
      'filter.session.eq: there is no SourceDocument of the session 777, as far as you may see.',
      'filter.symbol.in.1: there is no SourceDocument of the symbol "A/HRC/0", as far as you may see.',
    ]);
    expect(messages(notes)).toContain('types: [] holds of nothing.');
  });

  it('where the records that it is under shut out what is asked, by whatever that says of them', async () => {
    const { notes } = await answerTo(`{
      body(id: "body-moj") { duties(filter: { id: { eq: "cycle-2020:body-mfa" } }) { totalCount } }
      monitoringCycles(filter: { year: { gte: 2021 } }) { nodes { duties(filter: { year: { eq: 2020 } }) { totalCount } } }
      reportingDuties(filter: { year: { in: [2020, 2021] }, body: { eq: "body-moj" } }) {
        nodes {
          of2020: items(filter: { duty: { is: { year: { eq: 2020 } } } }) { totalCount }
          items(filter: { year: { eq: 2019 }, treaty: { eq: "untc-4-4" } }) { totalCount }
        }
      }
    }`);
    expect(messages(notes).sort()).toEqual([
      'filter.id.eq: "cycle-2020:body-mfa" shuts out each Body that the list is under here: nothing meets it.',
      'filter.year.eq: 2019 shuts out each ReportingDuty that the list is under here: nothing meets it.',
      'filter.year.eq: 2020 shuts out each MonitoringCycle that the list is under here: nothing meets it.',
    ]);
  });

  it.each([
    ['mediaPublications: { none: { year: { eq: 20221 } } }', 'mediaPublications.none.year.eq'],
    ['mediaPublications: { every: { year: { eq: 20221 } } }', 'mediaPublications.every.year.eq'],
    ['mediaPublications: { count: { of: { year: { eq: 20221 } }, gte: 1 } }', 'mediaPublications.count.of.year.eq'],
    [
      'not: { assignments: { some: { treaty: { is: { mediaPublications: { some: { year: { eq: 20221 } } } } } } } }',
      'not.assignments.some.treaty.is.mediaPublications.some.year.eq',
    ],
  ])('where nothing can meet what a filter asks of other lists and records: %s', async (filter, place) => {
    const { notes } = await answerTo(`{ treaties(filter: { ${filter} }) { totalCount } }`);
    const field = `filter.${place}`;
    const message = `${field}: 20221 and MediaPublication.year: "1500 to 2199" exclude one another: nothing meets them together.`;
    expect(notes).toEqual([{ code: 'NEVER_HOLDS', of: 'Query.treaties', field, value: 20221, message }]);
  });

  it.each([
    ['dutyItems: { none: { year: { eq: 2099 } } }', 'dutyItems.none.year.eq'],
    ['dutyItems: { every: { duty: { is: { year: { eq: 2099 } } } } }', 'dutyItems.every.duty.is.year.eq'],
    [
      'assignments: { some: { body: { is: { duties: { some: { cycle: { is: { year: { eq: 2099 } } } } } } } } }',
      'assignments.some.body.is.duties.some.cycle.is.year.eq',
    ],
  ])('where a value that names something is of nothing, however deep: %s', async (filter, place) => {
    const { notes } = await answerTo(`{ treaties(filter: { ${filter} }) { totalCount } }`);
    const field = `filter.${place}`;
    const message = `${field}: there is no MonitoringCycle of the year 2099, as far as you may see.`;
    expect(notes).toEqual([{ code: 'UNKNOWN_VALUE', of: 'Query.treaties', field, value: 2099, message }]);
  });

  it('where years are of no cycle, codes of no participant and articles of no treaty', async () => {
    const { notes } = await answerTo(`{
      reportingDuties(filter: { year: { gte: 2190 } }) { totalCount }
      bodies(filter: { duties: { none: { cycle: { is: { year: { gt: 2021, lt: 2190 } } } } } }) { totalCount }
      treaties(filter: { parties: { some: { participant: { is: { isoCode: { eq: "KAZ" } } } } } }) { totalCount }
      provisions(filter: { article: { in: ["14", "Article 14"] } }) { totalCount }
      treatyIdentifiers(filter: { scheme: { eq: "unts" } }) { totalCount }
      legalActs(filter: { registrationNumber: { eq: "0" } }) { totalCount }
    }`);
    expect(messages(notes).sort()).toEqual([
      'filter.article.in.1: there is no Provision of the article "Article 14", as far as you may see.',
      'filter.parties.some.participant.is.isoCode.eq: there is no Participant of the isoCode "KAZ", as far as you may see.',
      'filter.registrationNumber.eq: there is no LegalAct of the registrationNumber "0", as far as you may see.',
      'filter.scheme.eq: there is no TreatyIdentifier of the scheme "unts", as far as you may see.',
      'filter.year: there is no MonitoringCycle of the year {"gte":2190}, as far as you may see.',
    ]);
  });
});

describe('a list that is empty by its clocks says so', () => {
  it('where nothing of it had happened by a simulated day, also where only a condition asks it', async () => {
    const { data, notes } = await answerTo(`query @at(today: "1960-01-01") {
      recommendations(addressee: null) { totalCount }
      treaties(filter: { mediaPublications: { some: {} } }) { totalCount }
      treaty(id: "untc-4-1") { recommendations { totalCount } }
    }`);
    expect(data).toMatchObject({ recommendations: { totalCount: 0 }, treaties: { totalCount: 0 } });
    expect(short(notes).sort()).toEqual([
      ['NOTHING_THEN', 'Query.recommendations', '@at(today)'],
      ['NOTHING_THEN', 'Treaty.mediaPublications', '@at(today)'],
      ['NOTHING_THEN', 'Treaty.recommendations', '@at(today)'],
    ]);
  });

  it('where what is asked for had not happened by then, and other things had: a year before its cycle was opened', async () => {
    const { data, notes } = await answerTo(`query @at(today: "2021-01-10") {
      monitoringCycles(filter: { year: { eq: 2021 } }) { totalCount }
      reportingDuties(filter: { year: { eq: 2021 } }) { totalCount }
      before: reportingDuties(filter: { year: { eq: 2020 } }, first: 1) { nodes { id } }
      annualInformations(filter: { year: { eq: 2021 }, body: { eq: "body-mfa" } }) { totalCount }
    }`);
    const none = { totalCount: 0 };
    expect(data).toMatchObject({ monitoringCycles: none, reportingDuties: none, annualInformations: none });
    const told = (list: string) =>
      `@at(today): by "2021-01-10" nothing that Query.${list} is asked for has happened yet; it has by a later day.`;
    expect(messages(notes).sort()).toEqual(['annualInformations', 'monitoringCycles', 'reportingDuties'].map(told));
    const opened = 'query @at(today: "2021-01-11") { monitoringCycles(filter: { year: { eq: 2021 } }) { totalCount } }';
    expect(await answerTo(opened)).toEqual({ data: { monitoringCycles: { totalCount: 1 } }, notes: [] });
    const never = 'query @at(today: "2021-01-11") { monitoringCycles(filter: { year: { eq: 2022 } }) { totalCount } }';
    expect((await answerTo(never)).notes.filter(({ code }) => code === 'NOTHING_THEN')).toEqual([]);
  });

  it('where nothing of it is valid on a day of the law, however that is given', async () => {
    const { notes } = await answerTo(`query @at(asOf: "1900-01-01") {
      treaties(filter: { assignments: { some: {} } }) { totalCount }
      old: assignments(asOf: "1901-01-01") { totalCount }
      all: assignments(validity: ALL, first: 1) { nodes { id } }
      now: assignments(asOf: "2021-12-31", first: 1) { nodes { id } }
    }`);
    expect(short(notes).sort()).toEqual([
      ['NOTHING_THEN', 'Query.assignments', 'asOf'],
      ['NOTHING_THEN', 'Treaty.assignments', '@at(asOf)'],
    ]);
  });

  it('within conditions on other lists and records, whatever they ask of them', async () => {
    const past = await answerTo(`query @at(today: "1960-01-01") {
      bodies(filter: { assignments: { some: { treaty: { is: { mediaPublications: { none: {} } } } } } }) { totalCount }
      treaties(filter: { recommendations: { every: { document: { is: { title: { contains: "a" } } } } } }) { totalCount }
    }`);
    expect(short(past.notes).sort()).toEqual([
      ['NOTHING_THEN', 'Body.assignments', '@at(today)'],
      ['NOTHING_THEN', 'Query.sourceDocuments', '@at(today)'],
      ['NOTHING_THEN', 'Treaty.mediaPublications', '@at(today)'],
      ['NOTHING_THEN', 'Treaty.recommendations', '@at(today)'],
    ]);
    const { notes } = await answerTo(`query @at(asOf: "1900-01-01") {
      reportingDuties(filter: { body: { is: { assignments: { every: { basis: { eq: CONCLUDED_EARLIER } } } } } }) { totalCount }
    }`);
    expect(short(notes)).toEqual([['NOTHING_THEN', 'Body.assignments', '@at(asOf)']]);
  });

  it('where its moment is before all records, and where that is still to come', async () => {
    const before = await answerTo('query @at(knownAt: "2001-01-01T00:00:00Z") { body(id: "body-moj") { id } }');
    expect(before.data).toEqual({ body: null });
    expect(short(before.notes)).toEqual([['NOTHING_RECORDED', 'Query.body', '@at(knownAt)']]);
    const to =
      'query @at(knownAt: "2190-01-01T00:00:00Z") { body(id: "body-moj") { id } treaty(id: "untc-4-4") { id } }';
    const { data, notes } = await answerTo(to);
    expect(data).toEqual({ body: { id: 'body-moj' }, treaty: { id: 'untc-4-4' } });
    expect(short(notes)).toEqual([['TO_COME', 'Query', '@at(knownAt)']]);
  });
});

it.each(['2026-11-22', '2021-11-10'])('what coverage tells of lateness is so, on %s', async (today) => {
  const { tells = [] } = filterTable().declaredOf('DutyItemFilter', 'coverage') ?? {};
  const counts = tells.map(({ values, in: told = [] }, at) => {
    const coverage = `coverage: { in: [${values.join(', ')}] }`;
    const both = `${coverage}, duty: { is: { lateness: { in: [${told.join(', ')}] } } }`;
    const count = (filter: string) => `dutyItems(filter: { ${filter} }) { totalCount }`;
    return `all${at}: ${count(coverage)} so${at}: ${count(both)}`;
  });
  const { data } = await ask(hubItself, `query @at(today: "${today}") { ${counts.join(' ')} }`);
  const totals = (name: string) => tells.map((_, at) => data?.[`${name}${at}`]);
  expect(totals('so')).toEqual(totals('all'));
  expect(tells.flatMap(({ values }) => values).sort()).toEqual(Object.values(CoverageState).sort());
});
