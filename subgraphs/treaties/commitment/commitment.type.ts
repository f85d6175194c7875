import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { commitmentDimensions } from './commitment.dimensions.ts';
import { CommitmentKind } from './commitment.kind.ts';

@Audience('PUBLIC')
@ObjectType({ description: 'Those on one side of a commitment: some participants by name, or all parties generally.' })
export class CommitmentSide {
  readonly participantIds!: readonly string[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True: every party to the treaty, whichever they are. False and no participants, of beneficiaries: those who gain by it are no participants, such as persons under the jurisdiction of a party; the summary says who.',
  })
  readonly isGeneral!: boolean;
}

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A right or an obligation that follows from a treaty (¶1, ¶5): whose it is, towards whom, and on which provisions it rests. Our reading of the treaty, without legal force.',
})
export class Commitment extends HubRecord {
  readonly recordType = 'Commitment';
  readonly treatyId!: string;
  readonly holderIds!: readonly string[];
  readonly holdersGeneral!: boolean;
  readonly beneficiaryIds!: readonly string[];
  readonly beneficiariesGeneral!: boolean;
  readonly competentBodyIds!: readonly string[];

  @Field(() => CommitmentKind, { nullable: true, description: 'Right or obligation, seen from its holders.' })
  readonly kind!: CommitmentKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(CommitmentKind, this.kind);
  }

  @Field(() => LocalizedText, { nullable: true, description: 'What is owed or may be asked, in our own words.' })
  readonly summary!: LocalizedText | null;

  @Field(() => CommitmentSide, { nullable: true, description: 'Whose right or obligation it is.' })
  holders(): CommitmentSide {
    return side(this.holderIds, this.holdersGeneral);
  }

  @Field(() => CommitmentSide, { nullable: true, description: 'Towards whom; of a right, who has to grant it.' })
  beneficiaries(): CommitmentSide {
    return side(this.beneficiaryIds, this.beneficiariesGeneral);
  }
}

function side(participantIds: readonly string[], isGeneral: boolean): CommitmentSide {
  return Object.assign(new CommitmentSide(), { participantIds, isGeneral });
}

export const CommitmentConnection = connectionType(() => Commitment, 'Commitment', commitmentDimensions);

export enum CommitmentOrderField {
  NUMBER = 'NUMBER',
  ID = 'ID',
}
registerEnumType(CommitmentOrderField, {
  name: 'CommitmentOrderField',
  description: 'What commitments can be ordered by.',
  valuesConfig: {
    NUMBER: { description: 'The id of the treaty, then the number of the commitment in it.' },
    ID: { description: 'The id as a text: the tenth before the second.' },
  },
});
