import { watched, type Concept } from '../../_kit/concept.ts';
import { DutyObligationResolver } from './duty-obligation.resolver.ts';
import { reportingDutyIngester } from './reporting-duty.ingester.ts';
import { ReportingDutyLoader } from './reporting-duty.loader.ts';
import { reportingDutyRecords } from './reporting-duty.repository.ts';
import { ReportingDutyResolver } from './reporting-duty.resolver.ts';
import { rowsOfBody } from '../annual-information/annual-information.rows.ts';

const { entity } = reportingDutyRecords;

export const reportingDutyConcept: Concept<ReportingDutyLoader> = {
  types: ['ReportingDuty'],
  entities: [entity],
  resolvers: [ReportingDutyResolver, DutyObligationResolver],
  ingesters: [reportingDutyIngester],
  rows: [rowsOfBody('reporting_duty', 'ReportingDuty')],
  watched: [watched({ entity, type: 'Body', names: 'bodyId', check: 'bodyCheck' })],
  loader: ({ database, clocks }) => new ReportingDutyLoader(database, clocks),
};
