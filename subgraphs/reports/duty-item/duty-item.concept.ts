import { watched, type Concept } from '../../_kit/concept.ts';
import { dutyItemIngester } from './duty-item.ingester.ts';
import { DutyItemLoader } from './duty-item.loader.ts';
import { dutyItemRecords } from './duty-item.repository.ts';
import { DutyItemResolver } from './duty-item.resolver.ts';
import { rowsOfBody } from '../annual-information/annual-information.rows.ts';

const { entity } = dutyItemRecords;

export const dutyItemConcept: Concept<DutyItemLoader> = {
  types: ['DutyItem'],
  entities: [entity],
  resolvers: [DutyItemResolver],
  ingesters: [dutyItemIngester],
  rows: [rowsOfBody('duty_item', 'DutyItem')],
  watched: [
    watched({ entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
    // Who owes what on which treaty is no secret, even where the assignment is.
    watched({ entity, type: 'Assignment', names: 'assignmentId', check: 'assignmentCheck', isMasked: true }),
  ],
  loader: ({ database, clocks }) => new DutyItemLoader(database, clocks),
};
