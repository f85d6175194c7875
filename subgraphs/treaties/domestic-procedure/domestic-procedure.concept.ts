import { recordConcept, watched } from '../../_kit/concept.ts';
import { domesticProcedureIngester } from './domestic-procedure.ingester.ts';
import { domesticProcedureRecords } from './domestic-procedure.repository.ts';
import { DomesticProcedureResolver } from './domestic-procedure.resolver.ts';
import { rowsOfTreaty } from '../treaty/treaty.rows.ts';

export const domesticProcedureConcept = recordConcept('DomesticProcedure', domesticProcedureRecords, {
  resolvers: [DomesticProcedureResolver],
  ingesters: [domesticProcedureIngester],
  search: { texts: ['reason'] },
  rows: [rowsOfTreaty('domestic_procedure', 'DomesticProcedure')],
  watched: [watched({ entity: domesticProcedureRecords.entity, type: 'Body', names: 'bodyId', check: 'bodyCheck' })],
});
