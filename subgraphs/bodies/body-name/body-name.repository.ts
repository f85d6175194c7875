import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { knownUntil } from '../validity/validity.sql.ts';
import { BodyNameEntity } from './body-name.entity.ts';
import { BodyName } from './body-name.type.ts';

/** Oldest first; both databases put an unknown beginning before the known ones. */
export const bodyNameRecords: RecordSpec<BodyNameEntity, BodyName, ListArgs<object>, 'body'> = {
  entity: BodyNameEntity,
  unread: ['nameFolded', 'nameSort'],
  begins: 'validFrom',
  filters: () => ({}),
  orders: { VALID_FROM: 'validFrom' },
  byDefault: { field: 'VALID_FROM', direction: 'ASC' },
  parents: { body: 'bodyId' },
  node: toBodyName,
};

function toBodyName(row: BodyNameEntity, clocks: Clocks): BodyName {
  const { bodyId, validFrom, act } = row;
  return Object.assign(new BodyName(), BodyName.common(row), {
    bodyId,
    validFrom,
    act,
    validUntil: knownUntil(row.validUntil, clocks),
    name: LocalizedText.from({ kk: row.nameKk, ru: row.nameRu, en: row.nameEn }),
  });
}
