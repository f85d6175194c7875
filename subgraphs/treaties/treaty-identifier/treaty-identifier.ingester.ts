import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { treatyReference } from '../treaty/treaty.ingester.ts';
import { TreatyIdentifierEntity } from './treaty-identifier.entity.ts';
import { treatyIdentifierId } from './treaty-identifier.id.ts';

const identifierSchema = z
  .strictObject({
    id: idField,
    treaty: idField,
    scheme: z
      .string()
      .regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'is not a scheme: capital letters, digits and -, at most 20.'),
    value: z.string().regex(/^[a-zA-Z0-9._-]{1,120}$/, 'is not a value: letters, digits and ._- , at most 120.'),
    isAlias: z.boolean().default(false),
  })
  .refine(({ id, scheme, value }) => id === treatyIdentifierId(scheme, value), {
    path: ['id'],
    error: 'is not `<scheme>:<value>` with the scheme in small letters.',
  });

export const treatyIdentifierIngester = ingester<z.infer<typeof identifierSchema>, TreatyIdentifierEntity>({
  type: 'TreatyIdentifier',
  schema: identifierSchema,
  entity: TreatyIdentifierEntity,
  content: ({ treaty, ...rest }) => ({ ...rest, treatyId: treaty }),
  references: ({ treaty }) => [treatyReference(treaty)],
});
