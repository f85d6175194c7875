import { z } from 'zod';
import { idField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { endsAfterItBegins, validityFields } from '../validity/validity.fields.ts';
import { BodyCapacityEntity } from './body-capacity.entity.ts';
import { Capacity } from './capacity.ts';

const capacitySchema = z
  .strictObject({
    id: idField,
    body: idField,
    capacity: z.enum(Capacity),
    ...validityFields,
    act: shortText(500).nullish(),
  })
  .check(endsAfterItBegins);

export const bodyCapacityIngester = ingester<z.infer<typeof capacitySchema>, BodyCapacityEntity>({
  type: 'BodyCapacity',
  schema: capacitySchema,
  entity: BodyCapacityEntity,
  content: ({ body, ...rest }) => ({ bodyId: body, ...rest }),
  references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
});
