import { localizedOf } from '../../_kit/localized-columns.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { SdgGoalEntity } from './sdg-goal.entity.ts';
import type { SdgGoalFilter } from './sdg-goal.inputs.ts';
import { SdgGoal, SdgGoalOrderField } from './sdg-goal.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  number: exact('t.number'),
  title: foldedLocalized('t.title_folded'),
};

export const sdgGoalRecords: RecordSpec<SdgGoalEntity, SdgGoal, ListArgs<SdgGoalFilter>, never> = {
  entity: SdgGoalEntity,
  unread: ['titleFolded'],
  filters: () => filters,
  orders: {
    [SdgGoalOrderField.NUMBER]: 'number',
    [SdgGoalOrderField.ID]: 'id',
  },
  byDefault: { field: SdgGoalOrderField.NUMBER, direction: 'ASC' },
  node: toSdgGoal,
};

function toSdgGoal(row: SdgGoalEntity): SdgGoal {
  const { number } = row;
  return Object.assign(new SdgGoal(), SdgGoal.common(row), {
    title: localizedOf(row, 'title'),
    shortTitle: localizedOf(row, 'shortTitle'),
    number,
  });
}
