import { recordConcept, watched } from '../../_kit/concept.ts';
import { requirementIngester } from './requirement.ingester.ts';
import { requirementRecords } from './requirement.repository.ts';
import { RequirementResolver } from './requirement.resolver.ts';

const { entity } = requirementRecords;

export const requirementConcept = recordConcept('Requirement', requirementRecords, {
  resolvers: [RequirementResolver],
  ingesters: [requirementIngester],
  search: { texts: ['statement'] },
  watched: [
    watched({ entity, type: 'LegalAct', names: 'actId', check: 'actCheck' }),
    watched({ entity, type: 'LegalParagraph', names: 'paragraphId', check: 'paragraphCheck' }),
    watched({ entity, type: 'ParagraphVersion', names: 'wordingId', check: 'wordingCheck' }),
  ],
});
