import { z } from 'zod';
import { confidentialFields, confidentialIngester } from '../../_kit/access/confidential.ingester.ts';
import { idField, localizedField, partialDateField, shortText } from '../../_kit/ingest/fields.ts';
import { checkOf } from '../../_kit/ingest/ingester.ts';
import { keptConflicts } from '../../_kit/ingest/kept.conflicts.ts';
import { BodyEntity } from '../body/body.entity.ts';
import { ConclusionProposalEntity } from './conclusion-proposal.entity.ts';

const proposalSchema = z.strictObject({
  id: idField,
  treaty: idField,
  body: idField,
  proposedOn: partialDateField.nullish(),
  number: shortText(100).nullish(),
  title: localizedField(1_000).nullish(),
  ...confidentialFields,
});

export const conclusionProposalIngester = confidentialIngester<
  z.infer<typeof proposalSchema>,
  ConclusionProposalEntity
>(
  {
    type: 'ConclusionProposal',
    schema: proposalSchema,
    entity: ConclusionProposalEntity,
    content: ({ id, treaty, body, proposedOn, number, title }, reference) => ({
      id,
      treatyId: treaty,
      treatyCheck: checkOf(reference),
      bodyId: body,
      proposedOn: proposedOn && proposedOn.value,
      number,
      titleKk: title?.kk,
      titleRu: title?.ru,
      titleEn: title?.en,
    }),
    references: ({ body }) => [{ field: 'body', type: 'Body', entity: BodyEntity, id: body }],
    foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
    conflicts: (work, records) =>
      keptConflicts(work, ConclusionProposalEntity, records, { treaty: 'treatyId', body: 'bodyId' }),
  },
  BodyEntity,
);
