import { z } from 'zod';
import { fitsHistory, idField, localizedField, partialDateField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { ParticipantEntity } from '../participant/participant.entity.ts';
import { longestPartyId, partyId } from '../party/party.id.ts';
import { treatyReference } from '../treaty/treaty.ingester.ts';
import { TreatyActionEntity } from '../treaty-action/treaty-action.entity.ts';
import { TreatyStatementEntity } from './treaty-statement.entity.ts';
import { treatyStatementId } from './treaty-statement.id.ts';
import { TreatyStatementKind } from './treaty-statement.kind.ts';

const statementSchema = z
  .strictObject({
    id: idField,
    treaty: idField,
    participant: idField,
    position: z.int().positive().max(9_999, 'is more than 9,999.'),
    kind: z.enum(TreatyStatementKind),
    text: localizedField(15_000).nullish(),
    summary: localizedField(2_000).nullish(),
    madeOn: partialDateField.nullish(),
    action: idField.nullish(),
  })
  .check(fitsHistory('text'))
  .refine((each) => Boolean(each.text ?? each.summary), {
    path: ['text'],
    error: 'is missing, and so is `summary`: one of them says what was stated.',
  })
  .refine(({ treaty, participant }) => partyId(treaty, participant).length <= longestPartyId, {
    path: ['treaty'],
    error: `makes, with the participant, an id longer than ${longestPartyId} characters.`,
  })
  .refine(({ id, treaty, participant, position }) => id === treatyStatementId(treaty, participant, position), {
    path: ['id'],
    error: 'is not `<treaty>:<participant>:statement-<position>`.',
  });

export const treatyStatementIngester = ingester<z.infer<typeof statementSchema>, TreatyStatementEntity>({
  type: 'TreatyStatement',
  schema: statementSchema,
  entity: TreatyStatementEntity,
  content: ({ id, treaty, participant, position, kind, text, summary, madeOn, action }) => ({
    id,
    treatyId: treaty,
    participantId: participant,
    partyId: partyId(treaty, participant),
    position,
    ...(kind !== TreatyStatementKind.NOT_CLASSED && { kind }),
    textKk: text?.kk,
    textRu: text?.ru,
    textEn: text?.en,
    summaryKk: summary?.kk,
    summaryRu: summary?.ru,
    summaryEn: summary?.en,
    madeOn: madeOn && madeOn.value,
    actionId: action,
  }),
  // An import that can not tell does not undo what somebody has found it to be.
  initial: ({ kind }) => ({ kind }),
  references: ({ treaty, participant, action }) => [
    treatyReference(treaty),
    { field: 'participant', type: 'Participant', entity: ParticipantEntity, id: participant },
    ...(action ? [{ field: 'action', type: 'TreatyAction', entity: TreatyActionEntity, id: action }] : []),
  ],
});
