import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { PartyPages, PartyRepository } from './party.repository.ts';
import { PartyOrderField, type Party, type PartyFilter } from './party.type.ts';

/** Per-request access to parties, by id and page by page under treaties and participants. */
export class PartyLoader {
  readonly byId: DataLoader<string, Party | null>;
  private readonly filters: FilterSpec;
  private readonly byTreaty: PartyPages;
  private readonly byParticipant: PartyPages;

  constructor(parties: Pick<PartyRepository, 'findByIds' | 'filters' | 'pagesUnder'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await parties.findByIds(ids), (each) => each.id));
    this.filters = parties.filters();
    this.byTreaty = parties.pagesUnder('t.treaty_id');
    this.byParticipant = parties.pagesUnder('t.participant_id');
  }

  ofTreaty(treatyId: string, args: ListArgs<PartyFilter>): Promise<Connection<Party>> {
    return this.page(this.byTreaty, treatyId, args);
  }

  ofParticipant(participantId: string, args: ListArgs<PartyFilter>): Promise<Connection<Party>> {
    return this.page(this.byParticipant, participantId, args);
  }

  private page(pages: PartyPages, parent: string, args: ListArgs<PartyFilter>): Promise<Connection<Party>> {
    return pages.load(parent, args, () =>
      listQuery(args, this.filters, 't.id', { field: PartyOrderField.ID, direction: 'ASC' }),
    );
  }
}
