import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import { AssessmentSubject } from '../assessment/assessment.enums.ts';
import { ProblemIssue } from '../problem-issue/problem-issue.type.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';

export enum ContentGapKind {
  ENTRY = 'ENTRY',
  PROGRESS = 'PROGRESS',
  ANALYSIS = 'ANALYSIS',
  PROPOSAL = 'PROPOSAL',
  STATE = 'STATE',
  REASON = 'REASON',
}

registerLabelledEnum(ContentGapKind, 'ContentGapKind', 'What an information lacks of the content that ¶5 asks for.', {
  ENTRY: {
    description: '¶5: it says nothing of a treaty that is due, or is a nil return although the treaty is due.',
    kk: 'шарт туралы ақпарат',
    ru: 'информация о договоре',
    en: 'information on the treaty',
  },
  PROGRESS: {
    description: '¶5(1): the progress of the implementation of a treaty in force during the year.',
    kk: 'шарттың орындалу барысы',
    ru: 'ход выполнения договора',
    en: 'progress of the implementation',
  },
  ANALYSIS: {
    description:
      "¶5: an analysis of the securing of Kazakhstan's rights, or of the fulfilment of their obligations by other parties: `subject` says which. An assessment that is NOT_ASSESSED, or has no words, is no analysis.",
    kk: 'талдау',
    ru: 'анализ',
    en: 'analysis',
  },
  PROPOSAL: {
    description:
      '¶5: a proposal for resolving a problem issue that an entry names. One made in another information, or outside, is not in this one.',
    kk: 'мәселені шешу жөніндегі ұсыныс',
    ru: 'предложение по решению проблемного вопроса',
    en: 'proposal for resolving the issue',
  },
  STATE: {
    description: '¶5(2): the progress of domestic procedures on a treaty that is signed and not in force.',
    kk: 'мемлекетішілік рәсімдердің орындалу барысы',
    ru: 'ход выполнения внутригосударственных процедур',
    en: 'progress of the domestic procedures',
  },
  REASON: {
    description: '¶5(2): the reasons why the domestic procedures are not completed.',
    kk: 'рәсімдердің орындалмау себептері',
    ru: 'причины невыполнения процедур',
    en: 'reasons why the procedures are not completed',
  },
});

@Audience('MONITORING')
@ObjectType({
  description: 'One thing that ¶5 asks an information to contain and that is not recorded. Worked out, never stored.',
})
export class ContentGap {
  readonly treatyId!: string;

  @Field(() => ContentGapKind, { nullable: true, description: 'What is not there.' })
  readonly kind!: ContentGapKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(ContentGapKind, this.kind);
  }

  @Field(() => TreatyStub, { nullable: true, description: 'The treaty that it is not said of.' })
  treaty(): TreatyStub {
    return TreatyStub.of(this.treatyId);
  }

  @Field(() => AnnualEntry, { nullable: true, description: 'The entry that lacks it; null of kind ENTRY.' })
  readonly entry!: AnnualEntry | null;

  @Field(() => AssessmentSubject, {
    nullable: true,
    description: 'Of kind ANALYSIS: whose rights or obligations are not analysed; else null.',
  })
  readonly subject!: AssessmentSubject | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The subject in words; null where there is none.' })
  subjectLabel(): LocalizedText | null {
    return this.subject === null ? null : labelOf(AssessmentSubject, this.subject);
  }

  @Field(() => ProblemIssue, {
    nullable: true,
    description: 'Of kind PROPOSAL: the issue that nothing is proposed on; else null.',
  })
  readonly issue!: ProblemIssue | null;
}
