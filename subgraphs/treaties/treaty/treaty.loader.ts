import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { Treaty } from './treaty.type.ts';
import type { TreatyRepository } from './treaty.repository.ts';

/** Per-request access to treaties: one query per tick, whatever the number of callers. */
export class TreatyLoader {
  readonly byId: DataLoader<string, Treaty | null>;
  readonly list: TreatyRepository['list'];

  constructor(treaties: Pick<TreatyRepository, 'findByIds' | 'list'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await treaties.findByIds(ids), (each) => each.id));
    this.list = (args) => treaties.list(args);
  }
}
