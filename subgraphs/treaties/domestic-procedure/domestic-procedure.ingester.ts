import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { fitsHistory, idField, localizedField, partialDateField } from '../../_kit/ingest/fields.ts';
import { checkOf } from '../../_kit/ingest/ingester.ts';
import { treatyReference } from '../treaty/treaty.ingester.ts';
import { DomesticProcedureEntity } from './domestic-procedure.entity.ts';
import { DomesticProcedureKind } from './domestic-procedure.kind.ts';

const procedureSchema = z
  .strictObject({
    id: idField,
    treaty: idField,
    kind: z.enum(DomesticProcedureKind),
    responsibleBody: idField.nullish(),
    reason: localizedField(4_000).nullish(),
    continuingSince: partialDateField.nullish(),
    ...confidentialFields,
  })
  .check(fitsHistory('reason'))
  .refine(({ id, treaty }) => id.startsWith(`${treaty}-procedure`), {
    path: ['id'],
    error: 'is not `<treaty>-procedure`, with something behind it where a treaty has several.',
  });

export const domesticProcedureIngester = confidentialIngester<z.infer<typeof procedureSchema>, DomesticProcedureEntity>(
  {
    type: 'DomesticProcedure',
    schema: procedureSchema,
    entity: DomesticProcedureEntity,
    content: ({ id, treaty, kind, responsibleBody, reason, continuingSince }, reference) => ({
      id,
      treatyId: treaty,
      kind,
      bodyId: responsibleBody,
      bodyCheck: responsibleBody == null ? responsibleBody : checkOf(reference),
      // A procedure that has ended has no reason any more.
      reasonKk: reason === null ? null : reason?.kk,
      reasonRu: reason === null ? null : reason?.ru,
      reasonEn: reason === null ? null : reason?.en,
      continuing: continuingSince && continuingSince.value,
    }),
    references: ({ treaty }) => [treatyReference(treaty)],
    foreign: ({ responsibleBody }) =>
      responsibleBody ? [{ field: 'responsibleBody', type: 'Body', id: responsibleBody }] : [],
  },
);
