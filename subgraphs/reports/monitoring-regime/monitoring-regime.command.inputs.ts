import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { MonitoringRegime } from './monitoring-regime.type.ts';

@InputType({
  description:
    'A regime to register: a legal act under which treaties are monitored. An act lays down one regime, and a year has one. What it requires is registered apart.',
})
export class RegisterRegimeInput extends CommandInput {
  @Field(() => LocalizedTextInput, {
    description: "What it is called, in the hub's own words, in one language at least; at most 500 characters each.",
  })
  readonly name!: LocalizedTextInput;

  @Field(() => ID, { description: 'The legal act that lays it down, such as `kz-gov-1141-2010`.' })
  readonly act!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'First year whose cycle is under it, 2010 at the earliest; null where no source says.',
  })
  readonly firstYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year whose cycle is surely under it; null while there is no end.',
  })
  readonly lastYear?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from; at most 500 characters. Needed where a year is given.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a regime. What is left out stays as it is. Another act or another year needs a \`source\`. ${ofNoChange}`,
})
export class CorrectRegimeInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, { nullable: true, description: 'What it is called; one language must remain.' })
  readonly name?: LocalizedTextInput | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The legal act that lays it down: one that no other regime has, and no requirement of another cites.',
  })
  readonly act?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'First year whose cycle is under it: no later than its first cycle, or a year of its requirements. Null: no source says, which is refused of a known year while a cycle or a requirement is under the regime.',
  })
  readonly firstYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Last year whose cycle is surely under it: no earlier than its last cycle, or a year of its requirements. Null: there is no end.',
  })
  readonly lastYear?: number | null;
}

@ObjectType({ description: 'What came of `registerRegime`.' })
export class RegisterRegimePayload extends CommandPayload {
  @Field(() => MonitoringRegime, { nullable: true, description: 'The regime as registered; null on refusal.' })
  readonly monitoringRegime!: MonitoringRegime | null;
}

@ObjectType({ description: 'What came of `correctRegime`.' })
export class CorrectRegimePayload extends CommandPayload {
  @Field(() => MonitoringRegime, { nullable: true, description: 'The regime as corrected; null on refusal.' })
  readonly monitoringRegime!: MonitoringRegime | null;
}
