import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import {
  enumFilter,
  IdFilter,
  PartialDateFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { TreatyActionKind } from './treaty-action.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'Something done with a treaty on a day: signed, ratified, entered into force, denounced.' })
export class TreatyAction extends HubRecord {
  readonly recordType = 'TreatyAction';
  readonly treatyId!: string;
  readonly partyId!: string | null;
  readonly actId!: string | null;

  @Field(() => TreatyActionKind, { nullable: true, description: 'What was done.' })
  readonly kind!: TreatyActionKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(TreatyActionKind, this.kind);
  }

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When, as exactly as the source says; null where it does not say or says something that is no date.',
  })
  readonly date!: PartialDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'The date as the source wrote it; null where it was entered in the hub.',
  })
  readonly rawDate!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The source's own words for the kind; null where it was entered in the hub.",
  })
  readonly label!: string | null;

  @Field(() => String, { nullable: true, description: 'A remark of whoever recorded it.' })
  readonly note!: string | null;
}

export const TreatyActionConnection = connectionType(() => TreatyAction, 'TreatyAction');
const TreatyActionKindFilter = enumFilter<TreatyActionKind>(TreatyActionKind, 'TreatyActionKind');

@FilterInput('Which actions; all conditions must hold.')
export class TreatyActionFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `untc-4-4:kz:ratification`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => TreatyActionKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<TreatyActionKind>;

  @Audience('PUBLIC')
  @Single()
  @Field(referenceTo('Participant'), {
    nullable: true,
    description: 'By who did it, such as `kz`; `isNull: true`: what happened to the treaty itself.',
  })
  readonly participant?: ValueFilter<string>;

  @Field(referenceTo('LegalAct'), {
    nullable: true,
    description:
      'By the legal act that made it, such as `kz-law-91-2005`; `isNull: true`: those of which no act is recorded.',
  })
  readonly act?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By date.' })
  readonly date?: PartialDateFilter;
}

export enum TreatyActionOrderField {
  DATE = 'DATE',
  ID = 'ID',
}
registerEnumType(TreatyActionOrderField, {
  name: 'TreatyActionOrderField',
  description: 'What actions can be ordered by.',
  valuesConfig: {
    DATE: { description: 'The first day the date can mean; actions without one come first.' },
    ID: { description: 'The id.' },
  },
});
const TreatyActionOrder = orderInput('TreatyAction', TreatyActionOrderField);
export const TreatyActionListArgs = listArgs(TreatyActionFilter, TreatyActionOrder);
