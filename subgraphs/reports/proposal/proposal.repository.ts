import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { informationIsThere } from '../annual-information/annual-information.sql.ts';
import { ProposalEntity } from './proposal.entity.ts';
import type { ProposalFilter } from './proposal.inputs.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { outcomeOnSql, outcomeSql } from './proposal.sql.ts';
import { Proposal, ProposalOrderField } from './proposal.type.ts';
import { languagesOf } from '../language/text-languages.type.ts';

export const proposalRecords: RecordSpec<ProposalEntity, Proposal, ListArgs<ProposalFilter>, 'issue' | 'addressee'> = {
  entity: ProposalEntity,
  unread: ['textFolded', 'informationId'],
  within: (clocks) => sql`(t.information_id IS NULL OR ${informationIsThere('t.information_id', clocks)})`,
  filters,
  orders: { [ProposalOrderField.NUMBER]: 'numberSort', [ProposalOrderField.ID]: 'id' },
  byDefault: { field: ProposalOrderField.NUMBER, direction: 'ASC' },
  parents: { issue: 'issueId', addressee: 'addresseeId' },
  node: toProposal,
};

function filters(clocks: Clocks): FilterSpec {
  const on = (key: Sql) => (filter: ValueFilter<string>, path: string) => compare(key, filter, path, (value) => value);
  return {
    id: exact('t.id'),
    issue: exact('t.issue_id'),
    entry: exact('t.entry_id'),
    addressee: exact('t.addressee_id'),
    text: foldedLocalized('t.text_folded'),
    outcome: on(outcomeSql(clocks)),
    outcomeOn: on(outcomeOnSql(clocks)),
  };
}

/** Under a simulated `today`, an outcome that has not come yet is none. */
function toProposal(row: ProposalEntity, { horizon }: Clocks): Proposal {
  const { issueId, entryId, addresseeId, outcome, outcomeOn } = row;
  const isAhead = outcomeOn !== null && horizon !== null && outcomeOn > horizon;
  const note = LocalizedText.from({ kk: row.outcomeNoteKk, ru: row.outcomeNoteRu, en: row.outcomeNoteEn });
  const text = LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn });
  return Object.assign(new Proposal(), Proposal.common(row), {
    issueId,
    entryId,
    addresseeId,
    addresseeReference: addresseeId === null ? null : referenceState(row.addresseeCheck),
    text,
    languages: languagesOf(row.staleLanguages, { text }),
    outcome: isAhead ? ProposalOutcome.OPEN : outcome,
    outcomeOn: isAhead ? null : outcomeOn,
    outcomeNote: isAhead ? null : note,
  });
}
