import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { RecordTable } from '../../_kit/query/record-table.ts';
import { PartyStatusEntity } from './party-status.entity.ts';

/** One span of days with one status. */
export type StatusRow = Omit<PartyStatusEntity, 'sources'>;

export class PartyStatusRepository {
  private readonly table: RecordTable<PartyStatusEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, PartyStatusEntity);
  }

  /** All spans of these parties; a party without any has done nothing. */
  spansOf(partyIds: readonly string[]): Promise<PartyStatusEntity[]> {
    return this.table.by('partyId', partyIds, this.clocks);
  }
}
