import type { Conflict } from '../../_kit/ingest/ingester.ts';
import { isCorrectedByHand, readSources } from '../../_kit/record/sources.ts';
import { overlapsInBatch, type DatedRecord } from './validity.rule.ts';

/** A record as it comes in: what it leaves out stays as it is, and is null where the record is new. */
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
  const present = new Map(rows.map((row) => [row.id, row]));
  const overlaps = overlapsInBatch(
    changing.map((record) => dated(record, groupOfRecord(record), present.get(record.id))),
    rows.map((row) => dated(row, groupOfRow(row))),
    (each) => each.group,
  );
  return records.map((record) => {
    const other = overlaps[changing.indexOf(record)];
    if (!other) return null;
    return { field: 'validFrom', value: record.validFrom ?? null, rule: `overlaps with ${other}: ${rule}` };
  });
}

function dated({ id, validFrom, validUntil }: Incoming, group: string, row?: DatedRecord): Grouped {
  const stays = (given: string | null | undefined, before: string | null | undefined) =>
    (given === undefined ? before : given) ?? null;
  return { id, validFrom: stays(validFrom, row?.validFrom), validUntil: stays(validUntil, row?.validUntil), group };
}
