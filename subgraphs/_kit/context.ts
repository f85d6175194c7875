import type { Facts } from './access/row-rule.ts';
import type { Notes } from './across/notes.ts';
import type { Peers } from './across/peers.ts';
import type { Settle } from './across/settle.ts';
import type { Shown } from './audit/shown.ts';
import type { Caller } from './contract.ts';
import type { Clocks } from './clocks.ts';
import type { Lost } from './schema/lost.ts';
import type { SearchReader } from './search/search-reader.ts';
import type { HistoryLoader } from './history/history.loader.ts';

/** What every resolver gets. `Loaders` are the subgraph's own, one set per request and clocks. */
export interface HubContext<Loaders = unknown, Services = unknown> {
  readonly caller: Caller;
  /** What access rules know of who asks. */
  readonly facts: Facts;
  readonly clocks: Clocks;
  /** Other subgraphs, asked for this request. */
  readonly peers: Peers;
  /** Settles what of a filter others judge. */
  readonly settle: Settle;
  /** What is shown of what only few may see. */
  readonly shown: Shown;
  /** What others did not say that was asked of them for the answer. */
  readonly lost: Lost;
  /** What clients are told of their questions. */
  readonly notes: Notes;
  readonly history: HistoryLoader;
  readonly search: SearchReader;
  readonly loaders: Loaders;
  readonly services: Services;
  /** Forgets what was read: before each command of a mutation, so that its answer shows what it came to. */
  renew(): void;
}
