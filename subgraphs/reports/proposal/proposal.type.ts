import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { proposalDimensions } from './proposal.dimensions.ts';
import { ofLanguages, TextLanguages } from '../language/text-languages.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    'What a body proposes to resolve a problem issue (¶5), to whom, and what came of it. Once it was delivered its addressee sees it, too, and its issue.',
})
export class Proposal extends HubRecord {
  readonly recordType = 'Proposal';
  readonly issueId!: string;
  readonly entryId!: string | null;
  readonly addresseeId!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What is proposed.' })
  readonly text!: LocalizedText | null;

  @Field(() => ProposalOutcome, { nullable: true, description: 'What came of it.' })
  readonly outcome!: ProposalOutcome;

  @Field(() => LocalizedText, { nullable: true, description: 'The outcome in words.' })
  outcomeLabel(): LocalizedText {
    return labelOf(ProposalOutcome, this.outcome);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day of the outcome; null while OPEN, or where not known.',
  })
  readonly outcomeOn!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The outcome at length; null where nobody wrote it down.',
  })
  readonly outcomeNote!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether bodies has said that the addressee exists; null where there is none.',
  })
  readonly addresseeReference!: ReferenceState | null;

  @Field(() => [TextLanguages], { nullable: true, description: ofLanguages })
  readonly languages!: readonly TextLanguages[];
}

export const ProposalConnection = connectionType(() => Proposal, 'Proposal', proposalDimensions);

export enum ProposalOrderField {
  NUMBER = 'NUMBER',
  ID = 'ID',
}
registerEnumType(ProposalOrderField, {
  name: 'ProposalOrderField',
  description: 'What proposals can be ordered by.',
  valuesConfig: {
    NUMBER: {
      description:
        'The issue, by id, and within it the number: what one entry proposes is in the order in which it was added. Numbers count nothing: where they begin and what lies between them is chance.',
    },
    ID: { description: 'The id.' },
  },
});
