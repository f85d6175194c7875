import sql from 'sql-template-tag';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { actIsAdopted } from '../legal-act/adopted.sql.ts';
import { LegalParagraphEntity } from './legal-paragraph.entity.ts';
import type { LegalParagraphFilter } from './legal-paragraph.inputs.ts';
import { LegalParagraph, LegalParagraphOrderField } from './legal-paragraph.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  act: exact('t.act_id'),
  number: exact('t.number'),
  position: exact('t.position'),
  heading: foldedLocalized('t.heading_folded'),
};

export const legalParagraphRecords: RecordSpec<
  LegalParagraphEntity,
  LegalParagraph,
  ListArgs<LegalParagraphFilter>,
  'act'
> = {
  entity: LegalParagraphEntity,
  within: (clocks) => actIsAdopted(sql`t.act_id`, clocks),
  filters: () => filters,
  orders: { [LegalParagraphOrderField.POSITION]: 'position', [LegalParagraphOrderField.ID]: 'id' },
  byDefault: { field: LegalParagraphOrderField.POSITION, direction: 'ASC' },
  parents: { act: 'actId' },
  node: toParagraph,
};

function toParagraph(row: LegalParagraphEntity): LegalParagraph {
  const { actId, number, position } = row;
  return Object.assign(new LegalParagraph(), LegalParagraph.common(row), {
    actId,
    number,
    position,
    heading: LocalizedText.from({ kk: row.headingKk, ru: row.headingRu, en: row.headingEn }),
  });
}
