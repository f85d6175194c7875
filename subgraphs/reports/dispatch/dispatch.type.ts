import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateTimeScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { DispatchSystem } from './dispatch-system.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({
  description:
    'That a summary information was sent on through the document management system (¶12), and received: by the authorised body to the Office of the Prime Minister, no later than 10 December (¶8), and by that Office to the Administration of the President, for which the Rules give no deadline (¶10).',
})
export class Dispatch extends HubRecord {
  readonly recordType = 'Dispatch';
  readonly summaryId!: string;
  readonly fromId!: string;
  readonly toId!: string;
  readonly paragraphId!: string | null;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the sender is known to the hub.' })
  readonly fromReference!: ReferenceState;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the receiver is known to the hub.' })
  readonly toReference!: ReferenceState;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the paragraph is known to the hub; null where there is none.',
  })
  readonly paragraphReference!: ReferenceState | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its registration number in the document management system of the sender; null where none is recorded, and while the system has not answered yet.',
  })
  readonly registrationNumber!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the document management system registered it, by its own account; null where that is not recorded, and while it has not answered yet.',
  })
  readonly registeredAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the sender sent it, which is what a deadline goes by (¶8): of one that was sent through the hub the moment of the command, however long the system then takes to register it.',
  })
  readonly dispatchedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: "The receiver's registration number; null while there is no receipt.",
  })
  readonly receiptNumber!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was received; null while there is no receipt.' })
  readonly receivedAt!: string | null;

  @Field(() => DispatchSystem, { nullable: true, description: 'Through what it was sent.' })
  readonly system!: DispatchSystem;

  @Field(() => LocalizedText, { nullable: true, description: 'The system in words.' })
  systemLabel(): LocalizedText {
    return labelOf(DispatchSystem, this.system);
  }

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the document that was sent, in hexadecimal; null where none is recorded.',
  })
  readonly contentHash!: string | null;
}

export const DispatchConnection = connectionType(() => Dispatch, 'Dispatch');

export enum DispatchOrderField {
  DISPATCHED_AT = 'DISPATCHED_AT',
  ID = 'ID',
}
registerEnumType(DispatchOrderField, {
  name: 'DispatchOrderField',
  description: 'What dispatches can be ordered by.',
  valuesConfig: {
    DISPATCHED_AT: { description: 'When it was sent.' },
    ID: { description: 'The id.' },
  },
});
