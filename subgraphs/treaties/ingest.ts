import { z } from 'zod';
import { dateField, idField, localizedField, partialDateField, shortText, urlField } from '../_kit/ingest/fields.ts';
import { ingester, type Ingester } from '../_kit/ingest/ingester.ts';
import { ParticipantEntity } from './participant/participant.entity.ts';
import { ParticipantKind } from './participant/participant.type.ts';
import { PartyEntity } from './party/party.entity.ts';
import { longestPartyId, partyId } from './party/party.id.ts';
import { deriveStatuses } from './party-status/party-status.service.ts';
import { TreatyEntity } from './treaty/treaty.entity.ts';
import { Laterality } from './treaty/treaty.type.ts';
import { TreatyActionEntity } from './treaty-action/treaty-action.entity.ts';
import { TreatyActionKind } from './treaty-action/treaty-action.kind.ts';

const participantSchema = z.strictObject({
  id: idField,
  kind: z.enum(ParticipantKind),
  isoCode: z
    .string()
    .regex(/^[A-Z]{2}$/, 'is not a code of ISO 3166-1 alpha-2.')
    .nullish(),
  name: localizedField(300),
});

const participants = ingester<z.infer<typeof participantSchema>, ParticipantEntity>({
  type: 'Participant',
  schema: participantSchema,
  entity: ParticipantEntity,
  content: ({ id, kind, isoCode, name: { kk, ru, en } }) => ({
    id,
    kind,
    isoCode,
    nameKk: kk,
    nameRu: ru,
    nameEn: en,
  }),
});

const treatySchema = z.strictObject({
  id: idField,
  title: localizedField(2_000),
  laterality: z.enum(Laterality),
  subject: localizedField(500).nullish(),
  concludedOn: partialDateField.nullish(),
  place: shortText(300).nullish(),
  depositary: shortText(300).nullish(),
  url: urlField.nullish(),
  statedNotInForceOn: dateField.nullish(),
});

const treaties = ingester<z.infer<typeof treatySchema>, TreatyEntity>({
  type: 'Treaty',
  schema: treatySchema,
  entity: TreatyEntity,
  content: ({ id, title, subject, concludedOn, ...rest }) => ({
    id,
    ...rest,
    titleKk: title.kk,
    titleRu: title.ru,
    titleEn: title.en,
    subjectKk: subject?.kk,
    subjectRu: subject?.ru,
    subjectEn: subject?.en,
    concluded: concludedOn && concludedOn.value,
  }),
  after: (work, records) => deriveStatuses(work, { parties: [], treaties: records.map((record) => record.id) }),
});

const partySchema = z
  .strictObject({ treaty: idField, participant: idField })
  .refine(({ treaty, participant }) => partyId(treaty, participant).length <= longestPartyId, {
    message: `makes, with the participant, an id longer than ${longestPartyId} characters.`,
    path: ['treaty'],
  });

const parties = ingester<z.infer<typeof partySchema>, PartyEntity>({
  type: 'Party',
  schema: partySchema,
  entity: PartyEntity,
  content: ({ treaty, participant }) => ({
    id: partyId(treaty, participant),
    treatyId: treaty,
    participantId: participant,
  }),
  references: ({ treaty, participant }) => [
    { field: 'treaty', type: 'Treaty', entity: TreatyEntity, id: treaty },
    { field: 'participant', type: 'Participant', entity: ParticipantEntity, id: participant },
  ],
  // How far a party's sources reach is part of its status.
  after: (work, _records, outcomes) => {
    const changed = outcomes.filter(({ status }) => status === 'changed').map(({ id }) => id);
    return deriveStatuses(work, { parties: changed, treaties: [] });
  },
});

const actionSchema = z.strictObject({
  id: idField,
  treaty: idField,
  participant: idField.nullish(),
  kind: z.enum(TreatyActionKind),
  date: partialDateField.nullish(),
  rawDate: shortText(500).nullish(),
  label: shortText(500).nullish(),
  note: shortText(2_000).nullish(),
});

const actions = ingester<z.infer<typeof actionSchema>, TreatyActionEntity>({
  type: 'TreatyAction',
  schema: actionSchema,
  entity: TreatyActionEntity,
  content: ({ id, treaty, participant, kind, date, rawDate, label, note }) => ({
    id,
    treatyId: treaty,
    partyId: participant ? partyId(treaty, participant) : null,
    kind,
    date: date && date.value,
    rawDate,
    label,
    note,
  }),
  references: ({ treaty, participant }) => [
    { field: 'treaty', type: 'Treaty', entity: TreatyEntity, id: treaty },
    ...(participant
      ? [{ field: 'participant', type: 'Party', entity: PartyEntity, id: partyId(treaty, participant) }]
      : []),
  ],
  after: (work, records) =>
    deriveStatuses(work, {
      parties: records.flatMap(({ treaty, participant }) => (participant ? [partyId(treaty, participant)] : [])),
      treaties: records.flatMap(({ treaty, participant }) => (participant ? [] : [treaty])),
    }),
});

/** In the order in which records depend on one another. */
export const treatiesIngesters: readonly Ingester[] = [participants, treaties, parties, actions];
