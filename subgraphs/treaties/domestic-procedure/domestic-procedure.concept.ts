import { confidentialRows } from '../../_kit/access/disclosure.sql.ts';
import { recordConcept, watched } from '../../_kit/concept.ts';
import { domesticProcedureIngester } from './domestic-procedure.ingester.ts';
import { domesticProcedureRecords } from './domestic-procedure.repository.ts';
import { DomesticProcedureResolver } from './domestic-procedure.resolver.ts';

export const domesticProcedureConcept = recordConcept('DomesticProcedure', domesticProcedureRecords, {
  resolvers: [DomesticProcedureResolver],
  ingesters: [domesticProcedureIngester],
  rows: [
    confidentialRows('domestic_procedure', 'DomesticProcedure', { of: 'body_id', names: { treaty_id: 'Treaty' } }),
  ],
  search: { texts: ['reason'] },
  watched: [watched({ entity: domesticProcedureRecords.entity, type: 'Body', names: 'bodyId', check: 'bodyCheck' })],
});
