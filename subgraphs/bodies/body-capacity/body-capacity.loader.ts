import { recordLoader } from '../../_kit/query/record-loader.ts';
import { isValidOn } from '../validity/validity.rule.ts';
import { Validity } from '../validity/validity.type.ts';
import { bodyCapacityRecords } from './body-capacity.repository.ts';
import type { BodyCapacity } from './body-capacity.type.ts';
import { makesCentralStateBody } from './central-state-body.rule.ts';

/** Per-request access to capacities: all of a body come at once, and days are looked up among them. */
export class BodyCapacityLoader extends recordLoader(bodyCapacityRecords) {
  async of(bodyId: string, validity: Validity, day: string): Promise<BodyCapacity[]> {
    const all = await this.allOf('body', bodyId);
    return validity === Validity.ALL ? all : all.filter((each) => isValidOn(each, day));
  }

  async isCentralStateBody(bodyId: string, day: string): Promise<boolean> {
    const capacities = await this.of(bodyId, Validity.CURRENT, day);
    return capacities.some((each) => makesCentralStateBody(each.capacity));
  }
}
