import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'Rules under which treaties are monitored from one year to another: a legal act, and what it requires. It is data: a new one needs no new version of the hub.',
})
export class MonitoringRegime extends HubRecord {
  readonly recordType = 'MonitoringRegime';
  readonly actId!: string;

  @Field(() => LocalizedText, { nullable: true, description: "What it is called here, in the hub's own words." })
  readonly name!: LocalizedText | null;

  @Field(() => Int, { nullable: true, description: 'First year whose cycle is under it; null where no source says.' })
  readonly firstYear!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Last year whose cycle is surely under it; null while there is no end.',
  })
  readonly lastYear!: number | null;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the act is known to the hub.' })
  readonly actReference!: ReferenceState;
}

export const MonitoringRegimeConnection = connectionType(() => MonitoringRegime, 'MonitoringRegime');

export enum MonitoringRegimeOrderField {
  FIRST_YEAR = 'FIRST_YEAR',
  ID = 'ID',
}
registerEnumType(MonitoringRegimeOrderField, {
  name: 'MonitoringRegimeOrderField',
  description: 'What monitoring regimes can be ordered by.',
  valuesConfig: {
    FIRST_YEAR: { description: 'The first year; one whose first year is not known comes last.' },
    ID: { description: 'The id.' },
  },
});
