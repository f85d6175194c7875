import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { monitoringNoteDimensions } from './monitoring-note.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    "What a body noted of a treaty in the course of its permanent monitoring (¶4): a working paper of that body, and of what has become of it. No other body sees it, the authorised body included: to others there is no such record. The Rules ask for no notes; that they are kept here is the hub's own procedure.",
})
export class MonitoringNote extends HubRecord {
  readonly recordType = 'MonitoringNote';
  readonly bodyId!: string;
  readonly treatyId!: string;
  readonly subdivisionId!: string | null;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether bodies has said that the body exists.' })
  readonly bodyReference!: ReferenceState;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether treaties has said that the treaty exists.' })
  readonly treatyReference!: ReferenceState;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether bodies has said that the subdivision exists; null where none is named.',
  })
  readonly subdivisionReference!: ReferenceState | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was noted, as its author says; not when the hub was told.',
  })
  readonly notedOn!: string;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What was noted, in the languages in which somebody wrote it: one is enough.',
  })
  readonly text!: LocalizedText | null;
}

export const MonitoringNoteConnection = connectionType(
  () => MonitoringNote,
  'MonitoringNote',
  monitoringNoteDimensions,
);

export enum MonitoringNoteOrderField {
  NOTED_ON = 'NOTED_ON',
  TREATY = 'TREATY',
  BODY = 'BODY',
  ID = 'ID',
}
registerEnumType(MonitoringNoteOrderField, {
  name: 'MonitoringNoteOrderField',
  description: 'What monitoring notes can be ordered by.',
  valuesConfig: {
    NOTED_ON: { description: 'The day on which it was noted.' },
    TREATY: { description: "The treaty's id." },
    BODY: { description: 'The id of the body.' },
    ID: { description: 'The id.' },
  },
});
