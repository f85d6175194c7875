import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { DutyItemKind } from './duty-item.kind.ts';
import { dutyItemDimensions } from './duty-item.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({ description: 'One treaty that a body reports on in a cycle, and for which part of the year.' })
export class DutyItem extends HubRecord {
  readonly recordType = 'DutyItem';
  readonly dutyId!: string;
  readonly treatyId!: string;
  readonly assignmentId!: string | null;

  @Field(() => DutyItemKind, {
    nullable: true,
    description: 'Whether as a treaty in force or as one that is not, or that is not settled.',
  })
  readonly kind!: DutyItemKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(DutyItemKind, this.kind);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the year on which the body owes it: usually 1 January.',
  })
  readonly fromDay!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day on which it no longer does, such as that of a reorganisation: the body that goes on has an item of its own from that day. Null to the end of the year, and where the end has not come yet. The same as `fromDay` where it turned out never to have been owed.',
  })
  readonly untilDay!: string | null;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether the treaty is known to the hub.' })
  readonly treatyReference!: ReferenceState;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the assignment is known to the hub; null where none is named.',
  })
  readonly assignmentReference!: ReferenceState | null;
}

export const DutyItemConnection = connectionType(() => DutyItem, 'DutyItem', dutyItemDimensions);

export enum DutyItemOrderField {
  YEAR = 'YEAR',
  BODY = 'BODY',
  TREATY = 'TREATY',
  ID = 'ID',
}
registerEnumType(DutyItemOrderField, {
  name: 'DutyItemOrderField',
  description: 'What the items of duties can be ordered by.',
  valuesConfig: {
    YEAR: { description: 'The year of the cycle.' },
    BODY: { description: 'The id of the body.' },
    TREATY: { description: 'The id of the treaty.' },
    ID: { description: 'The id: cycle, body, treaty.' },
  },
});
