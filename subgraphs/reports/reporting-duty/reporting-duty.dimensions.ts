import sql, { raw } from 'sql-template-tag';
import { byColumn, dimensions, type Dimension } from '../../_kit/query/dimensions.ts';
import { ofLineage } from '../../_kit/query/lineage.dimension.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { ofBody, ofTreaty } from '../stubs/dimensions.ts';
import { latenessSql } from './lateness.sql.ts';
import { LatenessState } from './lateness.type.ts';
import { waitsAtSql } from './waits-at.sql.ts';
import { WaitsAt } from './waits-at.ts';

const treaties = {
  table: 'duty_item',
  value: (_clocks, link) => raw(`${link}.treaty_id`),
  links: (clocks, link) =>
    sql`${raw(`duty_item ${link}`)} ON ${raw(`${link}.duty_id`)} = t.id AND ${recordedAt(link, clocks)} AND ${happened(`${link}.from_day`, clocks)}`,
} satisfies Pick<Dimension, 'value' | 'links' | 'table'>;

export const reportingDutyDimensions = dimensions('ReportingDuty', {
  BODY: { description: 'The body that owes it.', ...ofBody('body', byColumn('body_id')) },
  BODY_LINEAGE: ofLineage(ofBody('body', byColumn('body_id'))),
  TREATY: {
    description: 'The treaties it covers, of which there may be several.',
    ...treaties,
    ...ofTreaty('treaty', treaties.value),
  },
  YEAR: { description: 'The year of the cycle.', condition: 'year', value: byColumn('year') },
  LATENESS: {
    description:
      'How it stands against its deadline: not required, overdue, late and unverified are answers of their own, never zero.',
    condition: 'lateness',
    value: latenessSql,
    labels: LatenessState,
  },
  WAITS_AT: {
    description: 'With whom the next step lies.',
    condition: 'waitsAt',
    value: waitsAtSql,
    labels: WaitsAt,
  },
});
