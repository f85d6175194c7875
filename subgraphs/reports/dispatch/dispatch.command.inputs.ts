import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { SummaryInformation } from '../summary-information/summary-information.type.ts';
import { Dispatch } from './dispatch.type.ts';

@InputType({
  description:
    'A summary to send to the Office of the Prime Minister (¶8). What is sent is the summary as it stands, with its analysis, the foreign policy assessment, its sections and the copies attached to it (¶9); an attachment without a stored copy is named in it.',
})
export class DispatchSummaryInput extends CommandInput {
  @Field(() => ID, { description: 'The summary, such as `summary-2021`: completed, and not sent yet.' })
  readonly summary!: string;

  @Field(() => Int, {
    description: 'The version of it that was seen; the command is refused when it has changed since.',
  })
  readonly expectedVersion!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'A stored document that goes with it: the summary in a form for reading, such as PDF. That it says the same, the sender answers for.',
  })
  readonly document?: string | null;
}

@InputType({ description: 'A summary to send on to the Administration of the President (¶10).' })
export class ForwardSummaryInput extends CommandInput {
  @Field(() => ID, {
    description: 'The summary, such as `summary-2021`: one that the Office has been sent through the hub.',
  })
  readonly summary!: string;
}

@InputType({ description: 'A dispatch whose message the document management system refused, to be sent again.' })
export class RetryDispatchInput extends CommandInput {
  @Field(() => ID, { description: 'The dispatch, such as `dispatch-summary-2021-pmo`.' })
  readonly dispatch!: string;
}

@InputType({
  description:
    'A dispatch whose message the document management system refused, to be withdrawn, so that its summary can be corrected and sent anew.',
})
export class WithdrawDispatchInput extends CommandInput {
  @Field(() => ID, { description: 'The dispatch, such as `dispatch-summary-2021-pmo`.' })
  readonly dispatch!: string;

  @Field(() => String, {
    description: 'Why, for the history of the dispatch and its message; at most 1,000 characters.',
  })
  override readonly reason!: string;
}

@ObjectType({ description: 'What every command on dispatches answers.' })
abstract class DispatchPayload extends CommandPayload {
  @Field(() => Dispatch, { nullable: true, description: 'The dispatch; null on refusal.' })
  readonly dispatch!: Dispatch | null;
}

@ObjectType({ description: 'What came of `dispatchSummary`.' })
export class DispatchSummaryPayload extends DispatchPayload {}

@ObjectType({ description: 'What came of `forwardSummary`.' })
export class ForwardSummaryPayload extends DispatchPayload {}

@ObjectType({ description: 'What came of `retryDispatch`.' })
export class RetryDispatchPayload extends DispatchPayload {}

@ObjectType({ description: 'What came of `withdrawDispatch`.' })
export class WithdrawDispatchPayload extends CommandPayload {
  @Field(() => SummaryInformation, {
    nullable: true,
    description: 'The summary, which is not sent that way any more; null on refusal.',
  })
  readonly summaryInformation!: SummaryInformation | null;
}
