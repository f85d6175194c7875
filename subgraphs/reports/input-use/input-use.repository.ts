import sql, { join, raw } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { inputOfRecommendation } from '../evidence-link/evidence.rule.ts';
import { InputKind } from '../evidence-link/input-kind.ts';
import type { RecommendationSourceKind } from '../recommendation/recommendation.enums.ts';
import { observationsPlace, periodicReportsPlace, recommendationsPlace, type InputPlace } from './input-place.sql.ts';

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

interface OfSource extends Counted {
  readonly sourceKind: RecommendationSourceKind;
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

  async observations(treatyIds: readonly string[]): Promise<Available[]> {
    const rows = await this.counted<Counted>(observationsPlace(this.clocks), treatyIds);
    return rows.map((row) => available(InputKind.INFORMATION, row));
  }

  async periodicReports(treatyIds: readonly string[]): Promise<Available[]> {
    const rows = await this.counted<Counted>(periodicReportsPlace(this.clocks), treatyIds);
    return rows.map((row) => available(InputKind.PERIODIC_REPORTS, row));
  }

  /** Both inputs that they are at once. */
  async recommendations(treatyIds: readonly string[]): Promise<Available[]> {
    const rows = await this.counted<OfSource>(recommendationsPlace(this.clocks), treatyIds, 'r.source_kind');
    return rows.map(({ sourceKind, ...row }) => available(inputOfRecommendation(sourceKind), row));
  }

  /** By treaty, year and, where there is one, the kind of the source. */
  private counted<Row extends Counted>(
    { from, where, ...place }: InputPlace,
    treatyIds: readonly string[],
    sourceKind = 'NULL',
  ): Promise<Row[]> {
    const [treaty, kind, year] = [raw(place.treaty), raw(sourceKind), sql`SUBSTR(${raw(place.day)}, 1, 4)`];
    return this.database.read<Row>(
      sql`SELECT ${treaty} AS treatyId, ${kind} AS sourceKind, ${year} AS year, COUNT(DISTINCT ${raw(place.id)}) AS total
        FROM ${from} WHERE ${treaty} IN (${join(treatyIds)}) AND ${where} GROUP BY ${treaty}, ${kind}, ${year}`,
    );
  }
}

function available(input: InputKind, { treatyId, year, total }: Counted): Available {
  return { treatyId, input, year: year === null ? null : Number(year), total: Number(total) };
}
