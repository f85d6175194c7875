import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';

/** Where the things of an input on a treaty are, with the columns that say which, on which treaty and of which day. */
export interface InputPlace {
  readonly from: Sql;
  readonly where: Sql;
  readonly treaty: string;
  readonly id: string;
  readonly day: string;
}

/** What was observed, of whichever party, of indicators on the treaty; dated by the end of its period. */
export function observationsPlace(clocks: Clocks): InputPlace {
  return {
    from: sql`indicator i CROSS JOIN observation o ON o.indicator_id = i.id`,
    where: sql`${recordedAt('i', clocks)} AND ${recordedAt('o', clocks)} AND ${happened('o.period_latest', clocks)}`,
    ...{ treaty: 'i.treaty_id', id: 'o.id', day: 'o.period_latest' },
  };
}

/** Reports on the treaty that were submitted: there is nothing to analyse in one that was not. */
export function periodicReportsPlace(clocks: Clocks): InputPlace {
  return {
    from: sql`periodic_report_treaty_link l CROSS JOIN periodic_report r ON r.id = l.report_id`,
    where: sql`${recordedAt('l', clocks)} AND ${recordedAt('r', clocks)} AND r.submitted_on IS NOT NULL
      AND ${happened('r.submitted_on_earliest', clocks)}`,
    ...{ treaty: 'l.treaty_id', id: 'r.id', day: 'r.submitted_on_earliest' },
  };
}

/** What is recommended to Kazakhstan, links that were only inferred included, as in `Treaty.recommendations`. */
export function recommendationsPlace(clocks: Clocks): InputPlace {
  return {
    from: sql`recommendation_treaty_link l CROSS JOIN recommendation r ON r.id = l.recommendation_id`,
    where: sql`${recordedAt('l', clocks)} AND ${recordedAt('r', clocks)} AND r.addressee_id = 'kz'
      AND ${happened('r.made_on_earliest', clocks)}`,
    ...{ treaty: 'l.treaty_id', id: 'r.id', day: 'r.made_on_earliest' },
  };
}
