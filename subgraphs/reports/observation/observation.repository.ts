import { localizedOf } from '../../_kit/localized-columns.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { exact, partialDate, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { referenceState } from '../../_kit/reference-state.type.ts';
import { ObservationEntity } from './observation.entity.ts';
import type { ObservationFilter } from './observation.inputs.ts';
import { Observation, ObservationOrderField } from './observation.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  indicator: exact('t.indicator_id'),
  participant: exact('t.participant_id'),
  period: partialDate('t.period'),
};

export const observationRecords: RecordSpec<
  ObservationEntity,
  Observation,
  ListArgs<ObservationFilter>,
  'indicator' | 'participant'
> = {
  entity: ObservationEntity,
  begins: 'periodLatest',
  filters: () => filters,
  orders: {
    [ObservationOrderField.PERIOD]: 'periodSort',
    [ObservationOrderField.ID]: 'id',
  },
  byDefault: { field: ObservationOrderField.PERIOD, direction: 'ASC' },
  parents: { indicator: 'indicatorId', participant: 'participantId' },
  node: toObservation,
};

function toObservation(row: ObservationEntity): Observation {
  const { indicatorId, participantId, value } = row;
  return Object.assign(new Observation(), Observation.common(row), {
    participantReference: referenceState(row.participantCheck),
    period: PartialDate.parse(row.period),
    text: localizedOf(row, 'text'),
    provider: localizedOf(row, 'provider'),
    indicatorId,
    participantId,
    value,
  });
}
