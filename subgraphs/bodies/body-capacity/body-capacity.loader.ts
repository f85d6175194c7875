import DataLoader from 'dataloader';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import { Validity } from '../validity/validity.type.ts';
import type { BodyCapacityRepository } from './body-capacity.repository.ts';
import type { BodyCapacity } from './body-capacity.type.ts';
import { makesCentralStateBody } from './central-state-body.rule.ts';

/** Per-request access to capacities: all of a body come at once, and days are looked up among them. */
export class BodyCapacityLoader {
  readonly byId: DataLoader<string, BodyCapacity | null>;
  private readonly ofBody: DataLoader<string, BodyCapacity[]>;

  constructor(capacities: Pick<BodyCapacityRepository, 'findByIds' | 'ofBodies'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await capacities.findByIds(ids), (each) => each.id));
    this.ofBody = new DataLoader(async (ids) => alignMany(ids, await capacities.ofBodies(ids), (each) => each.bodyId));
  }

  async of(bodyId: string, validity: Validity, day: string): Promise<BodyCapacity[]> {
    const all = await this.ofBody.load(bodyId);
    return validity === Validity.ALL ? all : all.filter((each) => isValidOn(each, day));
  }

  async isCentralStateBody(bodyId: string, day: string): Promise<boolean> {
    const capacities = await this.of(bodyId, Validity.CURRENT, day);
    return capacities.some((each) => makesCentralStateBody(each.capacity));
  }
}
