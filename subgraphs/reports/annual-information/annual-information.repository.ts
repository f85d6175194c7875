import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { RecordSpec } from '../../_kit/query/record-loader.ts';
import { AnnualInformationEntity } from './annual-information.entity.ts';
import { AnnualInformation, AnnualInformationOrderField } from './annual-information.type.ts';

export const annualInformationRecords: RecordSpec<
  AnnualInformationEntity,
  AnnualInformation,
  ListArgs<object>,
  never
> = {
  entity: AnnualInformationEntity,
  filters: () => ({}),
  orders: { [AnnualInformationOrderField.ID]: 'id' },
  byDefault: { field: AnnualInformationOrderField.ID, direction: 'ASC' },
  node: (row) =>
    Object.assign(new AnnualInformation(), AnnualInformation.common(row), { versionNumber: row.versionNumber }),
};
