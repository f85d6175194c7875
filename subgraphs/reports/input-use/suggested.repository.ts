import sql, { join, raw, type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { recordedAt } from '../../_kit/query/record-table.ts';
import { RecommendationSourceKind } from '../recommendation/recommendation.enums.ts';
import { InputKind } from '../evidence-link/input-kind.ts';
import { observationsPlace, periodicReportsPlace, recommendationsPlace, type InputPlace } from './input-place.sql.ts';

/** Something of an input that an entry does not cite. */
export interface Suggested {
  readonly entryId: string;
  readonly citedId: string;
}

const most = 5;

/** All SQL of what entries could cite besides. */
export class SuggestedRepository {
  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {}

  /** The latest of the input up to the end of the year of each entry; what has no date comes last. */
  async of(input: InputKind, entryIds: readonly string[]): Promise<Suggested[]> {
    const place = this.placeOf(input);
    if (place === null) return [];
    const [id, day] = [raw(place.id), raw(place.day)];
    const isCited = sql`EXISTS (SELECT 1 FROM evidence_link c WHERE c.entry_id = e.id AND c.cited_id = ${id} AND ${recordedAt('c', this.clocks)})`;
    const found = sql`SELECT DISTINCT e.id AS entryId, ${id} AS citedId, COALESCE(${day}, '') AS day
      FROM in_force_entry e CROSS JOIN ${place.from}
      WHERE e.id IN (${join(entryIds)}) AND ${recordedAt('e', this.clocks)} AND ${raw(place.treaty)} = e.treaty_id
        AND ${place.where}
        AND (${day} IS NULL OR SUBSTR(${day}, 1, 4) <= e.year) AND NOT ${isCited}`;
    const ranked = sql`SELECT f.entryId, f.citedId, ROW_NUMBER() OVER (PARTITION BY f.entryId ORDER BY f.day DESC, f.citedId) AS place FROM (${found}) f`;
    return this.database.read<Suggested>(
      sql`SELECT r.entryId AS entryId, r.citedId AS citedId FROM (${ranked}) r WHERE r.place <= ${most} ORDER BY r.entryId, r.place`,
    );
  }

  private placeOf(input: InputKind): InputPlace | null {
    const advisory = sql`r.source_kind = ${RecommendationSourceKind.ADVISORY_BODY}`;
    const recommendations = (kind: Sql): InputPlace => {
      const place = recommendationsPlace(this.clocks);
      return { ...place, where: sql`${place.where} AND ${kind}` };
    };
    switch (input) {
      case InputKind.INFORMATION:
        return observationsPlace(this.clocks);
      case InputKind.PERIODIC_REPORTS:
        return periodicReportsPlace(this.clocks);
      case InputKind.RECOMMENDATIONS:
        return recommendations(sql`NOT ${advisory}`);
      case InputKind.ADVISORY_PROPOSALS:
        return recommendations(advisory);
      default:
        return null;
    }
  }
}
