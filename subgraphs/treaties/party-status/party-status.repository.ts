import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { RecordTable } from '../../_kit/query/record-table.ts';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';
import { PartyStatusEntity } from './party-status.entity.ts';

/** A status is derived: it has no sources or versions of its own, and its party is known to whoever asks. */
const unread = ['version', 'sources', 'treatyId', 'participantId'] as const;

/** One span of days with one status. */
export type StatusRow = Omit<PartyStatusEntity, keyof Recorded | (typeof unread)[number]>;

export class PartyStatusRepository {
  private readonly table: RecordTable<PartyStatusEntity>;

  constructor(
    database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, PartyStatusEntity, unread);
  }

  /** All spans of these parties; a party without any has done nothing. */
  spansOf(partyIds: readonly string[]): Promise<StatusRow[]> {
    return this.table.by('partyId', partyIds, this.clocks);
  }
}
