import { recordConcept, watched } from '../../_kit/concept.ts';
import { DutyObligationResolver } from './duty-obligation.resolver.ts';
import { reportingDutyIngester } from './reporting-duty.ingester.ts';
import { reportingDutyRecords } from './reporting-duty.repository.ts';
import { ReportingDutyResolver } from './reporting-duty.resolver.ts';
import { rowsOfBody } from '../annual-information/annual-information.rows.ts';

export const reportingDutyConcept = recordConcept('ReportingDuty', reportingDutyRecords, {
  resolvers: [ReportingDutyResolver, DutyObligationResolver],
  ingesters: [reportingDutyIngester],
  rows: [rowsOfBody('reporting_duty', 'ReportingDuty')],
  watched: [watched({ entity: reportingDutyRecords.entity, type: 'Body', names: 'bodyId', check: 'bodyCheck' })],
});
