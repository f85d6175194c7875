import { RequirementKind, RequirementState } from '../requirement/requirement.kind.ts';
import { isKnown } from '../requirement/requirement.rule.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import { CompletenessPoint, CompletenessState, NotCheckedReason } from './completeness.type.ts';
import { gapsInForce, gapsNotInForce, gapsUnsettled, type Content } from './content.rule.ts';
import type { ContentGap } from './content-gap.type.ts';
import { languageGaps } from './language-gap.rule.ts';
import type { LanguageGap } from './language-gap.type.ts';

/** What is held against the requirements of a year. */
export interface Delivered {
  readonly information: Pick<
    AnnualInformation,
    | 'id'
    | 'isNil'
    | 'deliveredOn'
    | 'kkState'
    | 'ruState'
    | 'signedAt'
    | 'signedById'
    | 'submittedAt'
    | 'paperReceivedOn'
  >;
  readonly content: Content;
}

interface Verdict {
  readonly state: CompletenessState;
  readonly reason?: NotCheckedReason;
  readonly gaps?: readonly ContentGap[];
  readonly languageGaps?: readonly LanguageGap[];
}

const nothing = { reason: null, gaps: [], languageGaps: [] };

type Check = (delivered: Delivered) => Verdict;

const met = (isMet: boolean): Verdict => ({ state: isMet ? CompletenessState.MET : CompletenessState.NOT_MET });
const notChecked = (reason: NotCheckedReason): Verdict => ({ state: CompletenessState.NOT_CHECKED, reason });

/** ¶5 and, in the wording of 2021, ¶7: both languages, the signature of the head, both forms. */
const checks: Partial<Record<RequirementKind, Check>> = {
  [RequirementKind.LANGUAGES]: ({ information, content: { texts } }) => {
    const gaps = languageGaps(information, texts);
    return { ...met(gaps.length === 0), languageGaps: gaps };
  },
  [RequirementKind.SIGNATURE]: ({ information: { signedAt, signedById } }) =>
    signedAt !== null && signedById === null
      ? notChecked(NotCheckedReason.SIGNER_NOT_RECORDED)
      : met(signedAt !== null),
  [RequirementKind.FORMS]: ({ information: { submittedAt, paperReceivedOn } }) =>
    met(submittedAt !== null && paperReceivedOn !== null),
  [RequirementKind.CONTENT_IN_FORCE]: content(gapsInForce),
  [RequirementKind.CONTENT_NOT_IN_FORCE]: content(gapsNotInForce),
};

/** The points that an information can be held to, among the requirements of its year. */
export function completeness(ofYear: readonly Requirement[], { information, content }: Delivered): CompletenessPoint[] {
  const delivered = { information, content: { ...content, items: dueBy(ofYear, content.items) } };
  return ofYear.flatMap((requirement) => {
    const check = checks[requirement.kind];
    if (!check) return [];
    const verdict = unknownWording(requirement.state) ?? check(delivered);
    return [Object.assign(new CompletenessPoint(), { requirement, ...nothing, ...verdict })];
  });
}

/** What began only after the deadline of its year no information by that day can be about. */
function dueBy(ofYear: readonly Requirement[], items: Content['items']): Content['items'] {
  const deadline = ofYear.find(({ kind, state }) => kind === RequirementKind.INFORMATION_DEADLINE && isKnown(state));
  const last = deadline?.monthDay ?? '12-31';
  return items.filter(({ fromDay }) => fromDay.slice('2021-'.length) <= last);
}

/** Null where some point can not be checked and the others are met, or where there are none. */
export function isComplete(points: readonly Pick<CompletenessPoint, 'state'>[]): boolean | null {
  if (points.some(({ state }) => state === CompletenessState.NOT_MET)) return false;
  return points.length > 0 && points.every(({ state }) => state === CompletenessState.MET) ? true : null;
}

function unknownWording(state: RequirementState): Verdict | null {
  if (state === RequirementState.NOT_IN_SOURCE) return notChecked(NotCheckedReason.WORDING_NOT_IN_SOURCE);
  return state === RequirementState.UNVERIFIED ? notChecked(NotCheckedReason.REGIME_UNVERIFIED) : null;
}

/** What is lacking on a treaty that is not settled is lacking under this kind or the other. */
function content(gapsOf: typeof gapsInForce): Check {
  return ({ information, content: said }) => {
    const gaps = gapsOf(information, said);
    const unsettled = gapsUnsettled(information, said);
    if (gaps.length > 0 || unsettled.length === 0) return { ...met(gaps.length === 0), gaps };
    return { ...notChecked(NotCheckedReason.TREATY_UNSETTLED), gaps: unsettled };
  };
}
