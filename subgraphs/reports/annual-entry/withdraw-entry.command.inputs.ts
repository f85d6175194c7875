import { Field, InputType, ObjectType } from 'type-graphql';
import { CorrectionInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';

@InputType({
  description:
    'An entry of either kind to withdraw, with what stands in it: its assessments, its evidence, that it names issues, and what it proposes on them. The issues stay.',
})
export class WithdrawEntryInput extends CorrectionInput {
  @Field(() => String, { description: 'Why, for the history of all of it; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `withdrawEntry`.' })
export class WithdrawEntryPayload extends CommandPayload {
  @Field(() => AnnualInformation, {
    nullable: true,
    description: 'The information, which does not say it any more; null on refusal.',
  })
  readonly annualInformation!: AnnualInformation | null;
}
