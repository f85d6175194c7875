import { confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { checkOf, type Conflict } from '../../_kit/ingest/ingester.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { ReportingDutyEntity } from '../reporting-duty/reporting-duty.entity.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { informationSchema, type InformationRecord } from './annual-information.fields.ts';
import { isDelivered } from './information-state.ts';

/** What was delivered as it is; the other form may still come, and the authorised body decides on it. */
const immutable = [
  'isNil',
  'periodFrom',
  'periodTo',
  'kkState',
  'ruState',
  'signedAt',
  'signatureKind',
  'contentHash',
] as const;
const addable = ['submittedAt', 'paperReceivedOn', 'paperNumber', 'decidedAt'] as const;

async function informationConflicts(
  work: UnitOfWork,
  records: readonly InformationRecord[],
): Promise<(Conflict | null)[]> {
  const ids = records.map((record) => record.id);
  const current = await work.current(AnnualInformationEntity, ids);
  return records.map((record) => {
    const row = current.get(record.id);
    const field = row && isDelivered(row.state) ? changedField(record, row) : null;
    if (field === null) return null;
    return {
      field,
      value: record[field],
      rule: 'changes what was submitted: that does not change, a new version does.',
    };
  });
}

function changedField(record: InformationRecord, row: AnnualInformationEntity): keyof InformationRecord | null {
  const isChanged = (field: (typeof immutable | typeof addable)[number]) =>
    record[field] !== undefined && record[field] !== row[field];
  const isOther = (before: string | null, named: string | null | undefined) => named !== undefined && named !== before;
  // Whoever decided by a command is not asked: an import leaves that alone.
  const isDecided = row.decidedAt !== null && !isCorrectedByHand(readSources(row.sources));
  return (
    immutable.find(isChanged) ??
    (isOther(row.preparedById, record.preparedBy) ? 'preparedBy' : null) ??
    (row.signedById !== null && isOther(row.signedById, record.signedBy) ? 'signedBy' : null) ??
    addable.find((field) => row[field] !== null && isChanged(field)) ??
    (!isDelivered(record.state) || (isDecided && record.state !== row.state) ? 'state' : null)
  );
}

export const annualInformationIngester = confidentialIngester<InformationRecord, AnnualInformationEntity>({
  type: 'AnnualInformation',
  schema: informationSchema,
  entity: AnnualInformationEntity,
  content: ({ duty, signedBy, preparedBy, remarks, ...rest }, reference) => ({
    ...rest,
    dutyId: duty,
    signedById: signedBy,
    signedByCheck: signedBy == null ? signedBy : checkOf(reference),
    preparedById: preparedBy,
    preparedByCheck: preparedBy == null ? preparedBy : checkOf(reference),
    remarksKk: remarks?.kk ?? null,
    remarksRu: remarks?.ru ?? null,
    remarksEn: remarks?.en ?? null,
  }),
  references: ({ duty }) => [{ field: 'duty', type: 'ReportingDuty', entity: ReportingDutyEntity, id: duty }],
  foreign: ({ signedBy, preparedBy }) => [
    ...(signedBy ? [{ field: 'signedBy', type: 'HeadTenure', id: signedBy }] : []),
    ...(preparedBy ? [{ field: 'preparedBy', type: 'Subdivision', id: preparedBy }] : []),
  ],
  conflicts: informationConflicts,
});
