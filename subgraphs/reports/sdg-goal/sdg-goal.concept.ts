import { recordConcept } from '../../_kit/concept.ts';
import { sdgGoalIngester } from './sdg-goal.ingester.ts';
import { sdgGoalRecords } from './sdg-goal.repository.ts';
import { SdgGoalResolver } from './sdg-goal.resolver.ts';

export const sdgGoalConcept = recordConcept('SdgGoal', sdgGoalRecords, {
  resolvers: [SdgGoalResolver],
  ingesters: [sdgGoalIngester],
  search: { titles: ['title'] },
});
