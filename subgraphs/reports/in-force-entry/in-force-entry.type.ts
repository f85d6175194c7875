import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a body reports on a treaty in force (¶5(1)).' })
export class InForceEntry extends HubRecord {
  readonly recordType = 'InForceEntry';
  readonly informationId!: string;
  readonly treatyId!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the treaty is known to the hub.' })
  readonly treatyReference!: ReferenceState;
}

export const InForceEntryConnection = connectionType(() => InForceEntry, 'InForceEntry');

export enum InForceEntryOrderField {
  TREATY = 'TREATY',
  ID = 'ID',
}
registerEnumType(InForceEntryOrderField, {
  name: 'InForceEntryOrderField',
  description: 'What entries can be ordered by.',
  valuesConfig: {
    TREATY: { description: 'The id of the treaty.' },
    ID: { description: 'The id.' },
  },
});
