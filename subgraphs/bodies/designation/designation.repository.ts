import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { amongAny, exact, folded } from '../../_kit/query/filter.sql.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { heldAsAsked, knownUntil, validityFilters } from '../validity/validity.sql.ts';
import type { ValidityListQuery } from '../validity/validity.type.ts';
import { DesignationEntity } from './designation.entity.ts';
import type { DesignationFilter } from './designation.inputs.ts';
import { Designation, DesignationOrderField } from './designation.type.ts';

export const designationRecords: RecordSpec<
  DesignationEntity,
  Designation,
  ValidityListQuery<DesignationFilter>,
  'subdivision' | 'head'
> = {
  entity: DesignationEntity,
  unread: ['actNumberFolded'],
  begins: 'validFrom',
  filters: (clocks) => ({
    ...validityFilters(clocks),
    id: exact('t.id'),
    subdivision: exact('t.subdivision_id'),
    body: amongAny('s.body_id', sql`subdivision s WHERE s.id = t.subdivision_id AND ${recordedAt('s', clocks)}`),
    head: exact('t.head_id'),
    actNumber: folded('t.act_number_folded'),
    actDate: exact('t.act_date'),
  }),
  orders: { [DesignationOrderField.VALID_FROM]: 'validFromSort', [DesignationOrderField.ID]: 'id' },
  byDefault: { field: DesignationOrderField.VALID_FROM, direction: 'ASC' },
  parents: { subdivision: 'subdivisionId', head: 'headId' },
  narrow: heldAsAsked,
  node: toDesignation,
};

function toDesignation(row: DesignationEntity, clocks: Clocks): Designation {
  const { subdivisionId, headId, actNumber, actDate, validFrom } = row;
  return Object.assign(new Designation(), Designation.common(row), {
    subdivisionId,
    headId,
    actNumber,
    actDate,
    actTitle: LocalizedText.from({ kk: row.actTitleKk, ru: row.actTitleRu, en: row.actTitleEn }),
    validFrom,
    validUntil: knownUntil(row.validUntil, clocks),
  });
}
