import { recordConcept, watched } from '../../_kit/concept.ts';
import { SignatureCommandsResolver } from './signature-commands.resolver.ts';
import { signatureIngester } from './signature.ingester.ts';
import { signatureRecords } from './signature.repository.ts';
import { InformationSignaturesResolver, SignatureResolver } from './signature.resolver.ts';
import { signatureRows } from './signature.rows.ts';

const { entity } = signatureRecords;

export const signatureConcept = recordConcept('Signature', signatureRecords, {
  resolvers: [SignatureResolver, InformationSignaturesResolver, SignatureCommandsResolver],
  ingesters: [signatureIngester],
  rows: [signatureRows],
  watched: [
    watched({ entity, type: 'HeadTenure', names: 'signedById', check: 'signedByCheck' }),
    watched({ entity, type: 'Document', names: 'scanId', check: 'scanCheck' }),
  ],
});
