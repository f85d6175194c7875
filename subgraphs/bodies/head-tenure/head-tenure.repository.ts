import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, flag, foldedLocalized } from '../../_kit/query/filter.sql.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { heldAsAsked, knownUntil, validityFilters } from '../validity/validity.sql.ts';
import type { ValidityListQuery } from '../validity/validity.type.ts';
import { HeadTenureEntity } from './head-tenure.entity.ts';
import type { HeadTenureFilter } from './head-tenure.inputs.ts';
import { HeadTenure, HeadTenureOrderField } from './head-tenure.type.ts';

export const headTenureRecords: RecordSpec<
  HeadTenureEntity,
  HeadTenure,
  ValidityListQuery<HeadTenureFilter>,
  'body'
> = {
  entity: HeadTenureEntity,
  unread: ['nameFolded'],
  begins: 'validFrom',
  filters: (clocks) => ({
    ...validityFilters(clocks),
    id: exact('t.id'),
    body: exact('t.body_id'),
    name: foldedLocalized('t.name_folded'),
    isActing: flag('t.is_acting'),
  }),
  orders: {
    [HeadTenureOrderField.VALID_FROM]: 'validFromSort',
    [HeadTenureOrderField.NAME]: 'nameSort',
    [HeadTenureOrderField.ID]: 'id',
  },
  byDefault: { field: HeadTenureOrderField.VALID_FROM, direction: 'ASC' },
  parents: { body: 'bodyId' },
  narrow: heldAsAsked,
  node: toHeadTenure,
};

/** Drivers give booleans as 0 and 1. */
type Row = Omit<HeadTenureEntity, 'isActing'> & { readonly isActing: boolean | 0 | 1 };

function toHeadTenure(row: Row, clocks: Clocks): HeadTenure {
  const { bodyId, validFrom, act } = row;
  return Object.assign(new HeadTenure(), HeadTenure.common(row), {
    bodyId,
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
    office: LocalizedText.from({ kk: row.officeKk, ru: row.officeRu, en: row.officeEn }),
    isActing: Boolean(row.isActing),
    validFrom,
    validUntil: knownUntil(row.validUntil, clocks),
    act,
  });
}
