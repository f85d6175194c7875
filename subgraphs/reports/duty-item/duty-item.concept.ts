import { recordConcept, watched } from '../../_kit/concept.ts';
import { dutyItemIngester } from './duty-item.ingester.ts';
import { dutyItemRecords } from './duty-item.repository.ts';
import { DutyItemResolver } from './duty-item.resolver.ts';
import { rowsOfBody } from '../annual-information/annual-information.rows.ts';

const { entity } = dutyItemRecords;

export const dutyItemConcept = recordConcept('DutyItem', dutyItemRecords, {
  resolvers: [DutyItemResolver],
  ingesters: [dutyItemIngester],
  rows: [rowsOfBody('duty_item', 'DutyItem')],
  watched: [
    watched({ entity, type: 'Treaty', names: 'treatyId', check: 'treatyCheck' }),
    watched({ entity, type: 'Assignment', names: 'assignmentId', check: 'assignmentCheck' }),
  ],
});
