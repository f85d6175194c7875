import { readDefaultData } from '../../scripts/default-data/read.ts';
import type { RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../subgraphs/reports/subgraph.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';

describe('Cycles and duties of the default data', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl());
    const records = readDefaultData().find((each) => each.subgraph === 'reports')?.records ?? [];
    const outcomes = await running.ingest(records, { actor: 'default-data', runId: null });
    expect(outcomes.filter(({ status }) => status !== 'created')).toEqual([]);
  });

  it('show a body on time and one late, a nil return, a return, a missing one and one that owes nothing', async () => {
    const query = `{ monitoringCycle(id: "cycle-2021") { duties(first: 100) { nodes {
      body { id } isNil lateness { value daysLate } informations { nodes { state } } } } } }`;
    const { nodes } = (await runQuery(running, query)).monitoringCycle.duties as {
      nodes: {
        body: { id: string };
        isNil: boolean | null;
        lateness: { value: string };
        informations: { nodes: { state: string }[] };
      }[];
    };
    const told = nodes.map(({ body, isNil, lateness, informations }) => [
      body.id,
      ...[isNil, lateness.value, informations.nodes.map(({ state }) => state).join()],
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['body-mfa', false, 'ON_TIME', 'ACCEPTED'],
        ['body-moj', false, 'LATE', 'ACCEPTED'],
        ['body-labour', false, 'ON_TIME', 'RETURNED,ACCEPTED'],
        ['body-energy', null, 'OVERDUE', 'DRAFT'],
        ['body-financial-market', true, 'ON_TIME', 'ACCEPTED'],
        ['body-demonstration', null, 'NOT_REQUIRED', ''],
      ]),
    );
  });

  it('give each cycle under the Rules its deadlines and wordings, and the one under the successor none', async () => {
    const query = `{ monitoringCycles { nodes { year informationDeadline { date } summaryDeadline { date }
      requirements { kind state paragraph { id } wording { id } } } } }`;
    const { nodes } = (await runQuery(running, query)).monitoringCycles as {
      nodes: {
        year: number;
        informationDeadline: { date: string | null };
        summaryDeadline: { date: string | null };
        requirements: { kind: string; state: string; paragraph: object | null; wording: { id: string } | null }[];
      }[];
    };
    const told = nodes.map(({ year, informationDeadline, summaryDeadline, requirements }) => {
      const languages = requirements.find(({ kind }) => kind === 'LANGUAGES');
      return [year, informationDeadline.date, summaryDeadline.date, languages?.state, languages?.wording?.id ?? null];
    });
    const p7 = 'kz-gov-1141-2010-p7';
    expect(told).toEqual([
      [2019, '2019-11-10', '2019-12-10', 'NOT_IN_SOURCE', `${p7}-v1`],
      [2020, '2020-11-10', '2020-12-10', 'NOT_IN_SOURCE', `${p7}-v1`],
      [2021, '2021-11-10', '2021-12-10', 'ASSUMED', `${p7}-v2`],
      [2023, null, null, 'UNVERIFIED', null],
    ]);
    expect(nodes.map(({ requirements }) => requirements.length)).toEqual([14, 14, 14, 14]);
    expect(nodes.at(-1)?.requirements.filter(({ paragraph }) => paragraph !== null)).toEqual([]);
  });
});
