import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';
import { assessmentDimensions } from './assessment.dimensions.ts';
import { ofLanguages, TextLanguages } from '../language/text-languages.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    "What a body found in an entry: of Kazakhstan's rights, of its obligations, or of those of other parties (¶1, ¶5).",
})
export class Assessment extends HubRecord {
  readonly recordType = 'Assessment';
  readonly entryId!: string;
  readonly treatyId!: string;
  readonly bodyId!: string;
  readonly partyIds!: readonly string[];
  readonly commitmentId!: string | null;

  @Field(() => AssessmentSubject, { nullable: true, description: 'Whose rights or obligations it is about.' })
  readonly subject!: AssessmentSubject;

  @Field(() => LocalizedText, { nullable: true, description: 'The subject in words.' })
  subjectLabel(): LocalizedText {
    return labelOf(AssessmentSubject, this.subject);
  }

  @Field(() => AssessmentFinding, { nullable: true, description: 'What the body found.' })
  readonly finding!: AssessmentFinding;

  @Field(() => LocalizedText, { nullable: true, description: 'The finding in words.' })
  findingLabel(): LocalizedText {
    return labelOf(AssessmentFinding, this.finding);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where it is about the other parties generally, and not about the `parties` that it names.',
  })
  readonly isGeneral!: boolean;

  @Field(() => LocalizedText, { nullable: true, description: 'The analysis in words; null where none is written.' })
  readonly text!: LocalizedText | null;

  @Field(() => Int, { nullable: true, description: 'The year that its entry reports on.' })
  readonly year!: number;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether treaties has said that the commitment exists; null where none is named.',
  })
  readonly commitmentReference!: ReferenceState | null;

  @Field(() => [TextLanguages], { nullable: true, description: ofLanguages })
  readonly languages!: readonly TextLanguages[];
}

export const AssessmentConnection = connectionType(() => Assessment, 'Assessment', assessmentDimensions);

export enum AssessmentOrderField {
  NUMBER = 'NUMBER',
  YEAR = 'YEAR',
  ID = 'ID',
}
registerEnumType(AssessmentOrderField, {
  name: 'AssessmentOrderField',
  description: 'What assessments can be ordered by.',
  valuesConfig: {
    NUMBER: { description: 'The entry, by id, and within it the number.' },
    YEAR: { description: 'The year that the entry reports on.' },
    ID: { description: 'The id.' },
  },
});
