import type { Clocks } from '../../_kit/clocks.ts';
import type { Checks } from '../../_kit/command/checks.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { assessmentRecords } from '../assessment/assessment.repository.ts';
import { DutyItemEntity } from '../duty-item/duty-item.entity.ts';
import { evidenceLinkRecords } from '../evidence-link/evidence-link.repository.ts';
import { complain } from '../faults/fault.ts';
import { inForceEntryRecords } from '../in-force-entry/in-force-entry.repository.ts';
import { strayFaults } from '../issue-entry-link/issue-entry-link.rule.ts';
import type { MonitoringCycleEntity } from '../monitoring-cycle/monitoring-cycle.entity.ts';
import { notInForceEntryRecords } from '../not-in-force-entry/not-in-force-entry.repository.ts';
import { treatiesOf } from '../problem-issue/issue-treaties.service.ts';
import { problemIssueRecords } from '../problem-issue/problem-issue.repository.ts';
import { proposalRecords } from '../proposal/proposal.repository.ts';
import { RequirementEntity } from '../requirement/requirement.entity.ts';
import { requirementRecords } from '../requirement/requirement.repository.ts';
import { holdsIn } from '../requirement/requirement.rule.ts';
import type { AnnualInformationEntity } from './annual-information.entity.ts';
import { annualInformationRecords } from './annual-information.repository.ts';
import { completeness } from './completeness.rule.ts';
import type { CompletenessPoint } from './completeness.type.ts';
import { frozenIssues } from './frozen-issues.service.ts';
import { contentIn, type EntryContent } from './information-content.ts';
import { rowsOfVersion, type InformationRows } from './information-rows.service.ts';
import { cycleOf, dayOfWork } from './information-step.service.ts';
import { nothingSaid, readinessProblems, saysNothing } from './readiness.rule.ts';
import { languagesWithin } from './version-languages.service.ts';

interface Whole {
  readonly information: AnnualInformationEntity;
  readonly rows: InformationRows;
  readonly cycle: MonitoringCycleEntity;
}

/** Whatever a version lacks for the signature, as it and what it is held to stand now; what it says. */
export async function checkReady(
  work: UnitOfWork,
  checks: Checks,
  information: AnnualInformationEntity,
): Promise<InformationRows> {
  const rows = await rowsOfVersion(work, information.id);
  const cycle = await cycleOf(work, information);
  const points = cycle ? await pointsOf(work, { information, rows, cycle }) : [];
  const lacking = readinessProblems('input.id', points);
  checks.push(...(saysNothing(information, rows, points) ? [nothingSaid('input.id', information.id)] : []), ...lacking);
  const about = new Map(rows.issues.map((issue) => [issue.id, treatiesOf(issue)]));
  complain(checks, strayFaults('id', rows.issueLinks, about));
  return rows;
}

/** `AnnualInformation.completeness` of a version as it stands within a unit of work. */
async function pointsOf(work: UnitOfWork, { information, rows, cycle }: Whole): Promise<CompletenessPoint[]> {
  const clocks = clocksOfWork(work);
  const requirements = await work.currentBy(RequirementEntity, 'regimeId', [cycle.regimeId]);
  const ofYear = requirements
    .toSorted((one, other) => one.kindSort - other.kindSort)
    .map((row) => requirementRecords.node(row, clocks))
    .filter((each) => holdsIn(each, cycle.year));
  const items = await work.currentBy(DutyItemEntity, 'dutyId', [information.dutyId]);
  const entries = <R extends { readonly id: string }, Entry>(some: readonly R[], node: (row: R) => Entry) =>
    some.map((row): EntryContent<Entry> => ({ entry: node(row), ...below(row.id, rows, clocks) }));
  const frozen = await frozenIssues(work, information.id, rows.issues);
  const languages = await languagesWithin(work, information, rows);
  return completeness(ofYear, {
    information: { ...annualInformationRecords.node(information, clocks), ...languages },
    content: contentIn({
      frozen,
      items,
      inForce: entries(rows.inForce, (row) => inForceEntryRecords.node(row, clocks)),
      notInForce: entries(rows.notInForce, (row) => notInForceEntryRecords.node(row, clocks)),
      proposals: rows.proposals.map((row) => proposalRecords.node(row, clocks)),
    }),
  });
}

/** The state that the unit of work sees, on the day on which it happens. */
function clocksOfWork(work: UnitOfWork): Clocks {
  const today = dayOfWork(work);
  return { asOf: today, today, knownAt: null, horizon: null, revision: null };
}

function below(entry: string, { assessments, evidence, issueLinks, issues }: InformationRows, clocks: Clocks) {
  const named = new Set(issueLinks.filter(({ entryId }) => entryId === entry).map(({ issueId }) => issueId));
  return {
    assessments: assessments.filter((row) => row.entryId === entry).map((row) => assessmentRecords.node(row, clocks)),
    evidence: evidence.filter((row) => row.entryId === entry).map((row) => evidenceLinkRecords.node(row, clocks)),
    issues: issues.filter(({ id }) => named.has(id)).map((row) => problemIssueRecords.node(row, clocks)),
  };
}
