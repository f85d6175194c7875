import { AssessmentFinding, AssessmentSubject } from '../assessment/assessment.enums.ts';
import type { Assessment } from '../assessment/assessment.type.ts';
import { DutyItemKind } from '../duty-item/duty-item.kind.ts';
import type { DutyItem } from '../duty-item/duty-item.type.ts';
import type { InForceEntry } from '../in-force-entry/in-force-entry.type.ts';
import type { NotInForceEntry } from '../not-in-force-entry/not-in-force-entry.type.ts';
import type { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import { ContentGap, ContentGapKind } from './content-gap.type.ts';
import type { WithTexts } from './language-gap.rule.ts';

/** An entry on a treaty in force, with what ¶5 asks it to contain. */
export interface InForceContent {
  readonly entry: InForceEntry;
  readonly assessments: readonly Pick<Assessment, 'subject' | 'finding' | 'text'>[];
  /** The issues it names on which no entry of the information proposes anything. */
  readonly unanswered: readonly ProblemIssue[];
}

/** What an information says, and of which treaties it has to. */
export interface Content {
  readonly items: readonly Pick<DutyItem, 'treatyId' | 'kind' | 'fromDay'>[];
  readonly inForce: readonly InForceContent[];
  readonly notInForce: readonly NotInForceEntry[];
  /** All records of it that have texts. */
  readonly texts: readonly WithTexts[];
}

type Information = Pick<AnnualInformation, 'isNil' | 'deliveredOn'>;
type Found = Partial<Pick<ContentGap, 'subject' | 'issue'>> & Pick<ContentGap, 'kind'>;

/** ¶5 names these two; on Kazakhstan's own obligations it asks for the progress. */
const analysed = [AssessmentSubject.KAZAKHSTAN_RIGHTS, AssessmentSubject.OTHER_PARTIES_OBLIGATIONS];

/** What ¶5(1) and the two points on treaties in force ask for and is not there. */
export function gapsInForce(information: Information, { items, inForce }: Content): ContentGap[] {
  const gaps = inForce.flatMap(({ entry, assessments, unanswered }) =>
    [
      ...(entry.progress === null ? [{ kind: ContentGapKind.PROGRESS }] : []),
      ...analysed
        .filter((subject) => !assessments.some((each) => each.subject === subject && isAnalysis(each)))
        .map((subject) => ({ kind: ContentGapKind.ANALYSIS, subject })),
      ...unanswered
        .filter((issue) => !isResolvedBy(information.deliveredOn, issue))
        .map((issue) => ({ kind: ContentGapKind.PROPOSAL, issue })),
    ].map((found) => gapOf(entry, found)),
  );
  const entries = inForce.map(({ entry }) => entry);
  return [...unreported(information, items, DutyItemKind.IN_FORCE, entries), ...(information.isNil ? [] : gaps)];
}

/** What ¶5(2) asks for and is not there: where the procedures stand, and why they are not completed. */
export function gapsNotInForce(information: Information, { items, notInForce }: Content): ContentGap[] {
  const gaps = notInForce.flatMap((entry) =>
    [
      ...(entry.state === null ? [{ kind: ContentGapKind.STATE }] : []),
      ...(entry.reason === null ? [{ kind: ContentGapKind.REASON }] : []),
    ].map((found) => gapOf(entry, found)),
  );
  const due = unreported(information, items, DutyItemKind.SIGNED_NOT_IN_FORCE, notInForce);
  return [...due, ...(information.isNil ? [] : gaps)];
}

/** Treaties of which no source says whether ¶5(1) or ¶5(2) asks for them, and of which nothing is said under either. */
export function gapsUnsettled(information: Information, { items, inForce, notInForce }: Content): ContentGap[] {
  const entries = [...inForce.map(({ entry }) => entry), ...notInForce];
  return unreported(information, items, DutyItemKind.UNSETTLED, entries);
}

/**
 * ¶5 asks for every treaty of the kind, not only for new ones. An explicit nil return needs no entries; it does not
 * do away with treaties that are due.
 */
function unreported(
  { isNil }: Information,
  items: Content['items'],
  kind: DutyItemKind,
  entries: readonly { readonly treatyId: string }[],
): ContentGap[] {
  const reported = new Set(entries.map(({ treatyId }) => treatyId));
  return items
    .filter((item) => item.kind === kind && (isNil || !reported.has(item.treatyId)))
    .map(({ treatyId }) => gap({ treatyId, entry: null, kind: ContentGapKind.ENTRY }));
}

function isAnalysis({ finding, text }: Pick<Assessment, 'finding' | 'text'>): boolean {
  return finding !== AssessmentFinding.NOT_ASSESSED && text !== null;
}

/** What was resolved when the information came needs no proposal any more. */
function isResolvedBy(deliveredOn: string | null, { resolvedOn }: ProblemIssue): boolean {
  return resolvedOn !== null && (deliveredOn === null || resolvedOn <= deliveredOn);
}

function gapOf(entry: InForceEntry | NotInForceEntry, found: Found): ContentGap {
  return gap({ treatyId: entry.treatyId, entry, ...found });
}

function gap(found: Found & Pick<ContentGap, 'treatyId' | 'entry'>): ContentGap {
  return Object.assign(new ContentGap(), { subject: null, issue: null }, found);
}
