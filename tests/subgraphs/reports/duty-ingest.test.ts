import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { forEachDatabase, freshSqliteUrl } from '../../support/databases.ts';
import { nobodyAnswers, openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, item, law, regime, requirement, signature, submitted } from './duty-records.ts';
import { fill } from './records.ts';

const options = { actor: 'default-data', runId: null };
const [a, d] = ['cycle-2021:body-a', '2021-11-09T09:00:00+06:00'] as const;
const reason = { en: 'Merged' };
const long = { en: 'a'.repeat(5_001) };
const nobody = ['act-x', 'p-x', 'w-x', 'body-x', 'untc-x', 'as-x', 'head-x', 'sub-x'];

describe('records of duties', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl(), {
      exists: (_type, ids) => Promise.resolve(new Set(ids.filter((id) => !nobody.includes(id)))),
    });
    const cited = requirement('rules-cited', 'COPIES', { act: 'act-cited' });
    await fill(running, ...law, cited, cycle(2021), duty(2021, 'body-a'), submitted(a, 1, d));
  });

  const sent = (fields: object) => submitted(a, 2, d, { ...fields });

  it.each<[string, IngestRecord, string, string]>([
    ['an act that is not there', regime('r', { act: 'act-x' }), 'act', 'names no LegalAct'],
    ['a first year before the Rules', regime('r', { firstYear: 2009 }), 'firstYear', 'has to be from 2010 to 2199'],
    [
      'years in the wrong order',
      regime('r', { firstYear: 2021, lastYear: 2020 }),
      'lastYear',
      'is before firstYear, 2021',
    ],
    ['the act of another regime', regime('r', { act: 'act-next' }), 'act', 'act-next is the act of next already'],
    ['an act that another cites', regime('r', { act: 'act-cited' }), 'act', 'is cited by rules-cited'],
    ['a year of another regime', regime('r', { firstYear: 2030 }), 'firstYear', 'shares a year with rules'],
    [
      'years without one of its cycles',
      regime('rules', { firstYear: 2010, lastYear: 2020 }),
      'lastYear',
      'cycle-2021 is a cycle under this regime',
    ],
    ['no name', regime('r', { name: {} }), 'name', 'no text in any language'],
    ['a kind that is none', requirement('r', 'COLOUR'), 'kind', 'Invalid'],
    ['a state that is none', requirement('r', 'INPUTS', { state: 'MAYBE' }), 'state', 'Invalid'],
    ['a regime that is not there', requirement('r', 'INPUTS', { regime: 'x' }), 'regime', 'names no MonitoringRegime'],
    [
      'a paragraph that is not there',
      requirement('r', 'INPUTS', { paragraph: 'p-x' }),
      'paragraph',
      'names no LegalParagraph',
    ],
    [
      'a wording that is not there',
      requirement('r', 'INPUTS', { paragraph: 'p', wording: 'w-x' }),
      'wording',
      'names no ParagraphVersion',
    ],
    ['a wording of nothing', requirement('r', 'INPUTS', { wording: 'w' }), 'wording', 'is of no paragraph'],
    ['a day for what is no deadline', requirement('r', 'INPUTS', { monthDay: '11-10' }), 'monthDay', 'no deadline'],
    [
      'a day that not every year has',
      requirement('r', 'SUMMARY_DEADLINE', { monthDay: '02-29' }),
      'monthDay',
      'every year',
    ],
    [
      'a deadline that nobody has registered',
      requirement('r', 'SUMMARY_DEADLINE', { state: 'UNVERIFIED', monthDay: '12-10' }),
      'monthDay',
      'nobody knows',
    ],
    [
      'a paragraph that nobody has registered',
      requirement('r', 'INPUTS', { state: 'UNVERIFIED', paragraph: 'p' }),
      'paragraph',
      'nobody has registered',
    ],
    [
      'a second wording for the same years',
      requirement('r', 'FORMS', { firstYear: 2020, lastYear: 2020 }),
      'firstYear',
      'shares a year with rules-forms-v1',
    ],
    ['too long a statement', requirement('r', 'INPUTS', { statement: long }), 'statement.en', 'longer than 2000'],
    ['another id than its year', cycle(2022, { id: 'cycle-1' }), 'id', 'is not cycle-<year>'],
    ['a regime of other years', cycle(2031), 'regime', 'is not the regime of 2031'],
    ['an end before its beginning', cycle(2022, { closedOn: '2022-01-09' }), 'closedOn', 'is before openedOn'],
    ['a day that does not exist', cycle(2022, { openedOn: '2022-02-30' }), 'openedOn', 'is not a day'],
    ['a cycle that is not there', duty(2022, 'body-a'), 'cycle', 'names no MonitoringCycle'],
    ['a body that is not there', duty(2021, 'body-x'), 'body', 'names no Body'],
    ['another id than cycle and body', duty(2021, 'body-b', { id: 'd' }), 'id', 'is not <cycle>:<body>'],
    ['no reason for asking nothing', duty(2021, 'body-b', { isRequired: false }), 'reason', 'not required'],
    ['a reason where nobody can say', duty(2021, 'body-b', { isRequired: null, reason }), 'reason', 'not required'],
    ['an end of asking', duty(2021, 'body-b', { notRequiredSince: '2021-07-01' }), 'notRequiredSince', 'not required'],
    [
      'an end of asking before it began',
      duty(2021, 'body-b', { isRequired: false, reason, notRequiredSince: '2021-01-10' }),
      'notRequiredSince',
      'is not after arisesOn',
    ],
    ['a reason for asking', duty(2021, 'body-b', { reason: { en: 'So' } }), 'reason', 'not required'],
    ['a duty that is not there', item('cycle-2021:body-z', 'untc-4-4'), 'duty', 'names no ReportingDuty'],
    ['a treaty that is not there', item(a, 'untc-x'), 'treaty', 'names no Treaty'],
    [
      'an assignment that is not there',
      item(a, 'untc-4-4', { assignment: 'as-x' }),
      'assignment',
      'names no Assignment',
    ],
    ['a day of another year', item(a, 'untc-4-4', { fromDay: '2020-12-31' }), 'fromDay', 'is not of the year'],
    ['an end in another year', item(a, 'untc-4-4', { untilDay: '2022-01-01' }), 'untilDay', 'is not of the year'],
    [
      'an end before its first day',
      item(a, 'untc-4-4', { untilDay: '2021-01-01' }),
      'untilDay',
      'is not after fromDay',
    ],
    ['another id than duty and treaty', item(a, 'untc-4-4', { id: 'i' }), 'id', 'is not <duty>:<treaty>'],
    ['another id than duty and number', information(a, 2, { id: `${a}:v3` }), 'id', 'is not <duty>:v<versionNumber>'],
    ['a version of nothing', information('cycle-2021:body-z', 1), 'duty', 'names no ReportingDuty'],
    ['a number below one', information(a, 0), 'versionNumber', 'Too small'],
    ['a language in no known state', information(a, 2, { kkState: 'BAD' }), 'kkState', 'Invalid'],
    ['a draft that was delivered', information(a, 2, { submittedAt: d }), 'state', 'was delivered on a day'],
    ['a submission without a day', information(a, 2, { state: 'SUBMITTED' }), 'state', 'was delivered on a day'],
    ['a draft that was signed', information(a, 2, signature), 'signedAt', 'was not'],
    ['a signature without a moment', information(a, 2, { state: 'SIGNED' }), 'signedAt', 'was signed'],
    ['a signature of no kind', sent({ ...signature, signatureKind: null }), 'signatureKind', 'stands with signedAt'],
    ['a signer of nothing', sent({ signedBy: 'head' }), 'signedBy', 'without signedAt'],
    ['a hash of nothing', sent({ contentHash: 'a'.repeat(64) }), 'contentHash', 'without signedAt'],
    ['a hash that is none', sent({ ...signature, contentHash: 'abc' }), 'contentHash', 'is not a SHA-256'],
    ['a signer that is not there', sent({ ...signature, signedBy: 'head-x' }), 'signedBy', 'names no HeadTenure'],
    ['a subdivision that is not there', sent({ preparedBy: 'sub-x' }), 'preparedBy', 'names no Subdivision'],
    [
      'a signature after the submission',
      sent({ ...signature, signedAt: '2021-11-10T00:00:00Z' }),
      'submittedAt',
      'before signedAt',
    ],
    ['a number of no paper', sent({ paperNumber: '1' }), 'paperNumber', 'without paperReceivedOn'],
    ['a decision on nothing', sent({ decidedAt: d }), 'decidedAt', 'ACCEPTED or RETURNED'],
    ['an acceptance without a moment', sent({ state: 'ACCEPTED' }), 'decidedAt', 'ACCEPTED or RETURNED'],
    [
      'a decision before the delivery',
      sent({ state: 'ACCEPTED', decidedAt: '2021-11-01T00:00:00Z' }),
      'decidedAt',
      'before the delivery',
    ],
    ['a return without remarks', sent({ state: 'RETURNED', decidedAt: d }), 'remarks', 'what is RETURNED'],
    [
      'remarks that are too long',
      sent({ state: 'RETURNED', decidedAt: d, remarks: long }),
      'remarks.en',
      'longer than 5000',
    ],
    ['a beginning after the delivery', sent({ begunOn: '2021-11-10' }), 'begunOn', 'is after it was'],
    [
      'a period that began long before its year',
      sent({ periodFrom: '2019-12-31' }),
      'periodFrom',
      'of the year before',
    ],
    [
      'a period that ends in another year',
      sent({ periodFrom: '2021-02-01', periodTo: '2022-01-01' }),
      'periodTo',
      'is not of the year of the cycle',
    ],
    [
      'a period that ends before it begins',
      sent({ periodFrom: '2021-02-01', periodTo: '2021-01-01' }),
      'periodTo',
      'before periodFrom',
    ],
    [
      'a moment without an offset',
      sent({ submittedAt: '2021-11-09T09:00:00' }),
      'submittedAt',
      'is not a moment with an offset',
    ],
    ['a field that nobody knows', information(a, 2, { colour: 'red' }), 'AnnualInformation', 'Unrecognized'],
    ['another content than was submitted', submitted(a, 1, d, { isNil: true }), 'isNil', 'a new version does'],
    [
      'another moment than was submitted',
      submitted(a, 1, '2021-11-08T09:00:00+06:00'),
      'submittedAt',
      'a new version does',
    ],
    ['a submission taken back', information(a, 1, { submittedAt: null }), 'submittedAt', 'a new version does'],
  ])('are refused where they have %s', async (_what, record, field, rule) => {
    const [outcome] = await running.ingest([record], { ...options, dryRun: true });
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringContaining(rule) });
  });

  it('take the other form and the decision on what was submitted', async () => {
    const paper = { paperReceivedOn: '2021-11-12', paperNumber: '12-3/45' };
    const accepted = { ...paper, state: 'ACCEPTED', decidedAt: '2021-11-15T09:00:00Z' };
    const outcomes = [submitted(a, 1, d, paper), submitted(a, 1, d, accepted)].map((record) =>
      running.ingest([record], options),
    );
    expect((await Promise.all(outcomes)).flat().map(({ status }) => status)).toEqual(['changed', 'changed']);
  });
});

