import { z } from 'zod';
import { idField, partialDateField, shortText } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { deriveStatuses } from '../party-status/party-status.service.ts';
import { PartyEntity } from '../party/party.entity.ts';
import { partyId } from '../party/party.id.ts';
import { TreatyEntity } from '../treaty/treaty.entity.ts';
import { TreatyActionEntity } from './treaty-action.entity.ts';
import { TreatyActionKind } from './treaty-action.kind.ts';

const actionSchema = z.strictObject({
  id: idField,
  treaty: idField,
  participant: idField.nullish(),
  kind: z.enum(TreatyActionKind),
  act: idField.nullish(),
  date: partialDateField.nullish(),
  rawDate: shortText(500).nullish(),
  label: shortText(500).nullish(),
  note: shortText(2_000).nullish(),
});

export const treatyActionIngester = ingester<z.infer<typeof actionSchema>, TreatyActionEntity>({
  type: 'TreatyAction',
  schema: actionSchema,
  entity: TreatyActionEntity,
  content: ({ id, treaty, participant, kind, act, date, rawDate, label, note }) => ({
    id,
    treatyId: treaty,
    partyId: participant ? partyId(treaty, participant) : null,
    kind,
    actId: act,
    date: date && date.value,
    rawDate,
    label,
    note,
  }),
  references: ({ treaty, participant, act }) => [
    { field: 'treaty', type: 'Treaty', entity: TreatyEntity, id: treaty },
    ...(participant
      ? [{ field: 'participant', type: 'Party', entity: PartyEntity, id: partyId(treaty, participant) }]
      : []),
    ...actReference('act', act),
  ],
  after: (work, records) =>
    deriveStatuses(work, {
      parties: records.flatMap(({ treaty, participant }) => (participant ? [partyId(treaty, participant)] : [])),
      treaties: records.flatMap(({ treaty, participant }) => (participant ? [] : [treaty])),
    }),
});
