import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import { SdgTargetEntity } from '../sdg-target/sdg-target.entity.ts';
import { IndicatorEntity } from './indicator.entity.ts';

const indicatorSchema = z.strictObject({
  id: idField,
  name: localizedField(500),
  unit: localizedField(100).nullish(),
  method: localizedField(3_000).nullish(),
  treaty: idField.nullish(),
  target: idField.nullish(),
});

export const indicatorIngester = ingester<z.infer<typeof indicatorSchema>, IndicatorEntity>({
  type: 'Indicator',
  schema: indicatorSchema,
  entity: IndicatorEntity,
  content: ({ name, unit, method, treaty, target, ...rest }, reference) => ({
    ...rest,
    ...columnsOf('name', name),
    ...columnsOf('unit', unit),
    ...columnsOf('method', method),
    treatyId: treaty,
    treatyCheck: treaty == null ? treaty : checkOf(reference),
    targetId: target,
  }),
  references: ({ target }) => [
    ...(target ? [{ field: 'target', type: 'SdgTarget', entity: SdgTargetEntity, id: target }] : []),
  ],
  foreign: ({ treaty }) => [...(treaty ? [{ field: 'treaty', type: 'Treaty', id: treaty }] : [])],
});
