import DataLoader from 'dataloader';
import type { AnswerNote } from '../contract.ts';
import { shortened } from '../errors.ts';
import type { Contradiction, NamedId } from '../query/filter-notes.ts';
import { groupBy } from '../group-by.ts';
import { within } from '../within.ts';
import type { Peers } from './peers.ts';

type Asked = Pick<NamedId, 'subgraph' | 'type' | 'id'>;

/** Nobody waits longer than this for a note: the answer is whole without it. */
const patienceMs = 500;

/** More would be read by nobody. */
const mostNotes = 50;
const mostAsked = 500;

const query = 'query Known($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/** What a client is told of its question beside the answer, each thing once. */
export class Notes {
  private readonly found = new Map<string, AnswerNote>();
  private readonly unknown: DataLoader<Asked, boolean, string>;

  /** @param name of this subgraph */
  constructor(
    readonly name: string,
    private readonly peers: Peers,
  ) {
    this.unknown = new DataLoader((asked) => this.whichAreUnknown(asked), {
      cacheKeyFn: ({ type, id }) => `${type} ${id}`,
      batchScheduleFn: setImmediate,
    });
  }

  get all(): readonly AnswerNote[] {
    return [...this.found.values(), ...this.peers.notes.values()];
  }

  /** @param of the field whose argument it is */
  neverHolds(of: string, contradictions: readonly Contradiction[]): void {
    for (const each of contradictions) this.add({ code: 'NEVER_HOLDS', of, ...each });
  }

  /** Of a list that holds only what is of these bodies. */
  isPartial(of: string, bodies: readonly string[], seenBy: readonly string[]): void {
    const whose = bodies.length === 0 ? 'none of it, as your account is of no body' : `what is of ${bodies.join(', ')}`;
    const message = `${of}: you are shown ${whose}; ${seenBy.join(', ')} see all. What you are not shown is in no count and meets no condition, as if it were not there.`;
    this.add({ code: 'PARTLY_SHOWN', of, value: bodies, message });
  }

  /** Asks whose records they are. What can't be asked is not noted. */
  async nameUnknown(of: string, named: readonly NamedId[]): Promise<void> {
    if (named.length === 0) return;
    const asked = named.slice(0, mostAsked).map(async (each) => {
      if (!(await this.unknown.load(each))) return;
      const { type, place: field } = each;
      const value = shortened(each.id);
      const message = `${field}: there is no ${type} ${JSON.stringify(value)}, as far as you may see.`;
      this.add({ code: 'UNKNOWN_ID', of, field, value, message });
    });
    await within(patienceMs, Promise.all(asked));
  }

  private add(note: AnswerNote): void {
    if (this.found.size < mostNotes) this.found.set(JSON.stringify(note), note);
  }

  private async whichAreUnknown(asked: readonly Asked[]): Promise<boolean[]> {
    const unknown = new Set<Asked>();
    const bySubgraph = groupBy(asked, ({ subgraph }) => subgraph);
    await Promise.all(
      [...bySubgraph].map(async ([subgraph, ids]) => {
        const representations = ids.map(({ type, id }) => ({ __typename: type, id }));
        const response = await this.peers.hear(subgraph, { query, variables: { representations } }).catch(() => null);
        for (const { path, extensions } of response?.errors ?? []) {
          const missing = ids[Number(path?.[1])];
          if (extensions['code'] === 'NOT_FOUND' && missing) unknown.add(missing);
        }
      }),
    );
    return asked.map((each) => unknown.has(each));
  }
}
