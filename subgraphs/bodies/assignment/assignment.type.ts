import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { AssignmentBasis, TreatyReferenceNote } from './assignment.basis.ts';
import { assignmentDimensions } from './assignment.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'That a body, through its subdivisions, watches a treaty on a permanent basis (¶4 of the Rules: Resolution No. 1141 of 30 October 2010), and from when to when. Several bodies can watch one treaty.',
})
export class Assignment extends HubRecord {
  readonly recordType = 'Assignment';
  readonly bodyId!: string;
  readonly treatyId!: string;
  readonly subdivisionId!: string | null;
  readonly proposalId!: string | null;

  @Field(() => AssignmentBasis, { nullable: true, description: 'On which of the two grounds of ¶4.' })
  readonly basis!: AssignmentBasis;

  @Field(() => LocalizedText, { nullable: true, description: 'The basis in words.' })
  basisLabel(): LocalizedText {
    return labelOf(AssignmentBasis, this.basis);
  }

  @Field(() => DateScalar, { nullable: true, description: 'First day on which the body watches the treaty.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer does. Null while it does, or where the end is not known.',
  })
  readonly validUntil!: string | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether treaties has said that the treaty exists. UNVERIFIED is asked again every half minute.',
  })
  readonly treatyReference!: ReferenceState;

  @Field(() => TreatyReferenceNote, { nullable: true, description: 'Why it is UNVERIFIED; null where it is verified.' })
  readonly treatyReferenceNote!: TreatyReferenceNote | null;

  @Field(() => LocalizedText, { nullable: true, description: 'That reason in words; null where it is verified.' })
  treatyReferenceNoteLabel(): LocalizedText | null {
    return this.treatyReferenceNote === null ? null : labelOf(TreatyReferenceNote, this.treatyReferenceNote);
  }
}

export const AssignmentConnection = connectionType(() => Assignment, 'Assignment', assignmentDimensions);
