import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { amongAny, exact, flag, foldedAny, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { treatyIsConcluded } from '../treaty/concluded.sql.ts';
import { CommitmentBodyEntity, CommitmentProvisionEntity } from './commitment-link.entity.ts';
import { CommitmentEntity } from './commitment.entity.ts';
import type { CommitmentFilter } from './commitment.inputs.ts';
import { Commitment, CommitmentOrderField } from './commitment.type.ts';

export const commitmentRecords: RecordSpec<
  CommitmentEntity,
  Commitment,
  ListArgs<CommitmentFilter>,
  'treaty' | 'provision' | 'body'
> = {
  entity: CommitmentEntity,
  unread: ['summaryFolded', 'holdersFolded', 'beneficiariesFolded'],
  within: (clocks) => treatyIsConcluded(sql`t.treaty_id`, clocks),
  filters,
  orders: { [CommitmentOrderField.NUMBER]: 'place', [CommitmentOrderField.ID]: 'id' },
  byDefault: { field: CommitmentOrderField.NUMBER, direction: 'ASC' },
  parents: { treaty: 'treatyId' },
  through: {
    provision: linkTable({ entity: CommitmentProvisionEntity, parent: 'provisionId', record: 'commitmentId' }),
    body: linkTable({ entity: CommitmentBodyEntity, parent: 'bodyId', record: 'commitmentId' }),
  },
  node: toCommitment,
};

function filters(clocks: Clocks): FilterSpec {
  return {
    id: exact('t.id'),
    treaty: exact('t.treaty_id'),
    kind: exact('t.kind'),
    summary: foldedLocalized('t.summary_folded'),
    holder: foldedAny('t.holders_folded'),
    isHeldGenerally: flag('t.holders_general'),
    beneficiary: foldedAny('t.beneficiaries_folded'),
    competentBody: amongAny(
      'b.body_id',
      sql`commitment_body b WHERE b.commitment_id = t.id AND ${recordedAt('b', clocks)}`,
    ),
    provision: amongAny(
      'p.provision_id',
      sql`commitment_provision p WHERE p.commitment_id = t.id AND ${recordedAt('p', clocks)}`,
    ),
  };
}

function toCommitment(row: CommitmentEntity): Commitment {
  // GraphQL makes booleans of the 0 and 1 that drivers give.
  const { treatyId, kind, holdersGeneral, beneficiariesGeneral } = row;
  return Object.assign(new Commitment(), Commitment.common(row), {
    summary: LocalizedText.from({ kk: row.summaryKk, ru: row.summaryRu, en: row.summaryEn }),
    holderIds: JSON.parse(row.holders) as string[],
    beneficiaryIds: JSON.parse(row.beneficiaries) as string[],
    competentBodyIds: JSON.parse(row.competentBodies) as string[],
    treatyId,
    kind,
    holdersGeneral,
    beneficiariesGeneral,
  });
}
