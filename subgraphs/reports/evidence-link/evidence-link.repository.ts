import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { EvidenceLinkEntity } from './evidence-link.entity.ts';
import type { EvidenceLinkFilter } from './evidence-link.inputs.ts';
import { EvidenceLink, EvidenceLinkOrderField } from './evidence-link.type.ts';
import { languagesOf } from '../language/text-languages.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  input: exact('t.input'),
  cited: exact('t.cited_id'),
  entry: exact('t.entry_id'),
  treaty: exact('t.treaty_id'),
  body: exact('t.body_id'),
  year: exact('t.year'),
};

export const evidenceLinkRecords: RecordSpec<
  EvidenceLinkEntity,
  EvidenceLink,
  ListArgs<EvidenceLinkFilter>,
  'entry'
> = {
  entity: EvidenceLinkEntity,
  unread: ['informationId', 'provisionId', 'legalActId', 'mediaPublicationId'],
  within: (clocks) => informationIsThere('t.information_id', clocks),
  filters: () => filters,
  orders: { [EvidenceLinkOrderField.NUMBER]: 'numberSort', [EvidenceLinkOrderField.ID]: 'id' },
  byDefault: { field: EvidenceLinkOrderField.NUMBER, direction: 'ASC' },
  parents: { entry: 'entryId' },
  node: toEvidenceLink,
};

function toEvidenceLink(row: EvidenceLinkEntity): EvidenceLink {
  const { entryId, input, citedType, citedId } = row;
  const note = LocalizedText.from({ kk: row.noteKk, ru: row.noteRu, en: row.noteEn });
  return Object.assign(new EvidenceLink(), EvidenceLink.common(row), {
    entryId,
    input,
    citedType,
    citedId,
    citedReference: referenceState(row.citedCheck),
    note,
    languages: languagesOf(row.staleLanguages, { note }),
  });
}
