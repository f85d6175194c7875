import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { SignatureEntity } from './signature.entity.ts';
import { Signature } from './signature.type.ts';

export const signatureRecords: RecordSpec<SignatureEntity, Signature, ListArgs<object>, 'information'> = {
  entity: SignatureEntity,
  begins: 'signedOn',
  filters: () => ({}),
  orders: { NUMBER: 'number' },
  byDefault: { field: 'NUMBER', direction: 'ASC' },
  parents: { information: 'informationId' },
  node: toSignature,
};

function toSignature(row: SignatureEntity): Signature {
  const { informationId, kind, signedAt, signedOn, signedById, contentHash, scanId } = row;
  return Object.assign(new Signature(), Signature.common(row), {
    informationId,
    kind,
    signedAt,
    signedOn,
    signedById,
    signedByReference: signedById === null ? null : referenceState(row.signedByCheck),
    contentHash,
    scanId,
    scanReference: scanId === null ? null : referenceState(row.scanCheck),
  });
}
