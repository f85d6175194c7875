import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A yearly cycle of the monitoring.' })
export class MonitoringCycle extends HubRecord {
  readonly recordType = 'MonitoringCycle';

  @Field(() => Int, { nullable: true, description: 'The year it is about.' })
  readonly year!: number;
}

export const MonitoringCycleConnection = connectionType(() => MonitoringCycle, 'MonitoringCycle');

export enum MonitoringCycleOrderField {
  YEAR = 'YEAR',
  ID = 'ID',
}
registerEnumType(MonitoringCycleOrderField, {
  name: 'MonitoringCycleOrderField',
  description: 'What cycles can be ordered by.',
  valuesConfig: {
    YEAR: { description: 'The year.' },
    ID: { description: 'The id.' },
  },
});
