import sql from 'sql-template-tag';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { actIsAdopted } from '../legal-act/adopted.sql.ts';
import { LegalActLinkEntity } from './legal-act-link.entity.ts';
import type { LegalActLinkFilter } from './legal-act-link.inputs.ts';
import { LegalActLink, LegalActLinkOrderField } from './legal-act-link.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  kind: exact('t.kind'),
  from: exact('t.from_id'),
  to: exact('t.to_id'),
  treaty: exact('t.treaty_id'),
};

export const legalActLinkRecords: RecordSpec<
  LegalActLinkEntity,
  LegalActLink,
  ListArgs<LegalActLinkFilter>,
  'from' | 'to' | 'treaty'
> = {
  entity: LegalActLinkEntity,
  within: (clocks) => actIsAdopted(sql`t.from_id`, clocks),
  filters: () => filters,
  orders: { [LegalActLinkOrderField.ID]: 'id', [LegalActLinkOrderField.KIND]: 'kind' },
  byDefault: { field: LegalActLinkOrderField.ID, direction: 'ASC' },
  parents: { from: 'fromId', to: 'toId', treaty: 'treatyId' },
  node: toLink,
};

function toLink(row: LegalActLinkEntity): LegalActLink {
  const { fromId, toId, treatyId, kind } = row;
  return Object.assign(new LegalActLink(), LegalActLink.common(row), {
    fromId,
    toId,
    treatyId,
    kind,
    note: LocalizedText.from({ kk: row.noteKk, ru: row.noteRu, en: row.noteEn }),
  });
}
