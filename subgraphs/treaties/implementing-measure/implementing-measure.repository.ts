import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { exact, folded, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { ImplementingMeasureEntity } from './implementing-measure.entity.ts';
import type { ImplementingMeasureFilter } from './implementing-measure.inputs.ts';
import { measureHasAct } from './measure-holds.sql.ts';
import { ImplementingMeasure, ImplementingMeasureOrderField } from './implementing-measure.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  act: exact('t.act_id'),
  actPart: folded('t.act_part_folded'),
  treaty: exact('t.treaty_id'),
  provision: exact('t.provision_id'),
  extent: exact('t.extent'),
  assessedOn: partialDate('t.assessed'),
};

export const implementingMeasureRecords: RecordSpec<
  ImplementingMeasureEntity,
  ImplementingMeasure,
  ListArgs<ImplementingMeasureFilter>,
  'act' | 'treaty' | 'provision'
> = {
  entity: ImplementingMeasureEntity,
  begins: 'assessedEarliest',
  within: (clocks) => measureHasAct('t', clocks),
  filters: () => filters,
  orders: {
    [ImplementingMeasureOrderField.ID]: 'id',
    [ImplementingMeasureOrderField.ASSESSED_ON]: 'assessedSort',
  },
  byDefault: { field: ImplementingMeasureOrderField.ID, direction: 'ASC' },
  parents: { act: 'actId', treaty: 'treatyId', provision: 'provisionId' },
  node: toMeasure,
};

function toMeasure(row: ImplementingMeasureEntity): ImplementingMeasure {
  const { actId, actPart, treatyId, provisionId, extent } = row;
  return Object.assign(new ImplementingMeasure(), ImplementingMeasure.common(row), {
    actId,
    actPart,
    treatyId,
    provisionId,
    extent,
    note: LocalizedText.from({ kk: row.noteKk, ru: row.noteRu, en: row.noteEn }),
    assessedOn: row.assessed === null ? null : PartialDate.parse(row.assessed),
  });
}
