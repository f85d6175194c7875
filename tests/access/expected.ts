import type { Role } from '../../subgraphs/_kit/access/identity.ts';

const staff: readonly Role[] = [
  'ANALYST',
  'OFFICER',
  'HEAD',
  'AUTHORISED_BODY',
  'PM_OFFICE',
  'ADMINISTRATION',
  'STEWARD',
];
const partners: readonly Role[] = [...staff, 'PARTNER'];
const monitoring: readonly Role[] = ['ANALYST', 'OFFICER', 'HEAD', 'AUTHORISED_BODY'];
const summaries: readonly Role[] = ['ANALYST', 'AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION'];
const imports: readonly Role[] = ['ANALYST', 'AUTHORISED_BODY', 'STEWARD'];

const each = (types: string, roles: readonly Role[]) => types.split(' ').map((type) => [type, roles] as const);

/** Who sees a type at all, written down from the roles of the domain a second time; all other types are for everybody. */
const types: ReadonlyMap<string, readonly Role[]> = new Map([
  ...each('ReportingDuty DutyItem AnnualInformation AnnualEntry InForceEntry NotInForceEntry Assessment', monitoring),
  ...each('ProblemIssue IssueEntryLink Proposal EvidenceLink CompletenessPoint ContentGap', monitoring),
  ...each('InputUse ReportInputUse TreatyInputUse MediaInputUse', monitoring),
  ...each('DomesticProcedure DomesticProcedureStep ConclusionProposal', monitoring),
  ...each('SummaryInformation SummarySection SectionEntryLink SummaryAttachment Dispatch SectionComparison', summaries),
  ...each('ImportRun ImportIssue', imports),
  ...each('Change FieldChange', staff),
  ...each('ImplementingMeasure', partners),
]);

/** Fields that are for fewer than their type and what they lead to. */
const fields: ReadonlyMap<string, readonly Role[]> = new Map([
  ...each(
    'Source.actor Treaty.disclosedTo Document.disclosedTo LegalAct.disclosedTo PeriodicReport.disclosedTo',
    staff,
  ),
  ...each('SourceDocument.disclosedTo Recommendation.disclosedTo', staff),
  ...each('ImportIssue.value', ['AUTHORISED_BODY', 'STEWARD']),
  ...each('SummaryInformation.foreignPolicyAssessment', ['AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION']),
  ...each('Provision.implementation Provision.implementationLabel', partners),
  ...each('Provision.actInForce Provision.actInForceLabel Provision.isWithoutAct', partners),
]);

/** Null: everybody. */
export function rolesOfType(type: string): readonly Role[] | null {
  return types.get(type.replace(/(Connection|Edge)$/, '')) ?? null;
}

/** Whether somebody with this role, or with none, may see a field of a type that leads to another. */
export function maySee(role: Role | null, type: string, field: string, leadsTo: string): boolean {
  const all = [rolesOfType(type), rolesOfType(leadsTo), fields.get(`${type}.${field}`) ?? null];
  return all.every((roles) => roles === null || (role !== null && roles.includes(role)));
}
