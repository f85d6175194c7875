import { recordConcept, watched } from '../../_kit/concept.ts';
import { dispatchIngester } from './dispatch.ingester.ts';
import { dispatchRecords } from './dispatch.repository.ts';
import { DispatchCommandsResolver } from './dispatch-commands.resolver.ts';
import { DispatchResolver } from './dispatch.resolver.ts';
import { rowsOfSummary } from '../summary-information/summary-information.rows.ts';

export const dispatchConcept = recordConcept('Dispatch', dispatchRecords, {
  resolvers: [DispatchResolver, DispatchCommandsResolver],
  ingesters: [dispatchIngester],
  search: {
    symbols: ['registrationNumber', 'receiptNumber'],
    later: { registrationNumber: 'registeredOn', receiptNumber: 'receivedOn' },
  },
  rows: [rowsOfSummary('dispatch', 'Dispatch')],
  watched: [
    watched({ entity: dispatchRecords.entity, type: 'Body', names: 'fromId', check: 'fromCheck' }),
    watched({ entity: dispatchRecords.entity, type: 'Body', names: 'toId', check: 'toCheck' }),
    watched({ entity: dispatchRecords.entity, type: 'LegalParagraph', names: 'paragraphId', check: 'paragraphCheck' }),
  ],
});
