import DataLoader from 'dataloader';
import { groupBy } from '../../_kit/group-by.ts';
import { alignOne } from '../../_kit/query/align.ts';
import type { AssignmentRepository } from '../assignment/assignment.repository.ts';
import type { BodyRepository } from './body.repository.ts';
import type { Body } from './body.type.ts';

interface Watch {
  readonly treatyId: string;
  readonly day: string;
}

/** Per-request access to bodies: one query per tick, whatever the number of callers. */
export class BodyLoader {
  readonly byId: DataLoader<string, Body | null>;
  readonly list: BodyRepository['list'];
  private readonly watchers: DataLoader<Watch, string[], string>;

  constructor(
    bodies: Pick<BodyRepository, 'findByIds' | 'list'>,
    assignments: Pick<AssignmentRepository, 'watchersOf'>,
  ) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await bodies.findByIds(ids), (each) => each.id));
    this.list = (args) => bodies.list(args);
    this.watchers = new DataLoader((keys) => readWatchers(keys, assignments), {
      cacheKeyFn: ({ treatyId, day }) => `${treatyId}\n${day}`,
    });
  }

  /** The bodies that watch a treaty on a day. */
  async watching(treatyId: string, day: string): Promise<Body[]> {
    const ids = await this.watchers.load({ treatyId, day });
    const bodies = await Promise.all(ids.map((id) => this.byId.load(id)));
    return bodies.filter((body) => body !== null);
  }
}

/** One query per day asked about; nearly always one. */
async function readWatchers(
  keys: readonly Watch[],
  assignments: Pick<AssignmentRepository, 'watchersOf'>,
): Promise<string[][]> {
  const found = new Map<Watch, string[]>();
  const days = [...groupBy(keys, (key) => key.day)].map(async ([day, watches]) => {
    const rows = await assignments.watchersOf(
      watches.map((watch) => watch.treatyId),
      day,
    );
    const byTreaty = groupBy(rows, (row) => row.treatyId);
    for (const watch of watches)
      found.set(
        watch,
        (byTreaty.get(watch.treatyId) ?? []).map((row) => row.bodyId),
      );
  });
  await Promise.all(days);
  return keys.map((key) => found.get(key) ?? []);
}
