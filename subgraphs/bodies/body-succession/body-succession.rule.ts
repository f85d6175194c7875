import { groupBy } from '../../_kit/group-by.ts';
import { daysOf } from '../../_kit/partial-date.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';

/** What the rules need of a succession; `on` null: not known when, counts as long ago. */
export interface Step {
  readonly predecessorId: string;
  readonly successorId: string;
  readonly kind: BodySuccessionKind;
  readonly on: { readonly earliest: string; readonly latest: string } | null;
}

/** As its row holds it. */
export function stepOf<Row extends Omit<Step, 'on'> & { readonly date: string | null }>(row: Row): Row & Step {
  const { earliest, latest } = daysOf(row.date);
  return { ...row, on: earliest !== null && latest !== null ? { earliest, latest } : null };
}

type Steps = (bodyId: string) => Promise<readonly Step[]>;

/**
 * The bodies that one came from by a day, earliest first, those of which the day is not known before them. What a
 * predecessor took over only after it had given over is not among them; a circle ends where it closes.
 */
export async function originsOf(bodyId: string, day: string, before: Steps): Promise<string[]> {
  /** By body the last day on which it can have given over what came to `bodyId`, and that day where it is known. */
  const found = new Map<string, { readonly until: string; readonly known: string }>();
  const collect = async (body: string, end: string): Promise<void> => {
    const steps = (await before(body)).filter(({ on }) => on === null || (on.latest <= day && on.earliest <= end));
    const next = steps.flatMap(({ predecessorId, on }) => {
      const until = on && on.latest < end ? on.latest : end;
      if (predecessorId === bodyId || (found.get(predecessorId)?.until ?? '') >= until) return [];
      found.set(predecessorId, { until, known: on?.latest ?? '' });
      return [{ predecessorId, until }];
    });
    await Promise.all(next.map(({ predecessorId, until }) => collect(predecessorId, until)));
  };
  await collect(bodyId, day);
  const inOrder = [...found].map(([id, { known }]) => ({ id, key: `${known} ${id}` }));
  return inOrder.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ id }) => id);
}

/**
 * What a body had become by a day: itself where it goes on, several where it was divided. Functions that were
 * transferred make no heir: who gave them may go on. Parts can meet again, in another body or in the one that was
 * divided, and some of them after others went from there: what follows depends on when a body is reached, too.
 */
export async function heirsOf(bodyId: string, day: string, after: Steps): Promise<string[]> {
  const heirs = new Set<string>();
  const reached = new Set<string>();
  const follow = async (body: string, since: string): Promise<void> => {
    const place = `${body} ${since}`;
    if (reached.has(place)) return;
    reached.add(place);
    const steps = (await after(body)).filter(
      ({ kind, on }) =>
        kind !== BodySuccessionKind.FUNCTIONS_TRANSFERRED && (on === null || (on.latest <= day && on.latest >= since)),
    );
    if (steps.length === 0) heirs.add(body);
    await Promise.all(steps.map(({ successorId, on }) => follow(successorId, later(since, on?.earliest ?? since))));
  };
  await follow(bodyId, '');
  // Only wrong data goes in a circle; the body is then all that is known of it.
  return heirs.size === 0 ? [bodyId] : [...heirs].sort();
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}

/** A body and all that had become it by a day; ids. */
export interface Lineage {
  readonly bodyId: string;
  readonly memberIds: readonly string[];
}

/** The lines in which some body had become another by a day, by what there was then; a divided body is in several. */
export async function lineagesOn(day: string, steps: readonly Step[]): Promise<Lineage[]> {
  const byPredecessor = groupBy(steps, ({ predecessorId }) => predecessorId);
  const after: Steps = (body) => Promise.resolve(byPredecessor.get(body) ?? []);
  const bodies = [...new Set(steps.flatMap(({ predecessorId, successorId }) => [predecessorId, successorId]))].sort();
  const members = new Map<string, string[]>();
  for (const id of bodies)
    for (const heir of await heirsOf(id, day, after)) members.set(heir, [...(members.get(heir) ?? []), id]);
  const lines = [...members].map(([bodyId, memberIds]) => ({ bodyId, memberIds }));
  return lines.filter(({ bodyId, memberIds }) => memberIds.some((id) => id !== bodyId)).sort(byBody);
}

function byBody(a: Lineage, b: Lineage): number {
  return a.bodyId < b.bodyId ? -1 : 1;
}
