import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { exact, foldedAny, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { TreatyStatementEntity } from './treaty-statement.entity.ts';
import type { TreatyStatementFilter } from './treaty-statement.inputs.ts';
import { TreatyStatement, TreatyStatementOrderField } from './treaty-statement.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  treaty: exact('t.treaty_id'),
  participant: exact('t.participant_id'),
  kind: exact('t.kind'),
  text: foldedAny('t.text_folded'),
  madeOn: partialDate('t.made_on'),
};

export const treatyStatementRecords: RecordSpec<
  TreatyStatementEntity,
  TreatyStatement,
  ListArgs<TreatyStatementFilter>,
  'treaty' | 'participant' | 'party'
> = {
  entity: TreatyStatementEntity,
  unread: ['textFolded'],
  begins: 'madeOnEarliest',
  filters: () => filters,
  orders: {
    [TreatyStatementOrderField.POSITION]: 'place',
    [TreatyStatementOrderField.MADE_ON]: 'madeOnSort',
    [TreatyStatementOrderField.ID]: 'id',
  },
  byDefault: { field: TreatyStatementOrderField.POSITION, direction: 'ASC' },
  parents: { treaty: 'treatyId', participant: 'participantId', party: 'partyId' },
  node: toTreatyStatement,
};

function toTreatyStatement(row: TreatyStatementEntity): TreatyStatement {
  const { treatyId, participantId, partyId, actionId, kind, position } = row;
  return Object.assign(new TreatyStatement(), TreatyStatement.common(row), {
    text: LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn }),
    summary: LocalizedText.from({ kk: row.summaryKk, ru: row.summaryRu, en: row.summaryEn }),
    madeOn: row.madeOn === null ? null : PartialDate.parse(row.madeOn),
    treatyId,
    participantId,
    partyId,
    actionId,
    kind,
    position,
  });
}
