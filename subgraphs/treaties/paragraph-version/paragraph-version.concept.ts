import { recordConcept } from '../../_kit/concept.ts';
import { paragraphVersionIngester } from './paragraph-version.ingester.ts';
import { paragraphVersionRecords } from './paragraph-version.repository.ts';
import { ParagraphVersionResolver } from './paragraph-version.resolver.ts';

export const paragraphVersionConcept = recordConcept('ParagraphVersion', paragraphVersionRecords, {
  resolvers: [ParagraphVersionResolver],
  ingesters: [paragraphVersionIngester],
  rows: [
    {
      table: 'paragraph_version',
      type: 'ParagraphVersion',
      names: { paragraph_id: 'LegalParagraph', made_by_id: 'LegalAct' },
    },
  ],
  search: { texts: ['text', 'summary', 'footnote'] },
});
