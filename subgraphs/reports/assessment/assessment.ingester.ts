import { z } from 'zod';
import { fitsHistory, idField, idsField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { entryField, entryText } from '../annual-entry/annual-entry.fields.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { isNumberedBelow, notNumbered } from '../numbering/numbering.ts';
import { AssessmentEntity } from './assessment.entity.ts';
import { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';

const mostParties = 50;

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
  .refine(({ subject, parties, isGeneral }) => isOfOthers(subject) || (parties.length === 0 && !isGeneral), {
    path: ['parties'],
    error: 'are for OTHER_PARTIES_OBLIGATIONS: the other two subjects are about Kazakhstan.',
  })
  .refine(({ subject, parties, isGeneral }) => !isOfOthers(subject) || parties.length > 0 !== isGeneral, {
    path: ['parties'],
    error: 'are to be named, or `isGeneral` to be true: one of them says of whom it speaks.',
  });

function isOfOthers(subject: AssessmentSubject): boolean {
  return subject === AssessmentSubject.OTHER_PARTIES_OBLIGATIONS;
}

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
