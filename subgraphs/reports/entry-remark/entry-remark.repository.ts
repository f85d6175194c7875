import { localizedOf } from '../../_kit/localized-columns.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { EntryRemarkEntity } from './entry-remark.entity.ts';
import { EntryRemark } from './entry-remark.type.ts';

export const entryRemarkRecords: RecordSpec<
  EntryRemarkEntity,
  EntryRemark,
  ListArgs<object>,
  'information' | 'entry'
> = {
  entity: EntryRemarkEntity,
  begins: 'remarkedOn',
  filters: () => ({}),
  orders: { NUMBER: 'number' },
  byDefault: { field: 'NUMBER', direction: 'ASC' },
  parents: { information: 'informationId', entry: 'entryId' },
  node: ({ informationId, entryId, remarkedOn, ...row }) =>
    Object.assign(new EntryRemark(), EntryRemark.common(row), {
      informationId,
      entryId,
      remarkedOn,
      text: localizedOf(row, 'text'),
    }),
};
