import { Inquiry } from '../../subgraphs/_kit/across/inquiry.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { dutyPlan, type DutyPlan } from '../../subgraphs/reports/duty-plan/duty-plan.rule.ts';
import { yearFacts } from '../../subgraphs/reports/duty-plan/year-facts.service.ts';
import { DeadlineCertainty } from '../../subgraphs/reports/monitoring-cycle/deadline.type.ts';
import { holding, refusals } from '../support/commands.ts';
import { callerOf, runQuery, runRequest } from '../support/run-query.ts';
import { command } from '../subgraphs/reports/commands.ts';
import { loadedSubgraphs, type Loaded } from './loaded.ts';
import { idOf, recordsOf, text } from './records.ts';

let loaded: Loaded;
beforeAll(async () => {
  loaded = await loadedSubgraphs();
});

const named = (name: string): RunningSubgraph => {
  const running = loaded.subgraphs.get(name);
  if (!running) throw new Error(`There is no subgraph ${name}.`);
  return running;
};
const given = { certainty: DeadlineCertainty.GIVEN, date: '' };
const unverified = { certainty: DeadlineCertainty.UNVERIFIED, date: null };

async function planned(year: number): Promise<DutyPlan> {
  const inquiry = new Inquiry((name, request) => named(name).execute(request), callerOf());
  const cycle = recordsOf('MonitoringCycle').find((each) => each.year === year);
  const deadline = year > 2021 ? unverified : { ...given, date: `${year}-11-10` };
  return dutyPlan({ year, openedOn: cycle ? text(cycle, 'openedOn') : '', deadline }, await yearFacts(year, inquiry));
}

const lines = (records: readonly IngestRecord[], year: number, fields: readonly string[]) =>
  records
    .filter((each) => idOf(each).startsWith(`cycle-${year}:`))
    .map((each) =>
      [idOf(each), ...fields.map((field) => text(each, field) || JSON.stringify(each[field] ?? null))].join(' '),
    )
    .sort();
const dutiesOf = (year: number) =>
  lines(recordsOf('ReportingDuty'), year, ['isRequired', 'notRequiredSince', 'arisesOn']);
const itemsOf = (year: number) => lines(recordsOf('DutyItem'), year, ['kind', 'fromDay', 'untilDay', 'assignment']);
const duties = ({ duties: all }: DutyPlan) =>
  all.map(({ id, ...each }) => [id, each.isRequired, each.notRequiredSince, each.arisesOn].map(String).join(' '));
const items = ({ items: all }: DutyPlan) =>
  all.map(({ id, ...each }) => [id, each.kind, each.fromDay, each.untilDay, each.assignmentId].map(String).join(' '));

describe('What bodies and treaties of the default data say', () => {
  it.each([2019, 2020, 2021])('gives the duties and items of %d as they are in it', async (year) => {
    const plan = await planned(year);
    expect(duties(plan).sort()).toEqual(dutiesOf(year));
    expect(items(plan).sort()).toEqual(itemsOf(year));
  });

  it('gives those of 2023, too: it only knows that who is a central state body all year owes whatever is owed', async () => {
    const plan = await planned(2023);
    expect(items(plan).sort()).toEqual(itemsOf(2023));
    const unknown = duties(plan).map((duty) => duty.replace(' true ', ' null '));
    expect(unknown.sort()).toEqual(dutiesOf(2023));
    const partly = plan.duties.filter(({ isRequired }) => isRequired === null).map(({ bodyId }) => bodyId);
    const { bodies } = await runQuery(
      named('bodies'),
      '{ bodies(first: 100, filter: { id: { in: $ids } }) { nodes { capacities(validity: ALL) { validFrom validUntil } } } }'.replace(
        '$ids',
        JSON.stringify(partly),
      ),
    );
    const turns = (bodies.nodes as { capacities: { validFrom: string; validUntil: string }[] }[]).map((each) =>
      each.capacities.flatMap(({ validFrom, validUntil }) => [validFrom, validUntil]),
    );
    expect(turns.map((days) => days.includes('2023-09-01'))).toEqual(partly.map(() => true));
  });
});

