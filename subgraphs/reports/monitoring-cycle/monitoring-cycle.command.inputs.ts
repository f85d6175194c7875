import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { MonitoringCycle } from './monitoring-cycle.type.ts';

@InputType({
  description:
    'A cycle to open: a year, and the regime it is under. What bodies owe for the year, and on which treaties, follows from who is a central state body, who watches what and what the treaties are for Kazakhstan; deadlines follow from the regime.',
})
export class OpenMonitoringCycleInput extends CommandInput {
  @Field(() => Int, {
    description:
      'The year that is monitored, 2010 at the earliest, ten years ahead at the latest; one that has no cycle yet.',
  })
  readonly year!: number;

  @Field(() => ID, { description: 'The regime of that year, such as `rules-1141`.' })
  readonly regime!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which it was opened, no day to come. Default: today, Asia/Almaty.',
  })
  readonly openedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as an order and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description:
    'A cycle to close. What its bodies owe and have delivered stays as it is; nothing is delivered or decided any more, and a cycle is not opened again.',
})
export class CloseMonitoringCycleInput extends CorrectionInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Day on which it was closed: not before it was opened, and no day to come. Default: today, Asia/Almaty.',
  })
  readonly closedOn?: string | null;
}

@InputType({ description: 'An open cycle whose duties are to be held against what bodies and treaties say now.' })
export class ReviseReportingDutiesInput extends CommandInput {
  @Field(() => ID, { description: 'The cycle, such as `cycle-2021`.' })
  readonly cycle!: string;

  @Field(() => String, {
    description: 'Why, for the history of all that changes; at most 1,000 characters.',
  })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `openMonitoringCycle`.' })
export class OpenMonitoringCyclePayload extends CommandPayload {
  @Field(() => MonitoringCycle, {
    nullable: true,
    description: 'The cycle as opened, with its duties; null on refusal.',
  })
  readonly monitoringCycle!: MonitoringCycle | null;
}

@ObjectType({ description: 'What came of `closeMonitoringCycle`.' })
export class CloseMonitoringCyclePayload extends CommandPayload {
  @Field(() => MonitoringCycle, { nullable: true, description: 'The cycle as closed; null on refusal.' })
  readonly monitoringCycle!: MonitoringCycle | null;
}

@ObjectType({ description: 'What came of `reviseReportingDuties`.' })
export class ReviseReportingDutiesPayload extends CommandPayload {
  @Field(() => MonitoringCycle, {
    nullable: true,
    description: 'The cycle, with its duties as revised; null on refusal.',
  })
  readonly monitoringCycle!: MonitoringCycle | null;
}
