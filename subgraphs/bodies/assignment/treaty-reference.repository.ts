import sql from 'sql-template-tag';
import type { Database } from '../../_kit/database/database.ts';
import { forever } from '../../_kit/record/recorded.entity.ts';
import type { TreatyCheck } from './assignment.entity.ts';

export interface OpenReference {
  readonly id: string;
  readonly treatyId: string;
  readonly treatyCheck: Exclude<TreatyCheck, 'VERIFIED'> | null;
}

/** The assignments of now whose treaty is not verified, whatever clocks a reader may have. */
export class TreatyReferenceRepository {
  constructor(private readonly database: Database) {}

  /** In order of their ids, those that follow `after`. */
  open(after: string, limit: number): Promise<OpenReference[]> {
    return this.database.read<OpenReference>(
      sql`SELECT t.id, t.treaty_id AS treatyId, t.treaty_check AS treatyCheck FROM assignment t
        WHERE t.recorded_to = ${forever} AND (t.treaty_check IS NULL OR t.treaty_check <> 'VERIFIED') AND t.id > ${after}
        ORDER BY t.id LIMIT ${limit}`,
    );
  }
}
