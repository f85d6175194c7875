import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { FilterInput } from '../query/filter-input.ts';
import { Always, Between } from '../query/filter-declarations.ts';
import { DateFilter, enumFilter, IdFilter, IntFilter, StringFilter, type ValueFilter } from '../query/filter.inputs.ts';
import type { ListArgs } from '../query/list.args.ts';
import type { OrderBy } from '../query/list.ts';
import { orderInput } from '../query/order.input.ts';
import { PageArgs } from '../query/page.args.ts';
import { ChangeKind } from './change.type.ts';

const ChangeKindFilter = enumFilter<ChangeKind>(ChangeKind, 'ChangeKind');

@FilterInput('Which changes of a record; all conditions must hold.')
export class ChangeFilter {
  @Always()
  @Between(1)
  @Field(() => IntFilter, { nullable: true, description: 'By number of the unit of work.' })
  readonly revision?: ValueFilter<number>;

  @Always()
  @Field(() => DateFilter, { nullable: true, description: 'By the day it was recorded, in Almaty.' })
  readonly recordedOn?: ValueFilter<string>;

  @Always()
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By who made it: `account:<name>`, `default-data` or `import:<run>`.',
  })
  readonly actor?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By command, such as `correctTreatyAction`.' })
  readonly command?: ValueFilter<string>;

  @Always()
  @Field(() => ChangeKindFilter, { nullable: true, description: 'By what was done to the record.' })
  readonly kind?: ValueFilter<ChangeKind>;

  @Field(() => IdFilter, {
    nullable: true,
    description:
      'By name of a stored field that differs, as in `fields`: `eq` and `in` ask for one of them, `not` for none, ' +
      '`isNull` for a change in which none differs. A name that the record has not is that of no change.',
  })
  readonly field?: ValueFilter<string>;
}

export enum ChangeOrderField {
  REVISION = 'REVISION',
}
registerEnumType(ChangeOrderField, {
  name: 'ChangeOrderField',
  description: 'What changes of a record can be ordered by.',
  valuesConfig: {
    REVISION: { description: 'The unit of work: as the changes were recorded.' },
  },
});
const ChangeOrder = orderInput('Change', ChangeOrderField, 'by place in the unit of work');

/** The arguments of a history: those of every list but `ids`, which changes have none of. */
@ArgsType()
export class HistoryArgs extends PageArgs implements ListArgs<ChangeFilter> {
  @Field(() => ChangeFilter, { nullable: true, description: 'Which of the history; without it, all.' })
  readonly filter?: ChangeFilter | null;

  @Field(() => ChangeOrder, { nullable: true, description: 'In which order. Default: the latest first.' })
  readonly orderBy?: OrderBy | null;
}
