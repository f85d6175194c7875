import { roles, type Role } from '../../subgraphs/_kit/access/identity.ts';

/** Null: everybody. */
export type Audience = readonly Role[] | null;

const staff: readonly Role[] = [
  'ANALYST',
  'OFFICER',
  'HEAD',
  'AUTHORISED_BODY',
  'PM_OFFICE',
  'ADMINISTRATION',
  'STEWARD',
];
/** All whom the hub knows. */
const partners: readonly Role[] = roles;
const monitoring: readonly Role[] = ['ANALYST', 'OFFICER', 'HEAD', 'AUTHORISED_BODY'];
const summaries: readonly Role[] = ['ANALYST', 'AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION'];
const imports: readonly Role[] = ['ANALYST', 'AUTHORISED_BODY', 'STEWARD'];

const each = <To>(names: string, to: To) => names.split(' ').map((name) => [name, to] as const);

/** Who sees a type at all, written down from the roles of the domain a second time; all other types are for everybody. */
const types: ReadonlyMap<string, readonly Role[]> = new Map([
  ...each('ReportingDuty DutyItem AnnualInformation AnnualEntry InForceEntry NotInForceEntry Assessment', monitoring),
  ...each('MonitoringNote', monitoring),
  ...each('Signature EntryRemark LanguageGap TextLanguages ContentDifference', monitoring),
  ...each('ProblemIssue IssueEntryLink Proposal EvidenceLink CompletenessPoint ContentGap', monitoring),
  ...each('InputUse ReportInputUse TreatyInputUse MediaInputUse', monitoring),
  ...each('DomesticProcedure DomesticProcedureStep ConclusionProposal', monitoring),
  ...each('SummaryInformation SummarySection SectionEntryLink SummaryAttachment Dispatch SectionComparison', summaries),
  ...each('EdmsMessage EdmsDocument', summaries),
  ...each('ImportRun ImportIssue', imports),
  ...each('Change FieldChange Mutation', staff),
  ...each('ImplementingMeasure', partners),
]);

/** Fields that are for fewer than their type and what they lead to. */
const fields: ReadonlyMap<string, readonly Role[]> = new Map([
  ...each(
    'Source.actor Treaty.disclosedTo Document.disclosedTo LegalAct.disclosedTo PeriodicReport.disclosedTo',
    staff,
  ),
  ...each('SourceDocument.disclosedTo Recommendation.disclosedTo', staff),
  ...each('ImportIssue.value ImportIssue.rule', ['AUTHORISED_BODY', 'STEWARD'] as const),
  ...each('SummaryInformation.foreignPolicyAssessment', ['AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION'] as const),
  ...each('Provision.implementation Provision.implementationLabel', partners),
  ...each('Provision.actInForce Provision.actInForceLabel Provision.isWithoutAct', partners),
]);

/** Who may give a command, of the staff that sees it. */
export const commands: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  ...each('addAssignment correctAssignment reassignTreaty', ['HEAD'] as const),
  ...each('designateSubdivision correctDesignation addSubdivision correctSubdivision', ['HEAD'] as const),
  ...each('addConclusionProposal correctConclusionProposal', ['OFFICER', 'HEAD'] as const),
  ...each('addMonitoringNote correctMonitoringNote withdrawMonitoringNote', ['OFFICER', 'HEAD'] as const),
  ...each('transferAssignments', ['STEWARD', 'AUTHORISED_BODY'] as const),
  ...each('addBody addBodyCapacity correctBodyCapacity addBodyName correctBodyName', ['STEWARD'] as const),
  ...each('recordBodySuccession correctBodySuccession addHeadTenure correctHeadTenure', ['STEWARD'] as const),
  ...each('registerRegime correctRegime registerRequirement correctRequirement', ['AUTHORISED_BODY'] as const),
  ...each('openMonitoringCycle closeMonitoringCycle reviseReportingDuties', ['AUTHORISED_BODY'] as const),
  ...each('beginSummary correctSummary completeSummary reopenSummary', ['AUTHORISED_BODY'] as const),
  ...each('addSummarySection correctSummarySection withdrawSummarySection', ['AUTHORISED_BODY'] as const),
  ...each('addSummaryAttachment correctSummaryAttachment withdrawSummaryAttachment', ['AUTHORISED_BODY'] as const),
  ...each('publishResults correctResultsPublication', ['AUTHORISED_BODY'] as const),
  ...each('addInForceEntry correctInForceEntry addNotInForceEntry correctNotInForceEntry', [
    'OFFICER',
    'HEAD',
  ] as const),
  ...each('beginInformation editInformation markInformationReady recallInformation', ['OFFICER', 'HEAD'] as const),
  ...each('registerHandwrittenSignature carryEntryForward', ['OFFICER', 'HEAD'] as const),
  ...each('signInformation submitInformation', ['HEAD'] as const),
  ...each('registerPaperReceipt acceptInformation returnInformation', ['AUTHORISED_BODY'] as const),
  ...each('withdrawEntry addAssessment correctAssessment withdrawAssessment', ['OFFICER', 'HEAD'] as const),
  ...each('addTreatyAction correctTreatyAction', ['AUTHORISED_BODY'] as const),
  ...each('dispatchSummary', ['AUTHORISED_BODY'] as const),
  ...each('forwardSummary', ['PM_OFFICE'] as const),
  ...each('retryDispatch withdrawDispatch', ['AUTHORISED_BODY', 'PM_OFFICE'] as const),
  ...each('addProblemIssue correctProblemIssue linkProblemIssue unlinkProblemIssue', ['OFFICER', 'HEAD'] as const),
  ...each('addProposal correctProposal withdrawProposal withdrawProblemIssue', ['OFFICER', 'HEAD'] as const),
  ...each('addEvidence correctEvidence withdrawEvidence', ['OFFICER', 'HEAD'] as const),
  ...each('resolveProblemIssue recordProposalOutcome', ['OFFICER', 'HEAD', 'AUTHORISED_BODY'] as const),
]);

export function rolesOfType(type: string): Audience {
  if (type.endsWith('Payload')) return staff;
  return types.get(type.replace(/(Connection|Edge|Groups?)$/, '')) ?? null;
}

/** Those who are of all of the audiences. */
export function common(...audiences: readonly Audience[]): Audience {
  const known = audiences.filter((each) => each !== null);
  return known.length === 0 ? null : roles.filter((role) => known.every((each) => each.includes(role)));
}

/** Who sees a field, whoever sees its type; as a refusal tells it. */
export function rolesOfField(type: string, field: string, leadsTo: string): Audience {
  return common(fields.get(`${type}.${field}`) ?? null, rolesOfType(leadsTo));
}

export function isOf(role: Role | null, audience: Audience): boolean {
  return audience === null || (role !== null && audience.includes(role));
}

/** Whether somebody with this role, or with none, may see a field of a type that leads to another. */
export function maySee(role: Role | null, type: string, field: string, leadsTo: string): boolean {
  return isOf(role, common(rolesOfType(type), rolesOfField(type, field, leadsTo)));
}
