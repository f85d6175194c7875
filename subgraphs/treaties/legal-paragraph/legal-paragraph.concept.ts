import { recordConcept } from '../../_kit/concept.ts';
import { legalParagraphIngester } from './legal-paragraph.ingester.ts';
import { legalParagraphRecords } from './legal-paragraph.repository.ts';
import { LegalParagraphResolver } from './legal-paragraph.resolver.ts';
import { WordingResolver } from './wording.resolver.ts';

export const legalParagraphConcept = recordConcept('LegalParagraph', legalParagraphRecords, {
  resolvers: [LegalParagraphResolver, WordingResolver],
  ingesters: [legalParagraphIngester],
  search: { titles: ['heading'] },
});
