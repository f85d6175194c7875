import { recordConcept, watched } from '../../_kit/concept.ts';
import { periodicReportTreatyLinkIngester } from './periodic-report-treaty-link.ingester.ts';
import { periodicReportTreatyLinkRecords } from './periodic-report-treaty-link.repository.ts';
import { PeriodicReportTreatyLinkResolver } from './periodic-report-treaty-link.resolver.ts';

export const periodicReportTreatyLinkConcept = recordConcept(
  'PeriodicReportTreatyLink',
  periodicReportTreatyLinkRecords,
  {
    resolvers: [PeriodicReportTreatyLinkResolver],
    ingesters: [periodicReportTreatyLinkIngester],
    rows: [
      {
        table: 'periodic_report_treaty_link',
        type: 'PeriodicReportTreatyLink',
        names: { report_id: 'PeriodicReport' },
      },
    ],
    watched: [
      watched({
        entity: periodicReportTreatyLinkRecords.entity,
        type: 'Treaty',
        names: 'treatyId',
        check: 'treatyCheck',
      }),
    ],
  },
);