describe('A year that the authorised body opens over the default data', () => {
  it('is opened whole or not at all: not while the bodies can not be asked', async () => {
    const reports = named('reports');
    const input = { year: 2022, regime: 'successor-135', idempotencyKey: 'open-2022' };
    const mutation =
      'mutation C($input: OpenMonitoringCycleInput!) { openMonitoringCycle(input: $input) { problems { __typename } } }';
    loaded.unreachable.add('bodies');
    const { errors } = await runRequest(reports, mutation, { input }, holding('AUTHORISED_BODY'));
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect((await runQuery(reports, '{ monitoringCycle(id: "cycle-2022") { id } }')).monitoringCycle).toBeNull();
    loaded.unreachable.clear();

    const selection = `informationDeadline { certainty } requirements { paragraph { id } }
      duties(first: 100) { nodes { id items(first: 100) { nodes { id } } } }`;
    const payload = await command(reports, 'openMonitoringCycle', input, selection);
    expect(refusals(payload)).toEqual([]);
    const { monitoringCycle } = payload;
    expect(monitoringCycle.informationDeadline).toEqual({ certainty: 'UNVERIFIED' });
    const plan = await planned(2022);
    const shown = monitoringCycle.duties.nodes as { id: string; items: { nodes: { id: string }[] } }[];
    expect(shown.map(({ id }) => id).sort()).toEqual(plan.duties.map(({ id }) => id).sort());
    const ids = shown.flatMap((each) => each.items.nodes.map(({ id }) => id));
    expect(ids.sort()).toEqual(plan.items.map(({ id }) => id).sort());
    expect(ids.length).toBeGreaterThan(100);
    // Divided on 11 June 2022: each has its part of the year.
    expect(shown.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['education-science', 'education', 'science'].map((body) => `cycle-2022:body-${body}`)),
    );
  });

  it('is not written again where it is revised and nothing came, nor are the items of another year', async () => {
    const reports = named('reports');
    const revise = async (cycle: string) =>
      refusals(await command(reports, 'reviseReportingDuties', { cycle, reason: 'A look' }));
    const before = await reports.revision();
    expect([await revise('cycle-2022'), await reports.revision()]).toEqual([[], before]);
    // Of the year under the successor what is recorded becomes what opening it would record: nothing is shown of that.
    const query = `{ monitoringCycle(id: "cycle-2023") { duties(first: 100) { nodes { isRequired lateness { value }
      items(first: 100) { nodes { version } } } } } }`;
    const shown = await runQuery(reports, query);
    expect([await revise('cycle-2023'), await reports.revision()]).toEqual([[], before + 1]);
    expect(await runQuery(reports, query)).toEqual(shown);
  });
});

it('Signatures in the default data are over what the versions say: whoever changes a text works out its hash anew', async () => {
  const said = 'id contentHash currentContentHash signatures { isValid }';
  const query = `{ annualInformations(first: 100) { totalCount nodes { ${said} } } }`;
  const { annualInformations } = await runQuery(named('reports'), query);
  const nodes = annualInformations.nodes as {
    readonly id: string;
    readonly contentHash: string | null;
    readonly currentContentHash: string;
    readonly signatures: readonly { readonly isValid: boolean }[];
  }[];
  expect(nodes).toHaveLength(Number(annualInformations.totalCount));
  const signed = nodes.filter(({ contentHash }) => contentHash !== null);
  const wrong = signed.filter(({ contentHash, currentContentHash }) => contentHash !== currentContentHash);
  expect(wrong.map(({ id, currentContentHash }) => [id, currentContentHash])).toEqual([]);
  const unlike = signed.filter(({ signatures }) => signatures.length !== 1 || signatures[0]?.isValid !== true);
  expect(unlike.map(({ id, signatures }) => [id, signatures])).toEqual([]);
});

it('A signature by hand is seen by whoever sees what it delivered', async () => {
  const query =
    '{ annualInformation(id: "cycle-2020:body-energy:v1") { signatureKind signatures { id kind isValid scan { id } } } }';
  const seen = await runQuery(named('reports'), query, {}, holding('ANALYST:body-moj'));
  expect(seen.annualInformation).toMatchObject({
    signatureKind: 'HANDWRITTEN_SCAN',
    signatures: [
      {
        id: 'cycle-2020:body-energy:v1:s1',
        kind: 'HANDWRITTEN_SCAN',
        isValid: true,
        scan: { id: expect.any(String) as string },
      },
    ],
  });
});
