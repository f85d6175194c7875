import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { MonitoringNote } from './monitoring-note.type.ts';

@InputType({ description: 'What a body noted of a treaty (¶4: monitoring is permanent).' })
export class AddMonitoringNoteInput extends CommandInput {
  @Field(() => ID, { description: 'The body whose note it is, such as `body-mfa`.' })
  readonly body!: string;

  @Field(() => ID, { description: 'The treaty it is about, such as `untc-4-4`.' })
  readonly treaty!: string;

  @Field(() => LocalizedTextInput, {
    description: 'What was noted, in one language at least; at most 5,000 characters each.',
  })
  readonly text!: LocalizedTextInput;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was noted, no day to come. Default: today, Asia/Almaty.',
  })
  readonly notedOn?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The subdivision of the body that noted it; null where none is named.',
  })
  readonly subdivision?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a note. What is left out stays as it is, and it stays of its body and treaty: one of another is withdrawn and added anew. ${ofNoChange}`,
})
export class CorrectMonitoringNoteInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What was noted; one language must remain.' })
  readonly text?: LocalizedTextInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which it was noted, no day to come.' })
  readonly notedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'The subdivision of the body that noted it; null: none is named.' })
  readonly subdivision?: string | null;
}

@InputType({ description: 'A note to withdraw: it is absent from then on, and stays in what was known before.' })
export class WithdrawMonitoringNoteInput extends CommandInput {
  @Field(() => ID, { description: 'The note.' })
  readonly id!: string;

  @Field(() => Int, {
    description: 'The version that was seen; the command is refused when the note has changed since.',
  })
  readonly expectedVersion!: number;

  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addMonitoringNote`.' })
export class AddMonitoringNotePayload extends CommandPayload {
  @Field(() => MonitoringNote, { nullable: true, description: 'The note; null on refusal.' })
  readonly monitoringNote!: MonitoringNote | null;
}

@ObjectType({ description: 'What came of `correctMonitoringNote`.' })
export class CorrectMonitoringNotePayload extends CommandPayload {
  @Field(() => MonitoringNote, { nullable: true, description: 'The note as corrected; null on refusal.' })
  readonly monitoringNote!: MonitoringNote | null;
}

@ObjectType({ description: 'What came of `withdrawMonitoringNote`.' })
export class WithdrawMonitoringNotePayload extends CommandPayload {
  @Field(() => ID, {
    nullable: true,
    description:
      'The note that is there no longer: what it was, a query with an earlier `@at(knownAt:)` reads. Null on refusal.',
  })
  readonly id!: string | null;
}
