import sql, { join, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { happened, recordedAt } from '../../_kit/query/record-table.ts';
import { inputOfRecommendation } from '../evidence-link/evidence.rule.ts';
import type { InputKind } from '../evidence-link/input-kind.ts';
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

type Counted = Omit<Available, 'input' | 'year' | 'total'> & {
  readonly sourceKind: RecommendationSourceKind;
  readonly year: string | null;
  readonly total: number | string;
};

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

  /** What is recommended to Kazakhstan, links that were only inferred included, as in `Treaty.recommendations`. */
  async recommendations(treatyIds: readonly string[]): Promise<Available[]> {
    const year = yearOf(sql`r.made_on_earliest`);
    const rows = await this.database.read<Counted>(
      sql`SELECT l.treaty_id AS treatyId, r.source_kind AS sourceKind, ${year} AS year, COUNT(DISTINCT r.id) AS total
        FROM recommendation_treaty_link l CROSS JOIN recommendation r ON r.id = l.recommendation_id
        WHERE l.treaty_id IN (${join(treatyIds)}) AND ${recordedAt('l', this.clocks)} AND ${recordedAt('r', this.clocks)}
          AND ${happened('r.made_on_earliest', this.clocks)} AND r.addressee_id = 'kz'
        GROUP BY l.treaty_id, r.source_kind, ${year}`,
    );
    return rows.map(({ sourceKind, ...row }) => ({
      treatyId: row.treatyId,
      input: inputOfRecommendation(sourceKind),
      year: row.year === null ? null : Number(row.year),
      total: Number(row.total),
    }));
  }
}

function yearOf(day: Sql): Sql {
  return sql`SUBSTR(${day}, 1, 4)`;
}
