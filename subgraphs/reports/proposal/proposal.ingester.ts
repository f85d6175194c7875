import { z } from 'zod';
import { dateField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type Conflict, type SourcesOfEach } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { informationsOf } from '../annual-entry/annual-entry.id.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { conflictOf, faultless } from '../faults/fault.ts';
import { isNumberedBelow, notNumbered } from '../numbering/numbering.ts';
import { issueReference } from '../problem-issue/problem-issue.ingester.ts';
import { asDeliveredConflicts } from '../signature/as-delivered.service.ts';
import { ProposalEntity } from './proposal.entity.ts';
import { ProposalOutcome } from './proposal.outcome.ts';
import { longestOutcomeNote, longestText, outcomeFaults } from './proposal.rule.ts';

const proposalSchema = z
  .strictObject({
    id: idField,
    issue: idField,
    entry: entryField.nullish(),
    addressee: idField.nullish(),
    text: localizedField(longestText),
    outcome: z.enum(ProposalOutcome),
    outcomeOn: dateField.nullish(),
    outcomeNote: localizedField(longestOutcomeNote).nullish(),
  })
  .refine(({ id, issue }) => isNumberedBelow(id, issue, 'p'), notNumbered('issue', 'p'))
  .check(faultless(outcomeFaults));

type ProposalRecord = z.infer<typeof proposalSchema>;

export const proposalIngester = ingester<ProposalRecord, ProposalEntity>({
  type: 'Proposal',
  schema: proposalSchema,
  entity: ProposalEntity,
  content: (record, reference) => ({
    ...signedOf(record),
    addresseeCheck: record.addressee == null ? record.addressee : checkOf(reference),
    ...{ outcome: record.outcome, outcomeOn: record.outcomeOn },
    outcomeNoteKk: record.outcomeNote?.kk,
    outcomeNoteRu: record.outcomeNote?.ru,
    outcomeNoteEn: record.outcomeNote?.en,
  }),
  references: ({ issue }) => [issueReference(issue)],
  foreign: ({ addressee }) => (addressee == null ? [] : [{ field: 'addressee', type: 'Body', id: addressee }]),
  whole: (row) => {
    const [fault] = outcomeFaults(row);
    return fault ? conflictOf(fault) : null;
  },
  conflicts: proposalConflicts,
});

/** What came of it is no part of what was signed. */
function signedOf({ id, issue, entry, addressee, text }: ProposalRecord) {
  const said = { textKk: text.kk, textRu: text.ru, textEn: text.en };
  return { id, issueId: issue, entryId: entry, addresseeId: addressee, ...said };
}

async function proposalConflicts(
  work: UnitOfWork,
  records: readonly ProposalRecord[],
  sources: SourcesOfEach,
): Promise<(Conflict | null)[]> {
  const lacking = await lackingEntries(
    work,
    records.map(({ entry }) => entry),
  );
  const rows = await work.current(
    ProposalEntity,
    records.map(({ id }) => id),
  );
  const parts = records.map((record, at) => ({
    informations: [...informationsOf(record.entry), ...informationsOf(rows.get(record.id)?.entryId)],
    content: signedOf(record),
    sources: sources[at],
  }));
  const signed = await asDeliveredConflicts(work, ProposalEntity, 'entry', parts);
  return records.map((_record, at) => lacking[at] ?? signed[at] ?? null);
}
