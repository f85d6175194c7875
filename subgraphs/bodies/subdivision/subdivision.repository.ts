import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized } from '../../_kit/query/filter.sql.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { heldAsAsked, knownUntil, validityFilters } from '../validity/validity.sql.ts';
import type { ValidityListQuery } from '../validity/validity.type.ts';
import { SubdivisionEntity } from './subdivision.entity.ts';
import type { SubdivisionFilter } from './subdivision.inputs.ts';
import { Subdivision, SubdivisionOrderField } from './subdivision.type.ts';

export const subdivisionRecords: RecordSpec<
  SubdivisionEntity,
  Subdivision,
  ValidityListQuery<SubdivisionFilter>,
  'body'
> = {
  entity: SubdivisionEntity,
  unread: ['nameFolded'],
  begins: 'validFrom',
  filters: (clocks) => ({
    ...validityFilters(clocks),
    id: exact('t.id'),
    body: exact('t.body_id'),
    name: foldedLocalized('t.name_folded'),
  }),
  orders: { [SubdivisionOrderField.NAME]: 'nameSort', [SubdivisionOrderField.ID]: 'id' },
  byDefault: { field: SubdivisionOrderField.NAME, direction: 'ASC' },
  parents: { body: 'bodyId' },
  narrow: heldAsAsked,
  node: toSubdivision,
};

function toSubdivision(row: SubdivisionEntity, clocks: Clocks): Subdivision {
  return Object.assign(new Subdivision(), Subdivision.common(row), {
    bodyId: row.bodyId,
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
    validFrom: row.validFrom,
    validUntil: knownUntil(row.validUntil, clocks),
  });
}
