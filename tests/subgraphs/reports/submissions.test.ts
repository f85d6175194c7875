import type { IngestRecord, RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/reports/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { cycle, duty, information, item, law, signature, submitted } from './duty-records.ts';
import { fill } from './records.ts';

const [a, b, c] = ['body-a', 'body-b', 'body-c'].map((body) => `cycle-2021:${body}`) as [string, string, string];
const reason = { kk: 'Таратылды', ru: 'Упразднён', en: 'Abolished' };
const remarks = { kk: 'Толық емес', ru: 'Неполно', en: 'Incomplete' };
const returned = {
  ...{
    state: 'RETURNED',
    decidedAt: '2021-11-20T09:00:00+06:00',
    remarks,
    preparedBy: 'body-a-legal',
    begunOn: '2021-10-01',
  },
  ...{ periodFrom: '2021-01-01', periodTo: '2021-10-31', paperReceivedOn: '2021-11-12', paperNumber: '12-3/45' },
};

const records: IngestRecord[] = [
  ...[2020, 2021].flatMap((year) => [cycle(year), duty(year, 'body-a')]),
  duty(2021, 'body-b', { isRequired: false, reason }),
  duty(2021, 'body-c', { arisesOn: '2021-07-01' }),
  item(a, 'untc-4-4', { assignment: 'body-a:untc-4-4', untilDay: '2021-07-01' }),
  item(a, 'untc-26-4', { kind: 'SIGNED_NOT_IN_FORCE' }),
  item(c, 'untc-4-4', { fromDay: '2021-07-01' }),
  item('cycle-2020:body-a', 'untc-4-4'),
  submitted(a, 1, '2021-11-09T09:00:00+06:00', { ...signature, ...returned }),
  information(a, 2, { state: 'READY', begunOn: '2021-11-21', ruState: 'MISSING' }),
  information(b, 1, { kkState: 'STALE' }),
  information(c, 1, { ...signature, state: 'SIGNED', isNil: true, contentHash: null }),
  submitted('cycle-2020:body-a', 1, '2020-11-11T09:00:00+06:00', {
    state: 'ACCEPTED',
    decidedAt: '2020-11-30T09:00:00Z',
  }),
];

forEachDatabase('duties, their items and what was delivered', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...law, ...records);
  });

  const ask = (query: string, variables = {}) => runQuery(running, query, variables);

  it('answer with everything that is known of a duty and its items', async () => {
    const query = `{ reportingDuty(id: "${a}") { id version cycle { id } body { id } bodyReference isRequired reason { en } arisesOn
      isNil current { id } firstSubmission { id } deliveredOn deliveredAt lateness { value label { en } today deadline { date } }
      mandatedBy { kind paragraph { id } wording { id } state stateLabel { en } requirement { id } }
      informations { totalCount nodes { id } }
      items { totalCount nodes { id kind kindLabel { en } fromDay untilDay treaty { id } treatyReference assignment { id } assignmentReference duty { id } } }
      sources { title } history { totalCount } } }`;
    const { mandatedBy, ...rest } = (await ask(query)).reportingDuty;
    expect(rest).toEqual({
      ...{ id: a, version: 1, cycle: { id: 'cycle-2021' }, body: { id: 'body-a' }, bodyReference: 'VERIFIED' },
      ...{ isRequired: true, reason: null, arisesOn: '2021-01-10', isNil: false, current: { id: `${a}:v2` } },
      ...{ firstSubmission: { id: `${a}:v1` }, deliveredOn: '2021-11-09', deliveredAt: '2021-11-09T03:00:00.000Z' },
      lateness: { value: 'ON_TIME', label: { en: 'on time' }, today: '2026-11-22', deadline: { date: '2021-11-10' } },
      informations: { totalCount: 2, nodes: [{ id: `${a}:v1` }, { id: `${a}:v2` }] },
      items: {
        totalCount: 2,
        nodes: [
          {
            ...{ id: `${a}:untc-26-4`, kind: 'SIGNED_NOT_IN_FORCE', kindLabel: { en: 'signed, not in force' } },
            ...{ fromDay: '2021-01-01', untilDay: null, treaty: { id: 'untc-26-4' }, treatyReference: 'VERIFIED' },
            ...{ assignment: null, assignmentReference: null, duty: { id: a } },
          },
          {
            ...{ id: `${a}:untc-4-4`, kind: 'IN_FORCE', kindLabel: { en: 'in force' } },
            ...{
              fromDay: '2021-01-01',
              untilDay: '2021-07-01',
              treaty: { id: 'untc-4-4' },
              treatyReference: 'VERIFIED',
            },
            ...{ assignment: { id: 'body-a:untc-4-4' }, assignmentReference: 'VERIFIED', duty: { id: a } },
          },
        ],
      },
      sources: [{ title: 'Test' }],
      history: { totalCount: 1 },
    });
    expect((mandatedBy as { kind: string }[]).map((each) => each.kind)).toEqual([
      ...['INFORMATION_DEADLINE', 'CONTENT_IN_FORCE', 'CONTENT_NOT_IN_FORCE', 'LANGUAGES', 'SIGNATURE', 'FORMS'],
    ]);
    expect(mandatedBy[3]).toEqual({
      ...{ kind: 'LANGUAGES', paragraph: { id: 'act-rules-p7' }, wording: { id: 'act-rules-p7-v2' } },
      ...{ state: 'ASSUMED', stateLabel: { en: 'assumed' }, requirement: { id: 'rules-languages-v2' } },
    });
  });

  it('oblige nobody where a duty is not required, and say why', async () => {
    const query = `{ reportingDuty(id: "${b}") { isRequired reason { kk ru en } mandatedBy { kind } lateness { value } deliveredOn } }`;
    expect((await ask(query)).reportingDuty).toEqual({
      ...{ isRequired: false, reason, mandatedBy: [], lateness: { value: 'NOT_REQUIRED' }, deliveredOn: null },
    });
  });

  const everything = `id versionNumber state stateLabel { en } isNil periodFrom periodTo begunOn submittedAt paperReceivedOn
    paperNumber kkState kkStateLabel { en } ruState ruStateLabel { en } signedAt signedBy { id } signedByReference signatureKind
    signatureKindLabel { en } contentHash decidedAt remarks { kk ru en } preparedBy { id } preparedByReference duty { id }`;

  it('answer with everything that is known of a submission', async () => {
    const answer = await ask(`{ annualInformation(id: "${a}:v1") { ${everything} version } }`);
    expect(answer.annualInformation).toEqual({
      ...{
        id: `${a}:v1`,
        version: 1,
        versionNumber: 1,
        state: 'RETURNED',
        stateLabel: { en: 'returned' },
        isNil: false,
      },
      ...{ periodFrom: '2021-01-01', periodTo: '2021-10-31', begunOn: '2021-10-01', paperNumber: '12-3/45' },
      ...{ submittedAt: '2021-11-09T03:00:00.000Z', paperReceivedOn: '2021-11-12', duty: { id: a } },
      ...{ kkState: 'PRESENT', kkStateLabel: { en: 'present' }, ruState: 'PRESENT', ruStateLabel: { en: 'present' } },
      ...{ signedAt: '2021-11-05T04:00:00.000Z', signedBy: { id: 'body-a-head-2019' }, signedByReference: 'VERIFIED' },
      ...{
        signatureKind: 'APPROVAL',
        signatureKindLabel: { en: 'approved in the system' },
        contentHash: 'a'.repeat(64),
      },
      ...{
        decidedAt: '2021-11-20T03:00:00.000Z',
        remarks,
        preparedBy: { id: 'body-a-legal' },
        preparedByReference: 'VERIFIED',
      },
    });
  });

  it.each([
    ['2021-11-30', 'RETURNED', 'READY'],
    ['2021-11-20', 'RETURNED', null],
    ['2021-11-19', 'SUBMITTED', null],
    ['2021-11-09', 'SUBMITTED', null],
    ['2021-11-08', 'SIGNED', null],
    ['2021-11-04', 'DRAFT', null],
    ['2021-09-30', null, null],
  ])('on %s were what they were then: the first version %s, the second %s', async (today, ...states) => {
    const query = `query Q @at(today: "${today}") { reportingDuty(id: "${a}") { informations { nodes {
      state submittedAt paperReceivedOn paperNumber signedAt signedBy { id } signatureKind contentHash decidedAt remarks { en } } } } }`;
    const { nodes } = (await ask(query)).reportingDuty.informations;
    expect((nodes as { state: string }[]).map((each) => each.state)).toEqual(states.filter((state) => state !== null));
    const [first] = nodes;
    const had = (...on: string[]) => on.includes(states[0] ?? '');
    const isThere = (field: string) => first !== undefined && first[field] !== null;
    for (const field of ['decidedAt', 'remarks']) expect(isThere(field)).toBe(had('RETURNED'));
    expect(isThere('submittedAt')).toBe(had('RETURNED', 'SUBMITTED'));
    for (const field of ['signedAt', 'signedBy', 'signatureKind', 'contentHash'])
      expect(isThere(field)).toBe(had('RETURNED', 'SUBMITTED', 'SIGNED'));
    for (const field of ['paperReceivedOn', 'paperNumber']) expect(isThere(field)).toBe(today >= '2021-11-12');
  });

  it.each(['', '2021-11-04', '2021-11-08', '2021-11-09', '2021-11-20', '2021-11-30', '2020-11-11'].map((day) => [day]))(
    'have the same state for the filter as for the answer on %s',
    async (day) => {
      const list = async (filter: object) => {
        const query = `query Q($f: AnnualInformationFilter) ${day && `@at(today: "${day}")`} {
          annualInformations(filter: $f, orderBy: { field: ID }) { nodes { id state submittedAt paperReceivedOn } } }`;
        return (await ask(query, { f: filter })).annualInformations.nodes as Record<string, string | null>[];
      };
      const all = await list({});
      for (const state of ['DRAFT', 'READY', 'SIGNED', 'SUBMITTED', 'ACCEPTED', 'RETURNED'])
        expect(await list({ state: { eq: state } })).toEqual(all.filter((each) => each.state === state));
      const undelivered = all.filter((each) => each.submittedAt === null && each.paperReceivedOn === null);
      expect(await list({ deliveredOn: { isNull: true } })).toEqual(undelivered);
    },
  );

  it.each<[string, string, Record<string, unknown>, string[]]>([
    ['reportingDuties', 'ReportingDutyFilter', { year: { eq: 2020 } }, ['cycle-2020:body-a']],
    ['reportingDuties', 'ReportingDutyFilter', { body: { eq: 'body-a' } }, ['cycle-2020:body-a', a]],
    ['reportingDuties', 'ReportingDutyFilter', { cycle: { eq: 'cycle-2021' }, isRequired: { eq: true } }, [a, c]],
    ['reportingDuties', 'ReportingDutyFilter', { arisesOn: { gt: '2021-01-10' } }, [c]],
    ['reportingDuties', 'ReportingDutyFilter', { deliveredOn: { lt: '2021-01-01' } }, ['cycle-2020:body-a']],
    ['reportingDuties', 'ReportingDutyFilter', { treaty: { eq: 'untc-26-4' } }, [a]],
    ['reportingDuties', 'ReportingDutyFilter', { treaty: { not: 'untc-4-4' } }, [b]],
    ['reportingDuties', 'ReportingDutyFilter', { id: { in: [b, 'x'] } }, [b]],
    ['dutyItems', 'DutyItemFilter', { kind: { eq: 'SIGNED_NOT_IN_FORCE' } }, [`${a}:untc-26-4`]],
    ['dutyItems', 'DutyItemFilter', { year: { lt: 2021 } }, ['cycle-2020:body-a:untc-4-4']],
    ['dutyItems', 'DutyItemFilter', { body: { eq: 'body-c' } }, [`${c}:untc-4-4`]],
    ['dutyItems', 'DutyItemFilter', { duty: { eq: a }, treaty: { eq: 'untc-4-4' } }, [`${a}:untc-4-4`]],
    ['dutyItems', 'DutyItemFilter', { fromDay: { gte: '2021-02-01' } }, [`${c}:untc-4-4`]],
    ['dutyItems', 'DutyItemFilter', { untilDay: { isNull: false } }, [`${a}:untc-4-4`]],
    ['dutyItems', 'DutyItemFilter', { assignment: { eq: 'body-a:untc-4-4' } }, [`${a}:untc-4-4`]],
    ['dutyItems', 'DutyItemFilter', { id: { eq: `${c}:untc-4-4` } }, [`${c}:untc-4-4`]],
    ['annualInformations', 'AnnualInformationFilter', { isNil: { eq: true } }, [`${c}:v1`]],
    ['annualInformations', 'AnnualInformationFilter', { year: { eq: 2020 } }, ['cycle-2020:body-a:v1']],
    ['annualInformations', 'AnnualInformationFilter', { body: { eq: 'body-b' } }, [`${b}:v1`]],
    ['annualInformations', 'AnnualInformationFilter', { duty: { eq: a }, versionNumber: { gt: 1 } }, [`${a}:v2`]],
    ['annualInformations', 'AnnualInformationFilter', { kkState: { eq: 'STALE' } }, [`${b}:v1`]],
    ['annualInformations', 'AnnualInformationFilter', { ruState: { eq: 'MISSING' } }, [`${a}:v2`]],
    ['annualInformations', 'AnnualInformationFilter', { id: { eq: `${a}:v1` } }, [`${a}:v1`]],
  ])('%s can be narrowed by %s: %j', async (list, type, filter, ids) => {
    const answer = await ask(`query Q($f: ${type}) { list: ${list}(filter: $f) { totalCount nodes { id } } }`, {
      f: filter,
    });
    expect([idsOf(answer.list), answer.list.totalCount]).toEqual([ids, ids.length]);
  });

  it.each<[string, string, string[]]>([
    ['reportingDuties', '{ field: YEAR, direction: DESC }', [c, b]],
    ['reportingDuties', '{ field: BODY, direction: DESC }', [c, b]],
    ['reportingDuties', '{ field: ARISES_ON, direction: DESC }', [c, b]],
    ['reportingDuties', '{ field: ID }', ['cycle-2020:body-a', a]],
    ['dutyItems', '{ field: YEAR }', ['cycle-2020:body-a:untc-4-4', `${a}:untc-26-4`]],
    ['dutyItems', '{ field: BODY, direction: DESC }', [`${c}:untc-4-4`, `${a}:untc-4-4`]],
    ['dutyItems', '{ field: TREATY }', [`${a}:untc-26-4`, 'cycle-2020:body-a:untc-4-4']],
    ['dutyItems', '{ field: ID, direction: DESC }', [`${c}:untc-4-4`, `${a}:untc-4-4`]],
    ['annualInformations', '{ field: YEAR }', ['cycle-2020:body-a:v1', `${a}:v1`]],
    ['annualInformations', '{ field: BODY, direction: DESC }', [`${c}:v1`, `${b}:v1`]],
    ['annualInformations', '{ field: VERSION_NUMBER, direction: DESC }', [`${a}:v2`, `${c}:v1`]],
    ['annualInformations', '{ field: DELIVERED_ON, direction: DESC }', [`${a}:v1`, 'cycle-2020:body-a:v1']],
    ['annualInformations', '{ field: ID }', ['cycle-2020:body-a:v1', `${a}:v1`]],
  ])('%s can be ordered by %s', async (list, orderBy, ids) => {
    expect(idsOf((await ask(`{ list: ${list}(first: 2, orderBy: ${orderBy}) { nodes { id } } }`)).list)).toEqual(ids);
  });

  it('are read at once for many treaties and duties', async () => {
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on Treaty { dutyItems { nodes { untilDay
      duty { items { nodes { id } } informations { nodes { id completeness { state } } } } } } } } }`;
    const r = ['untc-4-4', 'untc-26-4', 'untc-1-1'].map((id) => ({ __typename: 'Treaty', id }));
    // Items, duties, their items twice, informations, cycles, requirements, and entries of either kind.
    expect(await readsDuring(() => ask(query, { r }))).toHaveLength(9);
    const under = await ask(query.replace(') { _', ') @at(today: "2021-06-30") { _'), { r });
    const treaties = under._entities as { dutyItems: { nodes: { untilDay: string | null }[] } }[];
    expect(treaties.map(({ dutyItems }) => dutyItems.nodes.map(({ untilDay }) => untilDay))).toEqual([
      ...[[null, null], [null], []],
    ]);
  });
});
