import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import {
  checkOf,
  ingester,
  type Conflict,
  type ReferenceState,
  type SourcesOfEach,
} from '../../_kit/ingest/ingester.ts';
import type { Content, UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { informationsOf } from '../annual-entry/annual-entry.id.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { conflictOf } from '../faults/fault.ts';
import { isNumberedBelow, notNumbered } from '../numbering/numbering.ts';
import { RecommendationEntity } from '../recommendation/recommendation.entity.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
import { ownEvidence } from './cited-record.service.ts';
import { CitedType } from './cited-type.ts';
import { EvidenceLinkEntity } from './evidence-link.entity.ts';
import { evidenceOfInput, longestNote, sourceFaults } from './evidence.rule.ts';
import { InputKind } from './input-kind.ts';

const evidenceSchema = z
  .strictObject({
    id: idField,
    entry: entryField,
    input: z.enum(InputKind),
    citedType: z.enum(CitedType),
    cited: idField,
    note: localizedField(longestNote).nullish(),
  })
  .refine(({ id, entry }) => isNumberedBelow(id, entry, 'e'), notNumbered('entry', 'e'))
  .check(({ value: { input, citedType }, issues }) => {
    const type = evidenceOfInput[input];
    if (type === citedType) return;
    const message = `does not fit its input: ${input} cites records of type ${type} (¶6).`;
    issues.push({ code: 'custom', path: ['citedType'], input: citedType, message });
  });

type EvidenceRecord = z.infer<typeof evidenceSchema>;

async function evidenceConflicts(
  work: UnitOfWork,
  records: readonly EvidenceRecord[],
  sources: SourcesOfEach,
): Promise<(Conflict | null)[]> {
  const lacking = await lackingEntries(
    work,
    records.map(({ entry }) => entry),
  );
  const cited = records.filter(({ citedType }) => citedType === CitedType.RECOMMENDATION).map((each) => each.cited);
  const recommendations = await work.current(RecommendationEntity, cited);
  const parts = records.map((record, at) => ({
    informations: informationsOf(record.entry),
    content: contentOf(record, 'UNVERIFIED'),
    sources: sources[at],
  }));
  const signed = await asDeliveredConflicts(work, EvidenceLinkEntity, 'entry', parts);
  return records.map(({ input, cited: id }, at) => {
    const [fault] = sourceFaults(input, recommendations.get(id)?.sourceKind);
    return lacking[at] ?? (fault ? conflictOf(fault) : (signed[at] ?? null));
  });
}

function contentOf(
  { id, entry, input, citedType, cited, note }: EvidenceRecord,
  reference: ReferenceState,
): Content<EvidenceLinkEntity> {
  return {
    id,
    entryId: entry,
    input,
    citedType,
    citedId: cited,
    citedCheck: checkOf(reference),
    noteKk: note?.kk,
    noteRu: note?.ru,
    noteEn: note?.en,
  };
}

export const evidenceLinkIngester = ingester<EvidenceRecord, EvidenceLinkEntity>({
  type: 'EvidenceLink',
  schema: evidenceSchema,
  entity: EvidenceLinkEntity,
  content: contentOf,
  references: ({ citedType, cited }) => {
    const entity = ownEvidence.get(citedType);
    return entity ? [{ field: 'cited', type: citedType, entity, id: cited }] : [];
  },
  foreign: ({ citedType, cited }) =>
    ownEvidence.has(citedType) ? [] : [{ field: 'cited', type: citedType, id: cited }],
  conflicts: evidenceConflicts,
});
