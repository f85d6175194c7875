import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { exact, folded, foldedLocalized, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { ConclusionProposalEntity } from './conclusion-proposal.entity.ts';
import type { ConclusionProposalFilter } from './conclusion-proposal.inputs.ts';
import { ConclusionProposal, ConclusionProposalOrderField } from './conclusion-proposal.type.ts';

const filters: FilterSpec = {
  ...confidentialFilters,
  id: exact('t.id'),
  treaty: exact('t.treaty_id'),
  body: exact('t.body_id'),
  proposedOn: partialDate('t.proposed_on'),
  number: folded('t.number_folded'),
  title: foldedLocalized('t.title_folded'),
};

export const conclusionProposalRecords: RecordSpec<
  ConclusionProposalEntity,
  ConclusionProposal,
  ListArgs<ConclusionProposalFilter>,
  'body' | 'treaty'
> = {
  entity: ConclusionProposalEntity,
  unread: ['numberFolded', 'titleFolded'],
  begins: 'proposedOnEarliest',
  filters: () => filters,
  orders: {
    [ConclusionProposalOrderField.PROPOSED_ON]: 'proposedOnSort',
    [ConclusionProposalOrderField.ID]: 'id',
  },
  byDefault: { field: ConclusionProposalOrderField.PROPOSED_ON, direction: 'ASC' },
  parents: { body: 'bodyId', treaty: 'treatyId' },
  node: toConclusionProposal,
};

function toConclusionProposal(row: ConclusionProposalEntity): ConclusionProposal {
  const { treatyId, bodyId, proposedOn, number } = row;
  return Object.assign(new ConclusionProposal(), ConclusionProposal.common(row), {
    treatyId,
    treatyReference: referenceState(row.treatyCheck),
    bodyId,
    proposedOn: proposedOn === null ? null : PartialDate.parse(proposedOn),
    number,
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
  });
}
