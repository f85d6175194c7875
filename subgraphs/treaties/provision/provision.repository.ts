import sql from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { amongAny, compare, exact, foldedLocalized, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { linkTable, type RecordSpec } from '../../_kit/query/record-loader.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { CommitmentProvisionEntity } from '../commitment/commitment-link.entity.ts';
import type { LegalForceValue } from '../legal-force/legal-force.type.ts';
import { treatyIsConcluded } from '../treaty/concluded.sql.ts';
import { actInForceSql, implementationSql, isWithoutActSql } from './implementation.sql.ts';
import type { ProvisionImplementation } from './provision-implementation.kind.ts';
import { ProvisionEntity } from './provision.entity.ts';
import type { ProvisionFilter } from './provision.inputs.ts';
import { Provision, ProvisionOrderField } from './provision.type.ts';

export const provisionRecords: RecordSpec<
  ProvisionEntity,
  Provision,
  ListArgs<ProvisionFilter>,
  'treaty' | 'commitment'
> = {
  entity: ProvisionEntity,
  unread: ['headingFolded', 'summaryFolded'],
  within: (clocks) => treatyIsConcluded(sql`t.treaty_id`, clocks),
  filters,
  orders: { [ProvisionOrderField.POSITION]: 'place', [ProvisionOrderField.ID]: 'id' },
  byDefault: { field: ProvisionOrderField.POSITION, direction: 'ASC' },
  parents: { treaty: 'treatyId' },
  through: {
    commitment: linkTable({ entity: CommitmentProvisionEntity, parent: 'commitmentId', record: 'provisionId' }),
  },
  node: toProvision,
};

function filters(clocks: Clocks): FilterSpec {
  return {
    id: exact('t.id'),
    treaty: exact('t.treaty_id'),
    article: exact('t.article'),
    paragraph: exact('t.paragraph'),
    heading: foldedLocalized('t.heading_folded'),
    summary: foldedLocalized('t.summary_folded'),
    commitment: amongAny(
      'c.commitment_id',
      sql`commitment_provision c WHERE c.provision_id = t.id AND ${recordedAt('c', clocks)}`,
    ),
    implementation: (filter: ValueFilter<ProvisionImplementation>, path) =>
      compare(implementationSql(clocks), filter, path, (value) => value),
    actInForce: (filter: ValueFilter<LegalForceValue>, path) =>
      compare(actInForceSql(clocks), filter, path, (value) => value),
    isWithoutAct: (filter: ValueFilter<boolean>, path) => compare(isWithoutActSql(clocks), filter, path, Number),
  };
}

function toProvision(row: ProvisionEntity): Provision {
  const { treatyId, article, paragraph, position } = row;
  return Object.assign(new Provision(), Provision.common(row), {
    heading: LocalizedText.from({ kk: row.headingKk, ru: row.headingRu, en: row.headingEn }),
    text: LocalizedText.from({ kk: row.textKk, ru: row.textRu, en: row.textEn }),
    summary: LocalizedText.from({ kk: row.summaryKk, ru: row.summaryRu, en: row.summaryEn }),
    treatyId,
    article,
    paragraph,
    position,
  });
}
