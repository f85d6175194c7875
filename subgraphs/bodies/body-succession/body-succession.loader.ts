import DataLoader from 'dataloader';
import { alignMany, alignOne } from '../../_kit/query/align.ts';
import type { BodySuccessionRepository } from './body-succession.repository.ts';
import type { BodySuccession } from './body-succession.type.ts';

/** Per-request access to successions, by id, from either side, and along a whole lineage. */
export class BodySuccessionLoader {
  readonly byId: DataLoader<string, BodySuccession | null>;
  /** By the body that came after. */
  readonly before: DataLoader<string, BodySuccession[]>;
  /** By the body that came before. */
  readonly after: DataLoader<string, BodySuccession[]>;

  constructor(successions: Pick<BodySuccessionRepository, 'findByIds' | 'ofBodies'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await successions.findByIds(ids), (each) => each.id));
    this.before = new DataLoader(async (ids) =>
      alignMany(ids, await successions.ofBodies('successorId', ids), (each) => each.successorId),
    );
    this.after = new DataLoader(async (ids) =>
      alignMany(ids, await successions.ofBodies('predecessorId', ids), (each) => each.predecessorId),
    );
  }

  async lineage(bodyId: string): Promise<BodySuccession[]> {
    const [earlier, later] = await Promise.all([
      walk(bodyId, this.before, (succession) => succession.predecessorId),
      walk(bodyId, this.after, (succession) => succession.successorId),
    ]);
    return [...new Map([...earlier, ...later].map((each) => [each.id, each])).values()].sort(byDate);
  }
}

/** Step by step away from a body, one query a step; a circle, which only wrong data has, ends the walk. */
async function walk(
  from: string,
  next: DataLoader<string, BodySuccession[]>,
  farSide: (succession: BodySuccession) => string,
): Promise<BodySuccession[]> {
  const found: BodySuccession[] = [];
  const seen = new Set([from]);
  for (let bodies = [from]; bodies.length > 0;) {
    const step = (await next.loadMany(bodies)).flatMap((each) => {
      if (each instanceof Error) throw each;
      return each;
    });
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
