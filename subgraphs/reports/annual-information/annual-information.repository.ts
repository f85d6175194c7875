import { exact, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import type { AnnualInformationFilter } from './annual-information.inputs.ts';
import { AnnualInformation, AnnualInformationOrderField } from './annual-information.type.ts';

const filters: FilterSpec = {
  id: exact('t.id'),
  duty: exact('t.duty_id'),
};

export const annualInformationRecords: RecordSpec<
  AnnualInformationEntity,
  AnnualInformation,
  ListArgs<AnnualInformationFilter>,
  'duty'
> = {
  entity: AnnualInformationEntity,
  filters: () => filters,
  orders: {
    [AnnualInformationOrderField.VERSION]: 'versionNumber',
    [AnnualInformationOrderField.ID]: 'id',
  },
  byDefault: { field: AnnualInformationOrderField.VERSION, direction: 'ASC' },
  parents: { duty: 'dutyId' },
  node: toAnnualInformation,
};

function toAnnualInformation(row: AnnualInformationEntity): AnnualInformation {
  const { dutyId, versionNumber, state, submittedAt, paperReceivedOn } = row;
  return Object.assign(new AnnualInformation(), AnnualInformation.common(row), {
    dutyId,
    versionNumber,
    state,
    submittedAt,
    paperReceivedOn,
  });
}
