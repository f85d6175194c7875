import sql from 'sql-template-tag';
import { exact, flag, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { actIsAdopted } from '../legal-act/adopted.sql.ts';
import { EffectiveDate } from '../effective-date/effective-date.type.ts';
import { LegalActVersionEntity } from './legal-act-version.entity.ts';
import type { LegalActVersionFilter } from './legal-act-version.inputs.ts';
import { LegalActVersion, LegalActVersionOrderField } from './legal-act-version.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  act: exact('t.act_id'),
  number: exact('t.number'),
  madeBy: exact('t.made_by_id'),
  isTextKnown: flag('t.is_text_known'),
};

export const legalActVersionRecords: RecordSpec<
  LegalActVersionEntity,
  LegalActVersion,
  ListArgs<LegalActVersionFilter>,
  'act'
> = {
  entity: LegalActVersionEntity,
  within: (clocks) => actIsAdopted(sql`COALESCE(t.made_by_id, t.act_id)`, clocks),
  filters: () => filters,
  orders: {
    [LegalActVersionOrderField.NUMBER]: 'number',
    [LegalActVersionOrderField.EFFECTIVE]: 'effectiveSort',
    [LegalActVersionOrderField.ID]: 'id',
  },
  byDefault: { field: LegalActVersionOrderField.NUMBER, direction: 'ASC' },
  parents: { act: 'actId' },
  node: toVersion,
};

function toVersion(row: LegalActVersionEntity): LegalActVersion {
  const { actId, madeById, number } = row;
  return Object.assign(new LegalActVersion(), LegalActVersion.common(row), {
    actId,
    madeById,
    number,
    effective: EffectiveDate.from(row),
    isTextKnown: Boolean(row.isTextKnown),
  });
}
