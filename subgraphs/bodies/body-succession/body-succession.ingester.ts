import { z } from 'zod';
import { idField, partialDateField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { BodySuccessionEntity } from './body-succession.entity.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';

const successionSchema = z
  .strictObject({
    id: idField,
    predecessor: idField,
    successor: idField,
    on: partialDateField.nullish(),
    kind: z.enum(BodySuccessionKind),
    act: shortText(500).nullish(),
  })
  .refine(({ predecessor, successor }) => predecessor !== successor, {
    path: ['successor'],
    message: 'is the predecessor: a body does not follow itself.',
  });

export const bodySuccessionIngester = ingester<z.infer<typeof successionSchema>, BodySuccessionEntity>({
  type: 'BodySuccession',
  schema: successionSchema,
  entity: BodySuccessionEntity,
  content: ({ id, predecessor, successor, on, kind, act }) => ({
    id,
    predecessorId: predecessor,
    successorId: successor,
    date: on && on.value,
    kind,
    act,
  }),
  references: ({ predecessor, successor }) => [
    { field: 'predecessor', type: 'Body', entity: BodyEntity, id: predecessor },
    { field: 'successor', type: 'Body', entity: BodyEntity, id: successor },
  ],
});
