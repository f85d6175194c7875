import type { AudienceName } from '../access/audience.ts';

/** What is for fewer than all who work on the monitoring: who is shown it is written down. */
const audited: ReadonlySet<AudienceName> = new Set(['ASSESSMENT', 'IMPORTS', 'IMPORTED_VALUES']);

export function isAudited(audiences: readonly AudienceName[]): boolean {
  return audiences.some((name) => audited.has(name));
}

/** Of each field, so many records are named; the others are counted. */
const idsKept = 100;

interface ShownRecords {
  count: number;
  readonly ids: Set<string>;
}

/** What of that one request has been shown since it was last written down. */
export class Shown {
  private places = new Map<string, ShownRecords>();

  /**
   * @param place `Type.field`, or `Type` for confidential records
   * @param thing what has the field, or what it leads to: a record, a list or a page of them
   */
  note(place: string, thing: unknown): void {
    const ids = [...idsOf(thing)];
    const known = this.places.get(place) ?? { count: 0, ids: new Set<string>() };
    this.places.set(place, known);
    for (const id of ids) {
      if (known.ids.has(id)) continue;
      known.count += 1;
      if (known.ids.size < idsKept) known.ids.add(id);
    }
  }

  /** Null where there is nothing. */
  take(): Record<string, { readonly count: number; readonly ids: string[] }> | null {
    if (this.places.size === 0) return null;
    const taken = this.places;
    this.places = new Map();
    return Object.fromEntries([...taken].map(([place, { count, ids }]) => [place, { count, ids: [...ids].sort() }]));
  }
}

function* idsOf(thing: unknown): Iterable<string> {
  if (typeof thing !== 'object' || thing === null) return;
  if (Array.isArray(thing)) {
    for (const each of thing) yield* idsOf(each);
    return;
  }
  const { id, nodes } = thing as { id?: unknown; nodes?: unknown };
  if (typeof id === 'string') yield id;
  else yield* idsOf(nodes);
}
