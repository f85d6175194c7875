import { confidentialRows } from '../../_kit/access/disclosure.sql.ts';
import { recordConcept, watched } from '../../_kit/concept.ts';
import { periodicReportIngester } from './periodic-report.ingester.ts';
import { periodicReportRecords } from './periodic-report.repository.ts';
import { PeriodicReportResolver } from './periodic-report.resolver.ts';

export const periodicReportConcept = recordConcept('PeriodicReport', periodicReportRecords, {
  resolvers: [PeriodicReportResolver],
  ingesters: [periodicReportIngester],
  rows: [confidentialRows('periodic_report', 'PeriodicReport')],
  search: { titles: ['title'], symbols: ['symbol'] },
  watched: [
    watched({ entity: periodicReportRecords.entity, type: 'Body', names: 'treatyBodyId', check: 'treatyBodyCheck' }),
  ],
});
