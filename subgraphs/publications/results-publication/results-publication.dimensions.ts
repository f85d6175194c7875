import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { MonitoringCycleStub } from '../stubs/monitoring-cycle.stub.ts';

export const resultsPublicationDimensions = dimensions('ResultsPublication', {
  CYCLE: {
    description: 'The cycle whose results it publishes.',
    condition: 'cycle',
    value: byColumn('cycle_id'),
    record: { field: 'cycle', type: () => MonitoringCycleStub, of: (id) => MonitoringCycleStub.of(id) },
  },
});
