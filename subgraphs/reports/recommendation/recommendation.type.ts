import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { RecommendationChannel } from './recommendation.channel.ts';
import { RecommendationForm, RecommendationResponse, RecommendationSourceKind } from './recommendation.enums.ts';
import { recommendationDimensions } from './recommendation.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'What somebody recommends or proposes to a state (¶6(6), ¶6(7)).' })
export class Recommendation extends ConfidentialRecord {
  readonly recordType = 'Recommendation';
  readonly documentId!: string;
  readonly addresseeId!: string;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'What is recommended, in the words of its document; null where the hub does not have them (`summary` then says it).',
  })
  readonly text!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      "What is recommended, in the hub's own words: unofficial, not to be quoted. Null where nobody wrote one.",
  })
  readonly summary!: LocalizedText | null;

  @Field(() => RecommendationForm, { nullable: true, description: 'Recommendation or proposal.' })
  readonly form!: RecommendationForm;

  @Field(() => LocalizedText, { nullable: true, description: 'The form in words.' })
  formLabel(): LocalizedText {
    return labelOf(RecommendationForm, this.form);
  }

  @Field(() => RecommendationSourceKind, { nullable: true, description: 'Which input of ¶6 it is.' })
  readonly sourceKind!: RecommendationSourceKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The source kind in words.' })
  sourceKindLabel(): LocalizedText {
    return labelOf(RecommendationSourceKind, this.sourceKind);
  }

  @Field(() => String, {
    nullable: true,
    description: 'A symbol of its own, apart from that of its document; null where it has none.',
  })
  readonly symbol!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where it stands in its document, such as `95.12`; null where the source does not say.',
  })
  readonly paragraph!: string | null;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the addressee is known to the hub.' })
  readonly addresseeReference!: ReferenceState;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'When it was made; an interval where only the days of the session are known, null where no source says.',
  })
  readonly madeOn!: PartialDate | null;

  @Field(() => RecommendationResponse, {
    nullable: true,
    description: 'What the addressee said to it; null where no source says, which is not a refusal.',
  })
  readonly response!: RecommendationResponse | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The response in words; null where there is none.' })
  responseLabel(): LocalizedText | null {
    return this.response === null ? null : labelOf(RecommendationResponse, this.response);
  }

  @Field(() => String, { nullable: true, description: 'The response as the source wrote it.' })
  readonly rawResponse!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How much it asks for, as UPR Info classes the first verb: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action. Null where nobody classed it.',
  })
  readonly actionCategory!: number | null;

  @Field(() => RecommendationChannel, {
    nullable: true,
    description: 'How it was received; null where no source says.',
  })
  readonly channel!: RecommendationChannel | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The channel in words; null where there is none.' })
  channelLabel(): LocalizedText | null {
    return this.channel === null ? null : labelOf(RecommendationChannel, this.channel);
  }

  @Field(() => [String], { nullable: true, description: 'Themes as its source names them; empty where it names none.' })
  readonly themes!: string[];
}

export const RecommendationConnection = connectionType(
  () => Recommendation,
  'Recommendation',
  recommendationDimensions,
);

export enum RecommendationOrderField {
  MADE_ON = 'MADE_ON',
  TREATY_COUNT = 'TREATY_COUNT',
  RESPONSIBLE_BODY_COUNT = 'RESPONSIBLE_BODY_COUNT',
  ID = 'ID',
}
registerEnumType(RecommendationOrderField, {
  name: 'RecommendationOrderField',
  description: 'What recommendations can be ordered by.',
  valuesConfig: {
    MADE_ON: { description: 'The first day the date can mean; recommendations without one come first.' },
    TREATY_COUNT: { description: 'How many treaties it is linked to that you may see.' },
    RESPONSIBLE_BODY_COUNT: { description: 'How many bodies are responsible for carrying it out.' },
    ID: { description: 'The id.' },
  },
});
