import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    'That a body proposed to conclude a treaty: the ground on which it, and whoever followed it, watches the treaty (¶4).',
})
export class ConclusionProposal extends ConfidentialRecord {
  readonly recordType = 'ConclusionProposal';
  readonly treatyId!: string;
  readonly bodyId!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was made, as exactly as a source says; null where none does.',
  })
  readonly proposedOn!: PartialDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter or act with which it was made; null where none is recorded.',
  })
  readonly number!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Its title; null where no source gives one.' })
  readonly title!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether treaties has said that the treaty exists. UNVERIFIED is asked again every half minute.',
  })
  readonly treatyReference!: ReferenceState;
}

export const ConclusionProposalConnection = connectionType(() => ConclusionProposal, 'ConclusionProposal');

export enum ConclusionProposalOrderField {
  PROPOSED_ON = 'PROPOSED_ON',
  ID = 'ID',
}
registerEnumType(ConclusionProposalOrderField, {
  name: 'ConclusionProposalOrderField',
  description: 'What proposals of conclusion can be ordered by.',
  valuesConfig: {
    PROPOSED_ON: { description: 'The first day the date can mean; those without one come first.' },
    ID: { description: 'The id.' },
  },
});
