import { recordConcept } from '../../_kit/concept.ts';
import { sdgTargetIngester } from './sdg-target.ingester.ts';
import { sdgTargetRecords } from './sdg-target.repository.ts';
import { SdgTargetResolver } from './sdg-target.resolver.ts';

export const sdgTargetConcept = recordConcept('SdgTarget', sdgTargetRecords, {
  resolvers: [SdgTargetResolver],
  ingesters: [sdgTargetIngester],
  search: { titles: ['title'], symbols: ['code'] },
});
