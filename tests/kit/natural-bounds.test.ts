import { committedFilters, isInput } from '../../subgraphs/_kit/across/filter-table.ts';
import { declaredOf } from '../../subgraphs/_kit/across/declared.ts';
import type { Ingester } from '../../subgraphs/_kit/ingest/ingester.ts';
import { documentIngester } from '../../subgraphs/publications/document/document.ingester.ts';
import { mediaPublicationIngester } from '../../subgraphs/publications/media-publication/media-publication.ingester.ts';
import { annualInformationIngester } from '../../subgraphs/reports/annual-information/annual-information.ingester.ts';
import { monitoringRegimeIngester } from '../../subgraphs/reports/monitoring-regime/monitoring-regime.ingester.ts';
import { DeadlineCertainty } from '../../subgraphs/reports/monitoring-cycle/deadline.type.ts';
import { periodicReportIngester } from '../../subgraphs/reports/periodic-report/periodic-report.ingester.ts';
import { yearsOpenOn } from '../../subgraphs/reports/problem-issue/problem-issue.rule.ts';
import { recommendationIngester } from '../../subgraphs/reports/recommendation/recommendation.ingester.ts';
import { lateness } from '../../subgraphs/reports/reporting-duty/lateness.rule.ts';
import { requirementIngester } from '../../subgraphs/reports/requirement/requirement.ingester.ts';
import { sdgGoalIngester } from '../../subgraphs/reports/sdg-goal/sdg-goal.ingester.ts';
import { sourceDocumentIngester } from '../../subgraphs/reports/source-document/source-document.ingester.ts';
import { legalActIngester } from '../../subgraphs/treaties/legal-act/legal-act.ingester.ts';
import { legalActVersionIngester } from '../../subgraphs/treaties/legal-act-version/legal-act-version.ingester.ts';
import { legalParagraphIngester } from '../../subgraphs/treaties/legal-paragraph/legal-paragraph.ingester.ts';
import { paragraphVersionIngester } from '../../subgraphs/treaties/paragraph-version/paragraph-version.ingester.ts';
import { treatyIngester } from '../../subgraphs/treaties/treaty/treaty.ingester.ts';
import { freshSqliteUrl } from '../support/databases.ts';
import { Notes } from './support/notes.ts';

/** Every number of which a filter says, by `@between`, what it never is. */
const bounded = committedFilters()
  .definitions.filter(isInput)
  .flatMap(({ name, fields = [] }) =>
    fields.flatMap((field) => {
      const { between } = declaredOf(field);
      return between ? [[`${name.value.replace(/Filter$/, '')}.${field.name.value}`, between] as const] : [];
    }),
  );

/** Whether a record can come in with this value of a field, whatever else is wrong with it. */
const takes =
  ({ schema }: Ingester, field: string, written: (value: number) => unknown = (value) => value) =>
  (value: number) => {
    const { error } = schema.safeParse({ [field]: written(value) });
    return error?.issues.every(({ path }) => path[0] !== field) ?? true;
  };

const inTheYear = (year: number) => `${year}-06-30`;

/** By what is bounded: whether a record can have this value, as its ingester or what works it out says. */
const canBe: Readonly<Record<string, (value: number) => boolean>> = {
  'AnnualInformation.versionNumber': takes(annualInformationIngester, 'versionNumber'),
  'Document.size': takes(documentIngester, 'content', (size) => 'a'.repeat(Math.max(size, 0))),
  'LegalAct.year': takes(legalActIngester, 'adoptedOn', inTheYear),
  'LegalActVersion.number': takes(legalActVersionIngester, 'number'),
  'LegalParagraph.position': takes(legalParagraphIngester, 'position'),
  'MediaPublication.year': takes(mediaPublicationIngester, 'publishedOn', inTheYear),
  'MonitoringRegime.firstYear': takes(monitoringRegimeIngester, 'firstYear'),
  'MonitoringRegime.lastYear': takes(monitoringRegimeIngester, 'lastYear'),
  'ParagraphVersion.number': takes(paragraphVersionIngester, 'number'),
  'PeriodicReport.defendedYear': takes(periodicReportIngester, 'defendedOn', inTheYear),
  'PeriodicReport.dueYear': takes(periodicReportIngester, 'dueOn', inTheYear),
  'PeriodicReport.submittedYear': takes(periodicReportIngester, 'submittedOn', inTheYear),
  'ProblemIssue.yearsOpen': (years) => {
    const days = [2019, 2020, 2021, 2022].map(inTheYear);
    return days.some((day) => yearsOpenOn({ openedOn: '2020-12-31', resolvedOn: null }, day) === years);
  },
  'Recommendation.session': takes(sourceDocumentIngester, 'session'),
  'Recommendation.year': takes(recommendationIngester, 'madeOn', inTheYear),
  'ReportingDuty.daysLate': (days) => {
    const due = { isRequired: true, deadline: { certainty: DeadlineCertainty.GIVEN, date: '2021-11-10' } };
    const around = ['2021-11-09', '2021-11-10', '2021-11-11'];
    return around.some((today) => lateness({ ...due, deliveredOn: null, today }).daysLate === days);
  },
  'Requirement.firstYear': takes(requirementIngester, 'firstYear'),
  'Requirement.lastYear': takes(requirementIngester, 'lastYear'),
  'SdgGoal.number': takes(sdgGoalIngester, 'number'),
  'SourceDocument.session': takes(sourceDocumentIngester, 'session'),
  'Treaty.year': takes(treatyIngester, 'concludedOn', inTheYear),
};

/** No record comes in with it: each unit of work counts it on. */
const counted = 'Change.revision';

describe('what a filter says a number never is', () => {
  it('is held against whoever lets such numbers in, of each of them', () => {
    expect(bounded.map(([of]) => of).sort()).toEqual([...Object.keys(canBe), counted].sort());
  });

  it.each(bounded.filter(([of]) => of !== counted))('no record has: %s', (of, { least, most }) => {
    const isPossible = canBe[of] ?? (() => false);
    expect([least - 1, least].map(isPossible)).toEqual([false, true]);
    if (most !== undefined) expect([most, most + 1].map(isPossible)).toEqual([true, false]);
  });

  it('no unit of work has: the first is the least', async () => {
    const notes = await Notes.open(freshSqliteUrl());
    const { revision } = await notes.put({ id: 'n-1' });
    expect(bounded.find(([of]) => of === counted)?.[1]).toEqual({ least: revision });
  });
});
