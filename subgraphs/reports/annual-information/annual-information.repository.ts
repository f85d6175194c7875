import sql, { type Sql } from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { compare, exact, flag, type Condition, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { happened } from '../../_kit/query/record-table.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import type { AnnualInformationFilter } from './annual-information.inputs.ts';
import { deliveredOn, eventsUntil } from './annual-information.state.rule.ts';
import { deliveredOnSql, stateSql } from './annual-information.state.sql.ts';
import { AnnualInformation, AnnualInformationOrderField } from './annual-information.type.ts';
import { lacks } from './formality.sql.ts';
import { isLatestVersion } from './latest-version.sql.ts';
import { InformationState } from './information-state.ts';

export const annualInformationRecords: RecordSpec<
  AnnualInformationEntity,
  AnnualInformation,
  ListArgs<AnnualInformationFilter>,
  'duty' | 'body'
> = {
  entity: AnnualInformationEntity,
  begins: 'beginsOn',
  filters: filtersUnder,
  references: (clocks) => ({ signedBy: signer(clocks) }),
  orders: {
    [AnnualInformationOrderField.YEAR]: 'year',
    [AnnualInformationOrderField.BODY]: 'bodyId',
    [AnnualInformationOrderField.VERSION_NUMBER]: 'versionNumber',
    [AnnualInformationOrderField.DELIVERED_ON]: 'deliveredSort',
    [AnnualInformationOrderField.ID]: 'id',
  },
  byDefault: { field: AnnualInformationOrderField.VERSION_NUMBER, direction: 'ASC' },
  parents: { duty: 'dutyId', body: 'bodyId' },
  node: toInformation,
};

function filtersUnder(clocks: Clocks): FilterSpec {
  return {
    id: exact('t.id'),
    ...confidentialFilters,
    duty: exact('t.duty_id'),
    year: exact('t.year'),
    body: exact('t.body_id'),
    versionNumber: exact('t.version_number'),
    state: derived(stateSql(clocks)),
    isNil: flag('t.is_nil'),
    deliveredOn: derived(deliveredOnSql(clocks)),
    paperReceivedOn: derived(received(clocks)),
    signedBy: derived(signer(clocks)),
    isLatestVersion: isLatestVersion('t.id', clocks),
    kkState: exact('t.kk_state'),
    ruState: exact('t.ru_state'),
    lacks: lacks(clocks),
  };
}

/** Nobody before the day of the signature. */
function signer(clocks: Clocks): Sql {
  return sql`CASE WHEN ${happened('t.signed_on', clocks)} THEN t.signed_by_id END`;
}

/** Nothing before the day on which it came. */
function received(clocks: Clocks): Sql {
  return sql`CASE WHEN ${happened('t.paper_received_on', clocks)} THEN t.paper_received_on END`;
}

function derived(expression: Sql): Condition {
  return (filter: ValueFilter<string>, path) => compare(expression, filter, path, (value) => value);
}

function toInformation(row: AnnualInformationEntity, { horizon }: Clocks): AnnualInformation {
  const known = eventsUntil(row, horizon);
  const [isSigned, isReturned] = [known.signedAt !== null, known.state === InformationState.RETURNED];
  const remarks = { kk: row.remarksKk, ru: row.remarksRu, en: row.remarksEn };
  const { dutyId, year, versionNumber, state, periodFrom, periodTo, begunOn, submittedAt, paperReceivedOn } = known;
  return Object.assign(new AnnualInformation(), AnnualInformation.common(row), {
    dutyId,
    year,
    versionNumber,
    state,
    // Drivers give booleans as 0 and 1.
    isNil: Boolean(Number(row.isNil)),
    periodFrom,
    periodTo,
    begunOn,
    submittedAt,
    paperReceivedOn,
    paperNumber: paperReceivedOn === null ? null : row.paperNumber,
    deliveredOn: deliveredOn(known),
    kkState: row.kkState,
    ruState: row.ruState,
    signedAt: known.signedAt,
    signedById: isSigned ? row.signedById : null,
    signedByReference: isSigned && row.signedById !== null ? referenceState(row.signedByCheck) : null,
    signatureKind: isSigned ? row.signatureKind : null,
    contentHash: isSigned ? row.contentHash : null,
    decidedAt: known.decidedAt,
    remarks: isReturned ? LocalizedText.from(remarks) : null,
    preparedById: row.preparedById,
    preparedByReference: row.preparedById === null ? null : referenceState(row.preparedByCheck),
  });
}
