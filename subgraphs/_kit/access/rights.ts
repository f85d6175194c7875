import { dayOf } from '../clocks.ts';
import type { Caller, OpenOptions } from '../contract.ts';
import type { Database } from '../database/database.ts';
import { alone } from './alone.ts';
import { currentRevision } from '../record/revision.ts';
import { FoundRows } from './found-rows.ts';
import { RightsMemory, type RightsSource } from './rights-memory.ts';
import { namedByRules, type RowRule } from './row-rule.ts';
import { Withheld } from './withheld.ts';

/** Which body goes on with the work of which, by a day: see `OtherSubgraphs`. */
export type Heirs = (database: Database, day: string) => Promise<readonly string[]>;

export interface Rights {
  readonly rules: readonly RowRule[];
  readonly byType: ReadonlyMap<string, RowRule>;
  /** @param revision where the request has read it already */
  readonly of: (caller: Caller, revision?: () => Promise<number>) => Withheld;
  /** As this subgraph knows them; none where it keeps no bodies. */
  readonly heirs: () => Promise<readonly string[]>;
  /** Asks others what may have to be known while they are away; last of all, since what is recorded later is in doubt then. */
  readonly foresee: () => Promise<void>;
}

/** @param heirs in the subgraph that knows them */
export function rightsOf(
  rules: readonly RowRule[],
  database: Database,
  options: OpenOptions,
  heirs: Heirs | undefined,
): Rights {
  const byType = new Map(rules.map((rule) => [rule.type, rule]));
  const memory = new RightsMemory(options.others ?? alone, database);
  const rows = new FoundRows(database);
  const today = () => dayOf(options.now());
  const own = () => heirs?.(database, today()) ?? Promise.resolve([]);
  const others: RightsSource = {
    withheld: (type, caller) => memory.withheld(type, caller),
    holders: (capacity, caller) => memory.holders(capacity, caller),
    heirs: (caller) => (heirs ? own() : memory.heirs(caller)),
  };
  const foreign = namedByRules(rules).filter((type) => !byType.has(type));
  const foresee = () => memory.foresee(foreign);
  const of: Rights['of'] = (caller, revision = () => currentRevision(database)) => {
    memory.meet(caller);
    return new Withheld({ database, rules: byType, others, rows, revision }, caller, today());
  };
  return { rules, byType, foresee, of, heirs: own };
}
