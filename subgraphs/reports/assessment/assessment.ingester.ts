import { z } from 'zod';
import { fitsHistory, idField, idsField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { entryField, entryText } from '../annual-entry/annual-entry.fields.ts';
import { faultless } from '../faults/fault.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { isNumberedBelow, notNumbered } from '../numbering/numbering.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';
import { mostParties, partyFaults } from './assessment.rule.ts';

const assessmentSchema = z
  .strictObject({
    id: idField,
    entry: entryField,
    subject: z.enum(AssessmentSubject),
    finding: z.enum(AssessmentFinding),
    parties: idsField(mostParties).default([]),
    isGeneral: z.boolean().default(false),
    text: entryText.nullish(),
    commitment: idField.nullish(),
  })
  .check(fitsHistory('text'))
  .refine(({ id, entry }) => isNumberedBelow(id, entry, 'a'), notNumbered('entry', 'a'))
  .check(faultless(partyFaults));

export const assessmentIngester = ingester<z.infer<typeof assessmentSchema>, AssessmentEntity>({
  type: 'Assessment',
  schema: assessmentSchema,
  entity: AssessmentEntity,
  content: ({ id, entry, subject, finding, parties, isGeneral, text, commitment }, reference) => ({
    id,
    entryId: entry,
    subject,
    finding,
    parties: parties.length === 0 ? null : JSON.stringify(parties),
    isGeneral,
    textKk: text?.kk,
    textRu: text?.ru,
    textEn: text?.en,
    commitmentId: commitment,
    commitmentCheck: commitment == null ? commitment : checkOf(reference),
  }),
  references: ({ entry }) => [{ field: 'entry', type: 'InForceEntry', entity: InForceEntryEntity, id: entry }],
  foreign: ({ parties, commitment }) => [
    ...parties.map((id) => ({ field: 'parties', type: 'Participant', id })),
    ...(commitment == null ? [] : [{ field: 'commitment', type: 'Commitment', id: commitment }]),
  ],
});
