import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { ParticipantEntity } from '../participant/participant.entity.ts';
import { deriveStatuses } from '../party-status/party-status.service.ts';
import { TreatyEntity } from '../treaty/treaty.entity.ts';
import { PartyEntity } from './party.entity.ts';
import { longestPartyId, partyId } from './party.id.ts';

const partySchema = z
  .strictObject({ treaty: idField, participant: idField })
  .refine(({ treaty, participant }) => partyId(treaty, participant).length <= longestPartyId, {
    message: `makes, with the participant, an id longer than ${longestPartyId} characters.`,
    path: ['treaty'],
  });

export const partyIngester = ingester<z.infer<typeof partySchema>, PartyEntity>({
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
