import { localizedOf } from '../../_kit/localized-columns.ts';
import { exact, folded, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { SdgTargetEntity } from './sdg-target.entity.ts';
import type { SdgTargetFilter } from './sdg-target.inputs.ts';
import { SdgTarget, SdgTargetOrderField } from './sdg-target.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  goal: exact('t.goal_id'),
  code: folded('t.code'),
  title: foldedLocalized('t.title_folded'),
};

export const sdgTargetRecords: RecordSpec<SdgTargetEntity, SdgTarget, ListArgs<SdgTargetFilter>, 'goal'> = {
  entity: SdgTargetEntity,
  unread: ['titleFolded'],
  filters: () => filters,
  orders: {
    [SdgTargetOrderField.CODE]: 'codeSort',
    [SdgTargetOrderField.ID]: 'id',
  },
  byDefault: { field: SdgTargetOrderField.CODE, direction: 'ASC' },
  parents: { goal: 'goalId' },
  node: toSdgTarget,
};

function toSdgTarget(row: SdgTargetEntity): SdgTarget {
  const { goalId, code } = row;
  return Object.assign(new SdgTarget(), SdgTarget.common(row), {
    title: localizedOf(row, 'title'),
    goalId,
    code,
  });
}
