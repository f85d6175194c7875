import { recordLoader } from '../../_kit/query/record-loader.ts';
import { heirsOf, lineagesOn, originsOf, type Lineage } from './body-succession.rule.ts';
import { bodySuccessionRecords } from './body-succession.repository.ts';
import type { BodySuccession } from './body-succession.type.ts';

/** Per-request access to successions, by id, from either side, and along a whole lineage. */
export class BodySuccessionLoader extends recordLoader(bodySuccessionRecords) {
  async lineage(bodyId: string): Promise<BodySuccession[]> {
    const [earlier, later] = await Promise.all([
      walk(
        bodyId,
        (body) => this.before(body),
        (succession) => succession.predecessorId,
      ),
      walk(
        bodyId,
        (body) => this.after(body),
        (succession) => succession.successorId,
      ),
    ]);
    return [...new Map([...earlier, ...later].map((each) => [each.id, each])).values()].sort(byDate);
  }

  /** The ids of all bodies that it came from by a day. */
  origins(bodyId: string, day: string): Promise<string[]> {
    return originsOf(bodyId, day, (body) => this.before(body));
  }

  /** The ids of what a body had become by a day: itself where it goes on. */
  heirs(bodyId: string, day: string): Promise<string[]> {
    return heirsOf(bodyId, day, (body) => this.after(body));
  }

  /** The lines of all bodies that others had become by a day. */
  async lineages(day: string): Promise<Lineage[]> {
    return lineagesOn(day, await this.all());
  }

  /** By the body that came after. */
  before(bodyId: string): Promise<BodySuccession[]> {
    return this.allOf('successor', bodyId);
  }

  /** By the body that came before. */
  after(bodyId: string): Promise<BodySuccession[]> {
    return this.allOf('predecessor', bodyId);
  }
}

/** Step by step away from a body, one query a step; a circle, which only wrong data has, ends the walk. */
async function walk(
  from: string,
  next: (bodyId: string) => Promise<BodySuccession[]>,
  farSide: (succession: BodySuccession) => string,
): Promise<BodySuccession[]> {
  const found: BodySuccession[] = [];
  const seen = new Set([from]);
  for (let bodies = [from]; bodies.length > 0;) {
    const step = (await Promise.all(bodies.map(next))).flat();
    found.push(...step);
    bodies = [...new Set(step.map(farSide))].filter((body) => !seen.has(body));
    for (const body of bodies) seen.add(body);
  }
  return found;
}

function byDate(a: BodySuccession, b: BodySuccession): number {
  const [first, second] = [a, b].map(({ on, id }) => `${on?.earliest ?? ''} ${id}`) as [string, string];
  return first < second ? -1 : 1;
}
