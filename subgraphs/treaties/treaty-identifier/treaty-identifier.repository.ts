import sql from 'sql-template-tag';
import { exact, flag, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { treatyIsConcluded } from '../treaty/concluded.sql.ts';
import { TreatyIdentifierEntity } from './treaty-identifier.entity.ts';
import type { TreatyIdentifierFilter } from './treaty-identifier.inputs.ts';
import { TreatyIdentifier, TreatyIdentifierOrderField } from './treaty-identifier.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  treaty: exact('t.treaty_id'),
  scheme: exact('t.scheme'),
  isAlias: flag('t.is_alias'),
};

export const treatyIdentifierRecords: RecordSpec<
  TreatyIdentifierEntity,
  TreatyIdentifier,
  ListArgs<TreatyIdentifierFilter>,
  'treaty'
> = {
  entity: TreatyIdentifierEntity,
  within: (clocks) => treatyIsConcluded(sql`t.treaty_id`, clocks),
  filters: () => filters,
  orders: { [TreatyIdentifierOrderField.ID]: 'id' },
  byDefault: { field: TreatyIdentifierOrderField.ID, direction: 'ASC' },
  parents: { treaty: 'treatyId' },
  node: (row) => {
    // GraphQL makes booleans of the 0 and 1 that drivers give.
    const { treatyId, scheme, value, isAlias } = row;
    return Object.assign(new TreatyIdentifier(), TreatyIdentifier.common(row), { treatyId, scheme, value, isAlias });
  },
};
