import DataLoader from 'dataloader';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import type { BodyNameRepository } from './body-name.repository.ts';
import type { BodyName } from './body-name.type.ts';

/** Per-request access to names: bodies have few, so all of a body come at once and days are looked up among them. */
export class BodyNameLoader {
  readonly byId: DataLoader<string, BodyName | null>;
  readonly ofBody: DataLoader<string, BodyName[]>;

  constructor(names: Pick<BodyNameRepository, 'findByIds' | 'ofBodies'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await names.findByIds(ids), (each) => each.id));
    this.ofBody = new DataLoader(async (ids) => alignMany(ids, await names.ofBodies(ids), (each) => each.bodyId));
  }

  async on(bodyId: string, day: string): Promise<BodyName | null> {
    const names = await this.ofBody.load(bodyId);
    return names.find((name) => isValidOn(name, day)) ?? null;
  }

  /** What a command has just written, whatever was read before. */
  again(id: string): Promise<BodyName | null> {
    this.byId.clearAll();
    this.ofBody.clearAll();
    return this.byId.load(id);
  }
}
