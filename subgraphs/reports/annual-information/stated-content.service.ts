import { groupBy } from '../../_kit/group-by.ts';
import { textsOf } from '../../_kit/localized-columns.ts';
import { partsOfEntryId } from '../annual-entry/annual-entry.id.ts';
import type { ProposalEntity } from '../proposal/proposal.entity.ts';
import type { AnnualInformationEntity } from './annual-information.entity.ts';
import type { LocalizedContent } from './canonical-content.rule.ts';
import type { StatedRecord } from './content-differences.rule.ts';
import type { InformationRows } from './information-rows.service.ts';

/**
 * What a version says, record by record. What the hub keeps beside it is no part of it: numbers of versions, sources,
 * what owners said of references, marks of languages, outcomes of proposals, signatures and decisions.
 */
export function statedContent(information: AnnualInformationEntity, rows: InformationRows): StatedRecord[] {
  const { id, dutyId, isNil, periodFrom, periodTo, preparedById: preparedBy } = information;
  const fields = { isNil: isTrue(isNil), periodFrom, periodTo, preparedBy };
  const within = `${id}:`.length;
  return [
    { type: 'AnnualInformation', key: dutyId, id, treatyId: null, fields },
    ...entriesOf(rows),
    ...rows.assessments.map((row) => {
      const { subject, finding, commitmentId: commitment } = row;
      const parties = row.parties === null ? [] : (JSON.parse(row.parties) as string[]).toSorted();
      const said = { subject, finding, parties, isGeneral: isTrue(row.isGeneral), text: text(row, 'text'), commitment };
      return { type: 'Assessment', key: row.id.slice(within), id: row.id, treatyId: row.treatyId, fields: said };
    }),
    ...rows.evidence.map((row) => {
      const { input, citedType, citedId: cited } = row;
      const said = { input, citedType, cited, note: text(row, 'note') };
      return { type: 'EvidenceLink', key: row.id.slice(within), id: row.id, treatyId: row.treatyId, fields: said };
    }),
    ...issuesOf(rows),
    ...proposalsOf(rows.proposals),
  ];
}

function entriesOf({ inForce, notInForce }: InformationRows): StatedRecord[] {
  return [
    ...inForce.map((row) => {
      const { id, treatyId } = row;
      const fields = { treaty: treatyId, progress: text(row, 'progress') };
      return { type: 'InForceEntry', key: treatyId, id, treatyId, fields };
    }),
    ...notInForce.map((row) => {
      const { id, treatyId, procedureId: procedure, continuesId: continues } = row;
      const texts = { state: text(row, 'state'), reason: text(row, 'reason') };
      const fields = { treaty: treatyId, ...texts, procedure, continues };
      return { type: 'NotInForceEntry', key: treatyId, id, treatyId, fields };
    }),
  ];
}

function issuesOf({ issues, issueLinks }: InformationRows): StatedRecord[] {
  return [
    ...issues.map((row) => {
      const fields = { title: text(row, 'title'), description: text(row, 'description') };
      return { type: 'ProblemIssue', key: row.id, id: row.id, treatyId: null, fields };
    }),
    ...issueLinks.map(({ id, issueId: issue, treatyId }) => {
      return { type: 'IssueEntryLink', key: `${issue}:${treatyId}`, id, treatyId, fields: { issue } };
    }),
  ];
}

/** Numbered anew below their entry and issue: the numbers of an issue go on from version to version. */
function proposalsOf(proposals: readonly ProposalEntity[]): StatedRecord[] {
  const ofIssue = groupBy(proposals, ({ issueId, entryId }) => `${issueId}:${partsOfEntryId(entryId ?? '')?.treatyId}`);
  return [...ofIssue].flatMap(([key, some]) =>
    some.toSorted(byNumber).map((row, at) => {
      const { id, issueId: issue, addresseeId: addressee } = row;
      const fields = { issue, text: text(row, 'text'), addressee };
      const treatyId = partsOfEntryId(row.entryId ?? '')?.treatyId ?? null;
      return { type: 'Proposal', key: `${key}:${at + 1}`, id, treatyId, fields };
    }),
  );
}

function byNumber(one: ProposalEntity, other: ProposalEntity): number {
  return one.numberSort < other.numberSort ? -1 : 1;
}

function text<Name extends string>(row: Parameters<typeof textsOf<Name>>[0], name: Name): LocalizedContent {
  const [kk = null, ru = null, en = null] = textsOf(row, name);
  return { kk, ru, en };
}

/** Some ways to read a row give booleans as 0 and 1. */
function isTrue(value: unknown): boolean {
  return Boolean(Number(value));
}
