import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { ofAgreement, ofEdit } from '../language/text-languages.type.ts';
import { NotInForceEntry } from './not-in-force-entry.type.ts';

const reasonIs =
  'Why the domestic procedures are not completed (¶5(2)): `reason` of the entry, where `reason` here is that of the command; at most 15,000 characters in a language.';

@InputType({
  description:
    'What a body reports of a treaty that is signed and not in force, to begin in a version that is still being written (¶5(2)). A treaty has one entry in it, of one of the two kinds. It need not be one that the duty asks for, nor one of which an assignment is recorded: what a body watches, it watches permanently (¶4), and ¶5 keeps it from reporting on none. One that the duty asks for as the other kind, as `DutyItem.kind` says, is refused where the rules of the year are known to ask for that (¶5 of the Rules of 2010).',
})
export class AddNotInForceEntryInput extends CommandInput {
  @Field(() => ID, { description: 'The version, such as `cycle-2021:body-mfa:v1`; a nil return takes no entry.' })
  readonly information!: string;

  @Field(() => ID, {
    description:
      'The treaty; where treaties can not be asked whether it exists, it is kept as UNVERIFIED. One that the duty has an item of is of the kind that it says; of any other the body itself has to know whether it is in force.',
  })
  readonly treaty!: string;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description:
      'Where the domestic procedures stand (¶5(2)), at most 15,000 characters in a language; it can be written later, before the information is ready.',
  })
  readonly state?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: `${reasonIs} It can be written later, too.` })
  readonly reasonNotCompleted?: LocalizedTextInput | null;

  @Field(() => ID, { nullable: true, description: 'The domestic procedure it speaks of; null: none is recorded.' })
  readonly procedure?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The entry of an earlier year that it continues: on the same treaty, of the same body or of one whose work it goes on with. Null: the treaty is reported for the first time.',
  })
  readonly continues?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as a letter and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({ description: `What to correct of an entry. What is left out stays as it is. ${ofNoChange}` })
export class CorrectNotInForceEntryInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: `Where the domestic procedures stand, at most 15,000 characters in a language. ${ofEdit}`,
  })
  readonly state?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: `${reasonIs} ${ofEdit}` })
  readonly reasonNotCompleted?: LocalizedTextInput | null;

  @Field(() => ID, { nullable: true, description: 'The domestic procedure it speaks of. Null: none is recorded.' })
  readonly procedure?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The entry of an earlier year that it continues. Null: the treaty is reported for the first time.',
  })
  readonly continues?: string | null;

  @Field(() => Boolean, { nullable: true, description: ofAgreement })
  readonly textsAgree?: boolean | null;
}

@ObjectType({ description: 'What came of `addNotInForceEntry`.' })
export class AddNotInForceEntryPayload extends CommandPayload {
  @Field(() => NotInForceEntry, { nullable: true, description: 'The entry as begun; null on refusal.' })
  readonly notInForceEntry!: NotInForceEntry | null;
}

@ObjectType({ description: 'What came of `correctNotInForceEntry`.' })
export class CorrectNotInForceEntryPayload extends CommandPayload {
  @Field(() => NotInForceEntry, { nullable: true, description: 'The entry as corrected; null on refusal.' })
  readonly notInForceEntry!: NotInForceEntry | null;
}