forEachDatabase('what was recorded of duties', (database) => {
  const records = [
    ...[...law, cycle(2021), duty(2021, 'body-a'), item(a, 'untc-4-4', { assignment: 'as' })],
    submitted(a, 1, d, { ...signature, preparedBy: 'sub' }),
  ];

  it('is taken twice without a change, in one batch', async () => {
    const running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
    expect((await fill(running, ...records)).map(({ status }) => status)).toEqual(records.map(() => 'unchanged'));
  });

  it('is read as it stood at a moment, lateness included', async () => {
    let now = new Date('2026-01-01T00:00:00Z');
    const running = await openSubgraph(subgraph, database.freshUrl(), { now: () => now });
    await fill(running, ...records.filter(({ type }) => type !== 'AnnualInformation'));
    now = new Date('2026-02-01T00:00:00Z');
    await fill(running, ...records);
    const query = `query Q @at(knownAt: "2026-01-15T00:00:00Z") {
      reportingDuties(filter: { lateness: { eq: OVERDUE } }) { nodes { current { id } lateness { value } } } }`;
    expect((await runQuery(running, query)).reportingDuties.nodes).toEqual([
      { current: null, lateness: { value: 'OVERDUE' } },
    ]);
    const later = await runQuery(running, query.replace('01-15', '02-15'));
    expect(later.reportingDuties.nodes).toEqual([]);
  });

  it('is unverified while owners can not be asked, and asked for again', async () => {
    let answers = nobodyAnswers;
    const running = await openSubgraph(subgraph, database.freshUrl(), { exists: (type, ids) => answers(type, ids) });
    await fill(running, ...records);
    const query = `{ monitoringRegime(id: "rules") { actReference } requirement(id: "rules-forms-v1") { lawReference }
      reportingDuty(id: "${a}") { bodyReference } dutyItem(id: "${a}:untc-4-4") { treatyReference assignmentReference }
      annualInformation(id: "${a}:v1") { signedByReference preparedByReference } }`;
    const states = async () => {
      const answer = (await runQuery(running, query)) as Record<string, Record<string, string>>;
      return Object.values(answer).flatMap((each) => Object.values(each));
    };
    expect(await states()).toEqual(Array(7).fill('UNVERIFIED'));
    answers = (_type, ids) => Promise.resolve(new Set(ids));
    await running.maintain();
    expect(await states()).toEqual(Array(7).fill('VERIFIED'));
  });
});
