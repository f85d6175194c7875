import { z } from 'zod';
import { dateField, idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { entryField } from '../annual-entry/annual-entry.fields.ts';
import { lackingEntries } from '../annual-entry/annual-entry.ingester.ts';
import { conflictOf, faultless } from '../faults/fault.ts';
import { isNumberedBelow, notNumbered } from '../numbering/numbering.ts';
import { issueReference } from '../problem-issue/problem-issue.ingester.ts';
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

export const proposalIngester = ingester<z.infer<typeof proposalSchema>, ProposalEntity>({
  type: 'Proposal',
  schema: proposalSchema,
  entity: ProposalEntity,
  content: ({ id, issue, entry, addressee, text, outcome, outcomeOn, outcomeNote }, reference) => ({
    id,
    issueId: issue,
    entryId: entry,
    addresseeId: addressee,
    addresseeCheck: addressee == null ? addressee : checkOf(reference),
    textKk: text.kk,
    textRu: text.ru,
    textEn: text.en,
    outcome,
    outcomeOn,
    outcomeNoteKk: outcomeNote?.kk,
    outcomeNoteRu: outcomeNote?.ru,
    outcomeNoteEn: outcomeNote?.en,
  }),
  references: ({ issue }) => [issueReference(issue)],
  foreign: ({ addressee }) => (addressee == null ? [] : [{ field: 'addressee', type: 'Body', id: addressee }]),
  whole: (row) => {
    const [fault] = outcomeFaults(row);
    return fault ? conflictOf(fault) : null;
  },
  conflicts: (work, records) =>
    lackingEntries(
      work,
      records.map(({ entry }) => entry),
    ),
});
