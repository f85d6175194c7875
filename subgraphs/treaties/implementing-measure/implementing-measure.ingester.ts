import { z } from 'zod';
import { idField, localizedField, partialDateField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { isProvisionOf } from '../provision/provision.id.ts';
import { provisionReference } from '../provision/provision.ingester.ts';
import { treatyReference } from '../treaty/treaty.ingester.ts';
import { ImplementationExtent } from './implementation-extent.ts';
import { ImplementingMeasureEntity } from './implementing-measure.entity.ts';

const measureSchema = z
  .strictObject({
    id: idField,
    act: idField.nullish(),
    actPart: shortText(160).nullish(),
    treaty: idField,
    provision: idField.nullish(),
    extent: z.enum(ImplementationExtent),
    note: localizedField(4_000).nullish(),
    assessedOn: partialDateField.nullish(),
  })
  .refine(({ act, extent }) => Boolean(act) || extent === ImplementationExtent.NONE, {
    path: ['act'],
    error: 'is missing: only what nothing carries out (NONE) needs no act.',
  })
  .refine(({ act, actPart }) => Boolean(act) || !actPart, { path: ['actPart'], error: 'is a part of no act.' })
  .refine(({ treaty, provision }) => !provision || isProvisionOf(treaty, provision), {
    path: ['provision'],
    error: 'is no provision of that treaty.',
  });

export const implementingMeasureIngester = ingester<z.infer<typeof measureSchema>, ImplementingMeasureEntity>({
  type: 'ImplementingMeasure',
  schema: measureSchema,
  entity: ImplementingMeasureEntity,
  content: ({ act, treaty, provision, note, assessedOn, ...rest }) => ({
    ...rest,
    actId: act,
    treatyId: treaty,
    provisionId: provision,
    noteKk: note?.kk,
    noteRu: note?.ru,
    noteEn: note?.en,
    assessed: assessedOn && assessedOn.value,
  }),
  references: ({ act, treaty, provision }) => [
    ...actReference('act', act),
    treatyReference(treaty),
    ...provisionReference('provision', provision),
  ],
});
