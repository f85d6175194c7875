import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'One year of monitoring under one regime: what each body owes, and what is summarised and published of it.',
})
export class MonitoringCycle extends HubRecord {
  readonly recordType = 'MonitoringCycle';
  readonly regimeId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The year that is monitored; each has one cycle, the first is 2010.',
  })
  readonly year!: number;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which the authorised body opened it in the hub; the hub's own procedure.",
  })
  readonly openedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which it was closed; null while it is open. The hub's own procedure.",
  })
  readonly closedOn!: string | null;
}

export const MonitoringCycleConnection = connectionType(() => MonitoringCycle, 'MonitoringCycle');

export enum MonitoringCycleOrderField {
  YEAR = 'YEAR',
  ID = 'ID',
}
registerEnumType(MonitoringCycleOrderField, {
  name: 'MonitoringCycleOrderField',
  description: 'What monitoring cycles can be ordered by.',
  valuesConfig: { YEAR: { description: 'The year.' }, ID: { description: 'The id.' } },
});
