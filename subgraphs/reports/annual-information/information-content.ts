import type { ReportsLoaders } from '../context.ts';
import type { EvidenceLink } from '../evidence-link/evidence-link.type.ts';
import type { Assessment } from '../assessment/assessment.type.ts';
import type { DutyItem } from '../duty-item/duty-item.type.ts';
import type { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import type { NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';
import type { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import type { Proposal } from '../proposal/proposal.type.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import type { Content } from './content.rule.ts';

export type ContentLoaders = Pick<
  ReportsLoaders,
  | 'annualInformation'
  | 'dutyItem'
  | 'inForceEntry'
  | 'notInForceEntry'
  | 'assessment'
  | 'evidenceLink'
  | 'problemIssue'
  | 'proposal'
>;

/** An entry of either kind, with what hangs on it. */
export interface EntryContent<Entry> {
  readonly entry: Entry;
  readonly assessments: readonly Assessment[];
  readonly evidence: readonly EvidenceLink[];
  readonly issues: readonly ProblemIssue[];
}

/** All that a version says, as records. */
export interface InformationRecords {
  readonly items: readonly Pick<DutyItem, 'treatyId' | 'kind' | 'fromDay' | 'untilDay'>[];
  readonly inForce: readonly EntryContent<InForceEntry>[];
  readonly notInForce: readonly EntryContent<NotInForceEntry>[];
  /** On the issues that its entries name, whoever makes them. */
  readonly proposals: readonly Proposal[];
}

/**
 * What completeness looks at.
 * @param frozen issues that nobody can complete any more
 */
export function contentIn({
  items,
  inForce,
  notInForce,
  proposals,
  frozen,
}: InformationRecords & { readonly frozen: ReadonlySet<string> }): Content {
  const all = [...inForce, ...notInForce];
  const within = new Set(all.map(({ entry }) => entry.id));
  const own = proposals.filter(({ entryId }) => entryId !== null && within.has(entryId));
  const answered = new Set(own.map(({ issueId }) => issueId));
  const issues = new Map(all.flatMap((each) => each.issues).map((issue) => [issue.id, issue]));
  return {
    // One that turned out never to have been owed is of no day.
    items: items.filter(({ fromDay, untilDay }) => fromDay !== untilDay),
    notInForce: notInForce.map(({ entry }) => entry),
    inForce: inForce.map((each) => ({ ...each, unanswered: each.issues.filter(({ id }) => !answered.has(id)) })),
    texts: [
      ...all.flatMap(({ entry, assessments, evidence }) => [entry, ...assessments, ...evidence]),
      ...[...issues.values()].filter(({ id }) => !frozen.has(id)),
      ...own,
    ],
  };
}

/** All that an information says, and of which treaties it has to. */
export async function contentOf(
  { id, dutyId }: Pick<AnnualInformation, 'id' | 'dutyId'>,
  loaders: ContentLoaders,
): Promise<Content> {
  const [items, inForce, notInForce] = await Promise.all([
    loaders.dutyItem.allOf('duty', dutyId),
    loaders.inForceEntry.allOf('information', id),
    loaders.notInForceEntry.allOf('information', id),
  ]);
  const content = {
    inForce: await Promise.all(inForce.map((entry) => entryContent(entry, loaders))),
    notInForce: await Promise.all(notInForce.map((entry) => entryContent(entry, loaders))),
  };
  const named = [...content.inForce, ...content.notInForce].flatMap(({ issues }) => issues.map((issue) => issue.id));
  const issues = [...new Set(named)];
  const [proposals, naming] = await Promise.all([
    Promise.all(issues.map((issue) => loaders.proposal.allOf('issue', issue))),
    Promise.all(issues.map((issue) => loaders.annualInformation.finalNaming.load(issue))),
  ]);
  const frozen = new Set(issues.filter((_issue, at) => naming[at]?.some((other) => other !== id)));
  return contentIn({ items, ...content, proposals: proposals.flat(), frozen });
}

async function entryContent<Entry extends { readonly id: string }>(
  entry: Entry,
  { assessment, evidenceLink, problemIssue }: ContentLoaders,
): Promise<EntryContent<Entry>> {
  const [assessments, evidence, issues] = await Promise.all([
    assessment.allOf('entry', entry.id),
    evidenceLink.allOf('entry', entry.id),
    problemIssue.allOf('entry', entry.id),
  ]);
  return { entry, assessments, evidence, issues };
}
