import { Field } from 'type-graphql';
import {
  enumFilter,
  IdFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Tells } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ImplementationExtent } from './implementation-extent.ts';
import { ImplementingMeasureOrderField } from './implementing-measure.type.ts';

const ImplementationExtentFilter = enumFilter<ImplementationExtent>(ImplementationExtent, 'ImplementationExtent');

/** An act does so; without one there is nothing. */
const ofAct = Object.values(ImplementationExtent).filter((extent) => extent !== ImplementationExtent.NONE);

@FilterInput('Which measures; all conditions must hold.')
export class ImplementingMeasureFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `measure-untc-4-9-art-1-code-226-2014`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('LegalAct'), {
    nullable: true,
    description: 'By act; missing where none carries the provision out.',
  })
  readonly act?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By part of the act, such as `art. 146`.' })
  readonly actPart?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-9`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(referenceTo('Provision'), {
    nullable: true,
    description: 'By provision, such as `untc-4-9-art-1`; missing where only the treaty is known.',
  })
  readonly provision?: ValueFilter<string>;

  @Tells(ofAct, 'act', { isNull: false })
  @Field(() => ImplementationExtentFilter, { nullable: true, description: 'By extent.' })
  readonly extent?: ValueFilter<ImplementationExtent>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By date of the assessment.' })
  readonly assessedOn?: PartialDateFilter;
}

const ImplementingMeasureOrder = orderInput('ImplementingMeasure', ImplementingMeasureOrderField);
export const ImplementingMeasureListArgs = listArgs(ImplementingMeasureFilter, ImplementingMeasureOrder);
