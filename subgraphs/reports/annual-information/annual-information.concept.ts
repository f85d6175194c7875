import { recordConcept, watched } from '../../_kit/concept.ts';
import { annualInformationIngester } from './annual-information.ingester.ts';
import { annualInformationRecords } from './annual-information.repository.ts';
import { AnnualInformationResolver } from './annual-information.resolver.ts';
import { informationRows } from './annual-information.rows.ts';

const { entity } = annualInformationRecords;

export const annualInformationConcept = recordConcept('AnnualInformation', annualInformationRecords, {
  resolvers: [AnnualInformationResolver],
  ingesters: [annualInformationIngester],
  search: {
    texts: ['remarks'],
    symbols: ['paperNumber'],
    later: { remarks: 'decidedOn', paperNumber: 'paperReceivedOn' },
  },
  rows: [informationRows],
  watched: [
    watched({ entity, type: 'HeadTenure', names: 'signedById', check: 'signedByCheck' }),
    watched({ entity, type: 'Subdivision', names: 'preparedById', check: 'preparedByCheck' }),
  ],
});
