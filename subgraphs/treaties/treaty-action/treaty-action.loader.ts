import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatyActionPages, TreatyActionRepository } from './treaty-action.repository.ts';
import type { TreatyAction, TreatyActionFilter } from './treaty-action.type.ts';

/** Per-request access to actions, by id and page by page under treaties, parties and legal acts. */
export class TreatyActionLoader {
  readonly byId: DataLoader<string, TreatyAction | null>;
  private readonly byTreaty: TreatyActionPages;
  private readonly byParty: TreatyActionPages;
  private readonly byAct: TreatyActionPages;

  constructor(private readonly actions: Pick<TreatyActionRepository, 'findByIds' | 'pagesUnder' | 'query'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await actions.findByIds(ids), (each) => each.id));
    this.byTreaty = actions.pagesUnder('t.treaty_id');
    this.byParty = actions.pagesUnder('t.party_id');
    this.byAct = actions.pagesUnder('t.act_id');
  }

  ofTreaty(treatyId: string, args: ListArgs<TreatyActionFilter>): Promise<Connection<TreatyAction>> {
    return this.page(this.byTreaty, treatyId, args);
  }

  ofParty(partyId: string, args: ListArgs<TreatyActionFilter>): Promise<Connection<TreatyAction>> {
    return this.page(this.byParty, partyId, args);
  }

  ofAct(actId: string, args: ListArgs<TreatyActionFilter>): Promise<Connection<TreatyAction>> {
    return this.page(this.byAct, actId, args);
  }

  private page(
    pages: TreatyActionPages,
    parent: string,
    args: ListArgs<TreatyActionFilter>,
  ): Promise<Connection<TreatyAction>> {
    return pages.load(parent, args, () => this.actions.query(args));
  }
}
