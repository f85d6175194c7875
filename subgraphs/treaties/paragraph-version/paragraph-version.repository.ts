import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { EffectiveDate } from '../effective-date/effective-date.type.ts';
import { actIsAdopted } from '../legal-act/adopted.sql.ts';
import { ParagraphVersionEntity } from './paragraph-version.entity.ts';
import type { ParagraphVersionFilter } from './paragraph-version.inputs.ts';
import { ParagraphVersion, ParagraphVersionOrderField } from './paragraph-version.type.ts';
import { TextMissing } from './text-missing.kind.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  paragraph: exact('t.paragraph_id'),
  number: exact('t.number'),
  madeBy: exact('t.made_by_id'),
  summary: foldedLocalized('t.summary_folded'),
};

export const paragraphVersionRecords: RecordSpec<
  ParagraphVersionEntity,
  ParagraphVersion,
  ListArgs<ParagraphVersionFilter>,
  'paragraph'
> = {
  entity: ParagraphVersionEntity,
  unread: ['summaryFolded'],
  within: (clocks) => actIsAdopted(actThatMadeIt(clocks), clocks),
  filters: () => filters,
  orders: {
    [ParagraphVersionOrderField.NUMBER]: 'number',
    [ParagraphVersionOrderField.EFFECTIVE]: 'effectiveSort',
    [ParagraphVersionOrderField.ID]: 'id',
  },
  byDefault: { field: ParagraphVersionOrderField.NUMBER, direction: 'ASC' },
  parents: { paragraph: 'paragraphId' },
  node: toWording,
};

/** As adopted, it was made by the act that its paragraph is of. */
function actThatMadeIt(clocks: Clocks): Sql {
  const ofParagraph = sql`SELECT p.act_id FROM legal_paragraph p WHERE p.id = t.paragraph_id AND ${recordedAt('p', clocks)}`;
  return sql`COALESCE(t.made_by_id, (${ofParagraph}))`;
}

function toWording(row: ParagraphVersionEntity): ParagraphVersion {
  const { paragraphId, madeById, number, textMissing } = row;
  const text = LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn });
  return Object.assign(new ParagraphVersion(), ParagraphVersion.common(row), {
    paragraphId,
    madeById,
    number,
    effective: EffectiveDate.from(row),
    text,
    textMissing: text === null ? (textMissing ?? TextMissing.NOT_IMPORTED) : null,
    summary: LocalizedText.from({ kk: row.summaryKk, ru: row.summaryRu, en: row.summaryEn }),
    footnote: LocalizedText.from({ kk: row.footnoteKk, ru: row.footnoteRu, en: row.footnoteEn }),
  });
}
