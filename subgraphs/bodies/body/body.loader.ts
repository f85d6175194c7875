import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { BodyRepository } from './body.repository.ts';
import type { Body } from './body.type.ts';

/** Per-request access to bodies: one query per tick, whatever the number of callers. */
export class BodyLoader {
  readonly byId: DataLoader<string, Body | null>;
  readonly list: BodyRepository['list'];

  constructor(bodies: Pick<BodyRepository, 'findByIds' | 'list'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await bodies.findByIds(ids), (each) => each.id));
    this.list = (args) => bodies.list(args);
  }

  /** What a command has just written, whatever was read before. */
  again(id: string): Promise<Body | null> {
    return this.byId.clear(id).load(id);
  }

  /** Those of the ids that are there, in their order. */
  async those(ids: readonly string[]): Promise<Body[]> {
    const bodies = await Promise.all(ids.map((id) => this.byId.load(id)));
    return bodies.filter((body) => body !== null);
  }
}
