import type { Clocks } from '../../_kit/clocks.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { knownUntil } from '../validity/validity.sql.ts';
import { BodyCapacityEntity } from './body-capacity.entity.ts';
import { BodyCapacity } from './body-capacity.type.ts';

/** Oldest first; both databases put an unknown beginning before the known ones. */
export const bodyCapacityRecords: RecordSpec<BodyCapacityEntity, BodyCapacity, ListArgs<object>, 'body'> = {
  entity: BodyCapacityEntity,
  begins: 'validFrom',
  filters: () => ({}),
  orders: { VALID_FROM: 'validFrom' },
  byDefault: { field: 'VALID_FROM', direction: 'ASC' },
  parents: { body: 'bodyId' },
  node: toBodyCapacity,
};

function toBodyCapacity(row: BodyCapacityEntity, clocks: Clocks): BodyCapacity {
  const { bodyId, capacity, validFrom, act } = row;
  const validUntil = knownUntil(row.validUntil, clocks);
  return Object.assign(new BodyCapacity(), BodyCapacity.common(row), { bodyId, capacity, validFrom, validUntil, act });
}
