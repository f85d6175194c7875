import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { idField, localizedField, partialDateField, shortText, urlField } from '../../_kit/ingest/fields.ts';
import { checkOf, type OwnReference } from '../../_kit/ingest/ingester.ts';
import { effectiveColumns, effectiveField } from '../effective-date/effective-date.fields.ts';
import { LegalActEntity } from './legal-act.entity.ts';
import { LegalActKind } from './legal-act.kind.ts';

const actSchema = z.strictObject({
  id: idField,
  kind: z.enum(LegalActKind),
  number: shortText(60).nullish(),
  adoptedOn: partialDateField.nullish(),
  title: localizedField(4_000).nullish(),
  issuer: idField.nullish(),
  registrationNumber: shortText(60).nullish(),
  url: urlField.nullish(),
  effective: effectiveField.nullish(),
  ...confidentialFields,
});

export const legalActIngester = confidentialIngester<z.infer<typeof actSchema>, LegalActEntity>({
  type: 'LegalAct',
  schema: actSchema,
  entity: LegalActEntity,
  content: ({ title, adoptedOn, issuer, effective, ...rest }, reference) => ({
    ...rest,
    ...effectiveColumns(effective),
    titleKk: title?.kk,
    titleRu: title?.ru,
    titleEn: title?.en,
    adopted: adoptedOn && adoptedOn.value,
    issuerId: issuer,
    issuerCheck: issuer == null ? issuer : checkOf(reference),
  }),
  foreign: ({ issuer }) => (issuer ? [{ field: 'issuer', type: 'Body', id: issuer }] : []),
});

/** For records of this subgraph that name an act. */
export function actReference(field: string, id: string | null | undefined): OwnReference[] {
  return id ? [{ field, type: 'LegalAct', entity: LegalActEntity, id }] : [];
}
