import { z } from 'zod';
import { hashField, idField, momentField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type ReferenceState } from '../../_kit/ingest/ingester.ts';
import type { Content } from '../../_kit/record/unit-of-work.ts';
import { AnnualInformationEntity } from '../annual-information/annual-information.entity.ts';
import { SignatureKind } from '../annual-information/information-state.ts';
import { asDeliveredConflicts } from './as-delivered.service.ts';
import { SignatureEntity } from './signature.entity.ts';
import { partsOfSignatureId } from './signature.id.ts';

const signatureSchema = z
  .strictObject({
    id: idField.refine((id) => partsOfSignatureId(id) !== null, 'is not <information>:s<number>.'),
    kind: z.enum(SignatureKind),
    signedAt: momentField,
    signedBy: idField.nullish(),
    contentHash: hashField,
    scan: hashField.nullish(),
  })
  .refine(({ kind, scan }) => (kind === SignatureKind.HANDWRITTEN_SCAN) === (scan != null), {
    path: ['scan'],
    error: 'stands with HANDWRITTEN_SCAN, and only there.',
  });

const informationOf = (id: string) => partsOfSignatureId(id)?.information ?? '';

type SignatureRecord = z.infer<typeof signatureSchema>;

export const signatureIngester = ingester<SignatureRecord, SignatureEntity>({
  type: 'Signature',
  schema: signatureSchema,
  entity: SignatureEntity,
  content: contentOf,
  references: ({ id }) => [
    { field: 'id', type: 'AnnualInformation', entity: AnnualInformationEntity, id: informationOf(id) },
  ],
  foreign: ({ signedBy, scan }) => [
    ...(signedBy ? [{ field: 'signedBy', type: 'HeadTenure', id: signedBy }] : []),
    ...(scan ? [{ field: 'scan', type: 'Document', id: scan }] : []),
  ],
  // The last one is that under which it was delivered: another would take its place.
  conflicts: (work, records, sources) => {
    const parts = records.map((record, at) => ({
      informations: [informationOf(record.id)],
      content: contentOf(record, 'UNVERIFIED'),
      sources: sources[at],
    }));
    return asDeliveredConflicts(work, SignatureEntity, 'id', parts);
  },
});

function contentOf(
  { id, kind, signedAt, signedBy, contentHash, scan }: SignatureRecord,
  reference: ReferenceState,
): Content<SignatureEntity> {
  return {
    id,
    kind,
    signedAt,
    signedById: signedBy,
    signedByCheck: signedBy == null ? signedBy : checkOf(reference),
    contentHash,
    scanId: scan,
    scanCheck: scan == null ? scan : checkOf(reference),
  };
}
