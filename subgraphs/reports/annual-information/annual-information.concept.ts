import { recordConcept, watched, type Concept } from '../../_kit/concept.ts';
import { annualInformationIngester } from './annual-information.ingester.ts';
import { AnnualInformationLoader } from './annual-information.loader.ts';
import { annualInformationRecords } from './annual-information.repository.ts';
import { AnnualInformationResolver } from './annual-information.resolver.ts';
import { informationRows } from './annual-information.rows.ts';
import { InformationCommandsResolver } from './information-commands.resolver.ts';
import { InformationContentResolver } from './information-content.resolver.ts';
import { InformationDecisionsResolver } from './information-decisions.resolver.ts';

const { entity } = annualInformationRecords;

const records = recordConcept('AnnualInformation', annualInformationRecords, {
  resolvers: [
    AnnualInformationResolver,
    InformationContentResolver,
    InformationCommandsResolver,
    InformationDecisionsResolver,
  ],
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

export const annualInformationConcept: Concept<AnnualInformationLoader> = {
  ...records,
  loader: ({ database, clocks }) => new AnnualInformationLoader(database, clocks),
};
