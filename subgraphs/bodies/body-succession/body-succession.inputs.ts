import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';
import { BodySuccession } from './body-succession.type.ts';

@InputType({
  description:
    'That one body followed another, to record: once on a day, in no circle of one time, and while both were there as far as their names and capacities tell.',
})
export class RecordBodySuccessionInput extends CommandInput {
  @Field(() => ID, { description: 'The body that came before.' })
  readonly predecessor!: string;

  @Field(() => ID, { description: 'The body that came after: another.' })
  readonly successor!: string;

  @Field(() => BodySuccessionKind, { description: 'Renamed, merged, divided or the like.' })
  readonly kind!: BodySuccessionKind;

  @Field(() => String, {
    nullable: true,
    description:
      'When it took or takes effect, as exactly as it is known: `1995`, `1995-07`, `1995-07-14` or `2009-11-30/2009-12-11`. Null where it is not known: it then counts as long ago.',
  })
  readonly on?: string | null;

  @Field(() => String, { nullable: true, description: 'The act that ordered it; at most 500 characters.' })
  readonly act?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a succession. What is left out stays as it is; its two bodies are what it is of, and stay. A body must still come from those whose proposals it watches treaties on (¶4). ${ofNoChange}`,
})
export class CorrectBodySuccessionInput extends CorrectionInput {
  @Field(() => BodySuccessionKind, { nullable: true, description: 'Renamed, merged, divided or the like.' })
  readonly kind?: BodySuccessionKind | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it took or takes effect, as exactly as it is known, while both bodies were there. Null: it is not known, and counts as long ago.',
  })
  readonly on?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The act that ordered it; at most 500 characters. Null removes it.',
  })
  readonly act?: string | null;
}

@ObjectType({ description: 'What came of `recordBodySuccession`.' })
export class RecordBodySuccessionPayload extends CommandPayload {
  @Field(() => BodySuccession, { nullable: true, description: 'The succession as recorded; null on refusal.' })
  readonly succession!: BodySuccession | null;
}

@ObjectType({ description: 'What came of `correctBodySuccession`.' })
export class CorrectBodySuccessionPayload extends CommandPayload {
  @Field(() => BodySuccession, { nullable: true, description: 'The succession as corrected; null on refusal.' })
  readonly succession!: BodySuccession | null;
}
