import { z } from 'zod';
import { localizedField, partialDateField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { columnsOf } from '../../_kit/localized-columns.ts';
import type { PartialDate } from '../../_kit/partial-date.ts';
import { plainId } from '../joined-id.ts';
import { IndicatorEntity } from '../indicator/indicator.entity.ts';
import { ObservationEntity } from './observation.entity.ts';

interface ObservationKey {
  readonly indicator: string;
  readonly participant: string;
  readonly period: PartialDate | null;
}

const observationSchema = z
  .strictObject({
    indicator: plainId,
    participant: plainId,
    period: partialDateField,
    value: z
      .string()
      .regex(/^-?\d{1,15}(\.\d{1,6})?$/, 'is not a decimal such as 12.5.')
      .nullish(),
    text: localizedField(3_000).nullish(),
    provider: localizedField(500).nullish(),
  })

  .refine((each) => observationId(each).length <= 160, {
    path: ['indicator'],
    error: 'makes, together with participant and period, an id longer than 160 characters.',
  })
  .refine(({ value, text }) => Boolean(value ?? text), {
    path: ['value'],
    error: 'is missing, and so is `text`: one of them says what was observed.',
  });

/** The slash of an interval has no place in an id. */
function observationId({ indicator, participant, period }: ObservationKey): string {
  return [indicator, participant, String(period?.value).replace('/', '_')].join(':');
}

export const observationIngester = ingester<z.infer<typeof observationSchema>, ObservationEntity>({
  type: 'Observation',
  schema: observationSchema,
  entity: ObservationEntity,
  content: ({ indicator, participant, period, text, provider, ...rest }, reference) => ({
    ...rest,
    id: observationId({ indicator, participant, period }),
    indicatorId: indicator,
    participantId: participant,
    participantCheck: checkOf(reference),
    period: period?.value,
    ...columnsOf('text', text),
    ...columnsOf('provider', provider),
  }),
  references: ({ indicator }) => [{ field: 'indicator', type: 'Indicator', entity: IndicatorEntity, id: indicator }],
  foreign: ({ participant }) => [{ field: 'participant', type: 'Participant', id: participant }],
});
