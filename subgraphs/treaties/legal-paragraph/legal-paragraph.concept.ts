import { recordConcept } from '../../_kit/concept.ts';
import { legalParagraphIngester } from './legal-paragraph.ingester.ts';
import { legalParagraphRecords } from './legal-paragraph.repository.ts';
import { LegalParagraphResolver } from './legal-paragraph.resolver.ts';
import { WordingResolver } from './wording.resolver.ts';

export const legalParagraphConcept = recordConcept('LegalParagraph', legalParagraphRecords, {
  resolvers: [LegalParagraphResolver, WordingResolver],
  ingesters: [legalParagraphIngester],
  rows: [{ table: 'legal_paragraph', type: 'LegalParagraph', names: { act_id: 'LegalAct' } }],
  search: { titles: ['heading'] },
});
