import { PartialDate } from '../../_kit/partial-date.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import { BodySuccession } from './body-succession.type.ts';

/** Earliest first, undated ones before them; listed below the body that is its `predecessor` or `successor`. */
export const bodySuccessionRecords: RecordSpec<
  BodySuccessionEntity,
  BodySuccession,
  ListArgs<object>,
  'predecessor' | 'successor'
> = {
  entity: BodySuccessionEntity,
  begins: 'dateEarliest',
  filters: () => ({}),
  orders: { ON: 'dateSort' },
  byDefault: { field: 'ON', direction: 'ASC' },
  parents: { predecessor: 'predecessorId', successor: 'successorId' },
  node: toBodySuccession,
};

function toBodySuccession(row: BodySuccessionEntity): BodySuccession {
  const { predecessorId, successorId, kind, act } = row;
  const on = row.date === null ? null : PartialDate.parse(row.date);
  return Object.assign(new BodySuccession(), BodySuccession.common(row), { predecessorId, successorId, kind, act, on });
}
