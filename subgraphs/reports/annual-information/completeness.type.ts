import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import { Requirement } from '../requirement/requirement.type.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { ContentGap, ContentGapKind } from './content-gap.type.ts';
import { LanguageGap } from './language-gap.type.ts';

export enum CompletenessState {
  MET = 'MET',
  NOT_MET = 'NOT_MET',
  NOT_CHECKED = 'NOT_CHECKED',
}

registerLabelledEnum(CompletenessState, 'CompletenessState', 'Whether an information meets a requirement.', {
  MET: { description: 'It does.', kk: 'орындалған', ru: 'выполнено', en: 'met' },
  NOT_MET: {
    description: 'It does not, as far as is recorded.',
    kk: 'орындалмаған',
    ru: 'не выполнено',
    en: 'not met',
  },
  NOT_CHECKED: {
    description: 'It can not be held to it; the reason says why.',
    kk: 'тексерілмеген',
    ru: 'не проверялось',
    en: 'not checked',
  },
});

export enum NotCheckedReason {
  WORDING_NOT_IN_SOURCE = 'WORDING_NOT_IN_SOURCE',
  REGIME_UNVERIFIED = 'REGIME_UNVERIFIED',
  SIGNER_NOT_RECORDED = 'SIGNER_NOT_RECORDED',
  TREATY_UNSETTLED = 'TREATY_UNSETTLED',
}

registerLabelledEnum(NotCheckedReason, 'NotCheckedReason', 'Why an information is not held to a requirement.', {
  WORDING_NOT_IN_SOURCE: {
    description: 'The wording of the paragraph in that year is not in the source: what it asked for is not known.',
    kk: 'сол жылғы редакция дереккөзде жоқ',
    ru: 'редакции того года нет в источнике',
    en: 'the wording of that year is not in the source',
  },
  REGIME_UNVERIFIED: {
    description: 'Nobody has registered with a source what the regime requires.',
    kk: 'режимнің талаптары тексерілмеген',
    ru: 'требования режима не проверены',
    en: 'the requirements of the regime are unverified',
  },
  SIGNER_NOT_RECORDED: {
    description: 'It is signed, and it is not recorded by whom: that it was the head can not be said.',
    kk: 'кім қол қойғаны жазылмаған',
    ru: 'не записано, кто подписал',
    en: 'it is not recorded who signed',
  },
  TREATY_UNSETTLED: {
    description:
      'It says nothing of a treaty of which no source says whether it was in force: whether this or the other content lacks it is not known.',
    kk: 'шарттың күшіне енгені анықталмаған',
    ru: 'не установлено, вступил ли договор в силу',
    en: 'it is not settled whether a treaty was in force',
  },
});

@Audience('MONITORING')
@ObjectType({
  description: 'One requirement of the year, and whether an information meets it. Worked out, never stored.',
})
export class CompletenessPoint {
  @Field(() => RequirementKind, { nullable: true, description: 'What it is about.' })
  kind(): RequirementKind {
    return this.requirement.kind;
  }

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(RequirementKind, this.requirement.kind);
  }

  @Field(() => CompletenessState, { nullable: true, description: 'Whether it is met.' })
  readonly state!: CompletenessState;

  @Field(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  stateLabel(): LocalizedText {
    return labelOf(CompletenessState, this.state);
  }

  @Field(() => NotCheckedReason, { nullable: true, description: 'Why it is NOT_CHECKED; null otherwise.' })
  readonly reason!: NotCheckedReason | null;

  @Field(() => LocalizedText, { nullable: true, description: 'That reason in words; null otherwise.' })
  reasonLabel(): LocalizedText | null {
    return this.reason === null ? null : labelOf(NotCheckedReason, this.reason);
  }

  @Field(() => Requirement, { nullable: true, description: 'The requirement, in the wording of the year.' })
  readonly requirement!: Requirement;

  @Field(() => LocalizedText, { nullable: true, description: "What is required, in the hub's own words." })
  statement(): LocalizedText | null {
    return this.requirement.statement;
  }

  @Field(() => [ContentGap], {
    nullable: true,
    description:
      'Of requirements on content: all that ¶5 asks for and that is not there, treaty by treaty and entry by entry; else empty.',
  })
  readonly gaps!: readonly ContentGap[];

  @Field(() => [LanguageGap], {
    nullable: true,
    description:
      'Of the requirement on languages: each text that is not there, or not up to date, in Kazakh or Russian; else empty.',
  })
  readonly languageGaps!: readonly LanguageGap[];

  @Field(() => [TreatyStub], {
    nullable: true,
    description:
      'Of requirements on content: treaties that are due and that it says nothing of, which are those of the `gaps` of kind ENTRY; where that is why it is NOT_CHECKED, those that are not settled. Else empty.',
  })
  missingTreaties(): TreatyStub[] {
    return this.gaps.filter(({ kind }) => kind === ContentGapKind.ENTRY).map((gap) => gap.treaty());
  }
}
