import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { inputOfRecommendation } from '../evidence-link/evidence.rule.ts';
import { InputKind } from '../evidence-link/input-kind.ts';
import type { RecommendationSourceKind } from '../recommendation/recommendation.enums.ts';

/** How many things of an input an entry cites. */
export interface Analysed {
  readonly entryId: string;
  readonly input: InputKind;
  readonly total: number;
}

/** How many things of an input there are on a treaty; `year` is that of their date, null where they have none. */
export interface Available {
  readonly treatyId: string;
  readonly input: InputKind;
  readonly year: number | null;
  readonly total: number;
}

/** As a database counts them: years are text, and totals may be. */
interface Counted {
  readonly treatyId: string;
  readonly year: string | null;
  readonly total: number | string;
}

/** All SQL of the numbers that are worked out for each entry. */
export class InputUseRepository {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {}

  /** Two links to one thing under one input count once. */
  async analysed(entryIds: readonly string[]): Promise<Analysed[]> {
    const rows = await this.database.read<Omit<Analysed, 'total'> & { total: number | string }>(
      sql`SELECT e.entry_id AS entryId, e.input AS input, COUNT(DISTINCT e.cited_id) AS total FROM evidence_link e
        WHERE e.entry_id IN (${join(entryIds)}) AND ${recordedAt('e', this.clocks)} GROUP BY e.entry_id, e.input`,
    );
    return rows.map((row) => ({ ...row, total: Number(row.total) }));
  }

  /** What was observed, of whichever party, of indicators on the treaties; dated by the end of its period. */
  async observations(treatyIds: readonly string[]): Promise<Available[]> {
    const year = yearOf('o.period_latest');
    const rows = await this.database.read<Counted>(
      sql`SELECT i.treaty_id AS treatyId, ${year} AS year, COUNT(DISTINCT o.id) AS total
        FROM indicator i CROSS JOIN observation o ON o.indicator_id = i.id
        WHERE i.treaty_id IN (${join(treatyIds)}) AND ${recordedAt('i', this.clocks)} AND ${recordedAt('o', this.clocks)}
          AND ${happened('o.period_latest', this.clocks)}
        GROUP BY i.treaty_id, ${year}`,
    );
    return rows.map((row) => available(InputKind.INFORMATION, row));
  }

  /** Reports on the treaties that were submitted: there is nothing to analyse in one that was not. */
  async periodicReports(treatyIds: readonly string[]): Promise<Available[]> {
    const year = yearOf('r.submitted_on_earliest');
    const rows = await this.database.read<Counted>(
      sql`SELECT l.treaty_id AS treatyId, ${year} AS year, COUNT(DISTINCT r.id) AS total
        FROM periodic_report_treaty_link l CROSS JOIN periodic_report r ON r.id = l.report_id
        WHERE l.treaty_id IN (${join(treatyIds)}) AND ${recordedAt('l', this.clocks)} AND ${recordedAt('r', this.clocks)}
          AND r.submitted_on IS NOT NULL AND ${happened('r.submitted_on_earliest', this.clocks)}
        GROUP BY l.treaty_id, ${year}`,
    );
    return rows.map((row) => available(InputKind.PERIODIC_REPORTS, row));
  }

  /** What is recommended to Kazakhstan, links that were only inferred included, as in `Treaty.recommendations`. */
  async recommendations(treatyIds: readonly string[]): Promise<Available[]> {
    const year = yearOf('r.made_on_earliest');
    const rows = await this.database.read<Counted & { readonly sourceKind: RecommendationSourceKind }>(
      sql`SELECT l.treaty_id AS treatyId, r.source_kind AS sourceKind, ${year} AS year, COUNT(DISTINCT r.id) AS total
        FROM recommendation_treaty_link l CROSS JOIN recommendation r ON r.id = l.recommendation_id
        WHERE l.treaty_id IN (${join(treatyIds)}) AND ${recordedAt('l', this.clocks)} AND ${recordedAt('r', this.clocks)}
          AND ${happened('r.made_on_earliest', this.clocks)} AND r.addressee_id = 'kz'
        GROUP BY l.treaty_id, r.source_kind, ${year}`,
    );
    return rows.map(({ sourceKind, ...row }) => available(inputOfRecommendation(sourceKind), row));
  }
}

function yearOf(day: string): Sql {
  return sql`SUBSTR(${raw(day)}, 1, 4)`;
}

function available(input: InputKind, { treatyId, year, total }: Counted): Available {
  return { treatyId, input, year: year === null ? null : Number(year), total: Number(total) };
}
