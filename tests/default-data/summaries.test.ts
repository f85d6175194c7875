import { readDefaultData } from '../../scripts/default-data/read.ts';
import type { IngestRecord, RunningSubgraph } from '../../subgraphs/_kit/contract.ts';
import { RecommendationSourceKind } from '../../subgraphs/reports/recommendation/recommendation.enums.ts';
import { SourceDocumentKind } from '../../subgraphs/reports/source-document/source-document.kind.ts';
import { subgraph } from '../../subgraphs/reports/subgraph.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { openSubgraph, runQuery } from '../support/run-query.ts';
import { recordsOf } from './records.ts';

const reports = readDefaultData().find((each) => each.subgraph === 'reports')?.records ?? [];

/** Every field of reports' own records that the default data must show at least once. */
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  PeriodicReport: ['title', 'treatyBody', 'symbol', 'dueOn', 'submittedOn', 'defendedOn', 'url'],
  SourceDocument: ['periodicReport'],
  Recommendation: ['channel', 'isConfidential'],
  Indicator: ['name', 'unit', 'method', 'treaty', 'target'],
  Observation: ['period', 'value', 'text', 'provider'],
  SummaryInformation: ['completedOn', 'analysis', 'foreignPolicyAssessment'],
  SummarySection: ['heading', 'text', 'treaty'],
  SectionEntryLink: ['entry'],
  SummaryAttachment: ['title', 'recommendations'],
  Dispatch: ['paragraph', 'registrationNumber', 'receiptNumber', 'receivedAt', 'contentHash'],
};

describe('The records of reports in the default data', () => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, freshSqliteUrl());
  });

  it('are all taken, and again without a change', async () => {
    const options = { actor: 'default-data', runId: null };
    const outcomes = await running.ingest(reports, options);
    expect(outcomes.filter(({ status }) => status !== 'created')).toEqual([]);
    const again = await running.ingest(reports, options);
    expect(again.filter(({ status }) => status !== 'unchanged')).toEqual([]);
  });

  it('show every field', () => {
    const shows = (type: string, field: string) => recordsOf(type).some((record) => record[field] != null);
    const missing = Object.entries(FIELDS).flatMap(([type, fields]) =>
      fields.filter((field) => !shows(type, field)).map((field) => `${type}.${field}`),
    );
    expect(missing).toEqual([]);
  });

  it('have recommendations from each source that ¶6 names, and documents of each kind they can stand in', () => {
    const shown = (type: string, field: string) => [...new Set(recordsOf(type).map((each) => each[field]))].sort();
    expect(shown('Recommendation', 'sourceKind')).toEqual(Object.values(RecommendationSourceKind).sort());
    expect(shown('SourceDocument', 'kind')).toEqual(Object.values(SourceDocumentKind).sort());
  });

  it('have our own texts in three languages', () => {
    const own = [
      'SdgGoal',
      'SdgTarget',
      'PeriodicReport',
      'Indicator',
      'Observation',
      'SummaryInformation',
      'SummarySection',
    ];
    const isText = (value: unknown): value is Record<string, string> =>
      typeof value === 'object' && value !== null && 'en' in value;
    const texts = own.flatMap((type) =>
      recordsOf(type).flatMap((each: IngestRecord) => Object.values(each).filter(isText)),
    );
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ kk, ru, en }) => !kk || !ru || !en)).toEqual([]);
  });

  it('lead from a summary to missing bodies and copies, and to the entries it rests on', async () => {
    const query = `{ summaryInformation(id: "summary-2021") {
      state missingBodies { id } missingCopies { nodes { id lacksCopy } }
      sections { nodes { bodies { id } } } dispatches { nodes { to { id } } }
    } }`;
    const { summaryInformation } = await runQuery(running, query);
    expect(summaryInformation.state).toBe('DISPATCHED');
    expect(summaryInformation.missingBodies.length).toBeGreaterThan(0);
    expect(summaryInformation.missingCopies.nodes.length).toBeGreaterThan(0);
    const sections = summaryInformation.sections.nodes as { bodies: unknown[] }[];
    expect(sections.filter(({ bodies }) => bodies.length > 1)).not.toEqual([]);
    expect(sections.filter(({ bodies }) => bodies.length === 0)).toEqual([]);
    expect(summaryInformation.dispatches.nodes).toEqual([{ to: { id: 'body-pm-office' } }]);
  });
});
