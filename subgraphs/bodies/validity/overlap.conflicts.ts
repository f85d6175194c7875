import type { Conflict } from '../../_kit/ingest/ingester.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import { overlapsInBatch, type DatedRecord } from './validity.rule.ts';

/** A record as it comes in, before what is missing becomes null. */
interface Incoming {
  readonly id: string;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
}

interface Comparison<Record, Row> {
  /** Records of one group exclude each other. */
  readonly groupOfRecord: (record: Record) => string;
  readonly groupOfRow: (row: Row) => string;
  readonly rule: string;
}

type Grouped = DatedRecord & { readonly group: string };

/** A record that a person has corrected is not changed by an import: it counts as it stands, and is never refused. */
export function overlapConflicts<Record extends Incoming, Row extends DatedRecord & { readonly sources: string }>(
  records: readonly Record[],
  rows: readonly Row[],
  { groupOfRecord, groupOfRow, rule }: Comparison<Record, Row>,
): (Conflict | null)[] {
  const kept = new Set(rows.filter((row) => isCorrectedByHand(readSources(row.sources))).map((row) => row.id));
  const changing = records.filter((record) => !kept.has(record.id));
  const overlaps = overlapsInBatch(
    changing.map((record) => dated(record, groupOfRecord(record))),
    rows.map((row) => dated(row, groupOfRow(row))),
    (each) => each.group,
  );
  return records.map((record) => {
    const other = overlaps[changing.indexOf(record)];
    if (!other) return null;
    return { field: 'validFrom', value: record.validFrom ?? null, rule: `overlaps with ${other}: ${rule}` };
  });
}

function dated({ id, validFrom, validUntil }: Incoming, group: string): Grouped {
  return { id, validFrom: validFrom ?? null, validUntil: validUntil ?? null, group };
}
