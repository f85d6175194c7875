import type { IngestRecord } from '../../subgraphs/_kit/contract.ts';

/** Types that no record names: not worth keeping. */
const LEAVES: ReadonlySet<string> = new Set([
  'TreatyAction',
  'TreatyStatement',
  'Party',
  'BodyName',
  'BodyCapacity',
  'RecommendationSender',
  'RecommendationTreatyLink',
]);

/**
 * A dry run keeps nothing, so a batch would miss what earlier ones would have written. This
 * remembers it, and gives it along with every batch that names it.
 */
export class DryRunMemory {
  private readonly byId = new Map<string, IngestRecord>();

  remember(records: readonly IngestRecord[]): void {
    for (const record of records) {
      if (typeof record.id === 'string' && !LEAVES.has(record.type)) this.byId.set(record.id, record);
    }
  }

  /** Everything that these records name, directly or not, what is named first. */
  foundationOf(records: readonly IngestRecord[]): IngestRecord[] {
    const own = new Set(records.map((record) => record.id));
    const found = new Map<string, IngestRecord>();
    for (const record of records) this.collect(record, own, found);
    return [...found.values()];
  }

  private collect(record: IngestRecord, own: ReadonlySet<unknown>, found: Map<string, IngestRecord>): void {
    for (const value of Object.values(record)) {
      const named = typeof value === 'string' ? this.byId.get(value) : undefined;
      if (!named || named === record || found.has(value as string) || own.has(value)) continue;
      this.collect(named, own, found);
      found.set(value as string, named);
    }
  }
}
