import { z } from 'zod';
import { fitsHistory, idField, idsField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type ReferenceState } from '../../_kit/ingest/ingester.ts';
import type { Content } from '../../_kit/record/unit-of-work.ts';
import { entryField, entryText } from '../annual-entry/annual-entry.fields.ts';
import { informationsOf } from '../annual-entry/annual-entry.id.ts';
import { faultless } from '../faults/fault.ts';
import { InForceEntryEntity } from '../in-force-entry/in-force-entry.entity.ts';
import { isNumberedBelow, notNumbered } from '../numbering/numbering.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
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

type AssessmentRecord = z.infer<typeof assessmentSchema>;

export const assessmentIngester = ingester<AssessmentRecord, AssessmentEntity>({
  type: 'Assessment',
  schema: assessmentSchema,
  entity: AssessmentEntity,
  content: contentOf,
  references: ({ entry }) => [{ field: 'entry', type: 'InForceEntry', entity: InForceEntryEntity, id: entry }],
  foreign: ({ parties, commitment }) => [
    ...parties.map((id) => ({ field: 'parties', type: 'Participant', id })),
    ...(commitment == null ? [] : [{ field: 'commitment', type: 'Commitment', id: commitment }]),
  ],
  conflicts: (work, records, sources) => {
    const parts = records.map((record, at) => ({
      informations: informationsOf(record.entry),
      content: contentOf(record, 'UNVERIFIED'),
      sources: sources[at],
    }));
    return asDeliveredConflicts(work, AssessmentEntity, 'entry', parts);
  },
});

function contentOf(
  { id, entry, subject, finding, parties, isGeneral, text, commitment }: AssessmentRecord,
  reference: ReferenceState,
): Content<AssessmentEntity> {
  return {
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
  };
}
