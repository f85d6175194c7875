import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { Designation } from './designation.type.ts';

@InputType({
  description:
    'A subdivision that the head of a body determines to do the monitoring (¶3). Who the head is follows from the day of the act; without one it is not recorded.',
})
export class DesignateSubdivisionInput extends CommandInput {
  @Field(() => ID, { description: 'The body: a central state body on `validFrom` (¶1, ¶3).' })
  readonly body!: string;

  @Field(() => ID, { description: 'The subdivision: one of that body (¶3), that exists on `validFrom`.' })
  readonly subdivision!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the act by which the head determines it, such as `12-1/345`; at most 100 characters. Null: not known, or it has none; ¶3 asks for no act with a number.',
  })
  readonly actNumber?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of that act, no day to come: one on which somebody heads the body, or acts as its head (¶3). Null: not known.',
  })
  readonly actDate?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Title of that act; at most 1,000 characters each. Null: not known.',
  })
  readonly actTitle?: LocalizedTextInput | null;

  @Field(() => DateScalar, { description: 'First day on which the subdivision does the monitoring.' })
  readonly validFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer does; null: open.' })
  readonly validUntil?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The designation that this one replaces, of the same subdivision or another of the body: it has begun before `validFrom`, runs on that day and is ended on it. Null: none. A body can have several at a time, a subdivision one.',
  })
  readonly replaces?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a designation. What is left out stays as it is; it stays one of its subdivision. ${ofNoChange}`,
})
export class CorrectDesignationInput extends CorrectionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Number of the act; at most 100 characters. Null removes it.',
  })
  readonly actNumber?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day of the act, no day to come: one on which somebody heads the body (¶3), who then counts as the one who determined it. Null removes the day, and leaves who that was.',
  })
  readonly actDate?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Title of the act, each language by itself; at most 1,000 characters each.',
  })
  readonly actTitle?: LocalizedTextInput | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which the subdivision does the monitoring: one on which it exists. Null: it is not known.',
  })
  readonly validFrom?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it no longer does. Null: open.' })
  readonly validUntil?: string | null;
}

@ObjectType({ description: 'What came of `designateSubdivision`.' })
export class DesignateSubdivisionPayload extends CommandPayload {
  @Field(() => Designation, { nullable: true, description: 'The designation as recorded; null on refusal.' })
  readonly designation!: Designation | null;
}

@ObjectType({ description: 'What came of `correctDesignation`.' })
export class CorrectDesignationPayload extends CommandPayload {
  @Field(() => Designation, { nullable: true, description: 'The designation as corrected; null on refusal.' })
  readonly designation!: Designation | null;
}
