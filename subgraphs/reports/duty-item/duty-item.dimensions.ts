import { byColumn, dimensions } from '../../_kit/query/dimensions.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { DutyItemKind } from './duty-item.kind.ts';

export const dutyItemDimensions = dimensions('DutyItem', {
  BODY: { description: 'The body that reports.', ...ofBody('body', byColumn('body_id')) },
  TREATY: { description: 'The treaty that is reported on.', ...ofTreaty('treaty', byColumn('treaty_id')) },
  YEAR: { description: 'The year of the cycle.', condition: 'year', value: byColumn('year') },
  KIND: { description: 'What is reported.', condition: 'kind', value: byColumn('kind'), labels: DutyItemKind },
});
