/** What an auditor is told, by what no longer agrees with what. */
export type FaultKind =
  /** There is a number without its revision, change or read: deleted, or cut off. */
  | 'MISSING'
  /** Something stands where nothing was written. */
  | 'EXTRA'
  /** A link is not that of what stands there after what stands before it: edited, moved or inserted. */
  | 'BROKEN_LINK'
  /** The rows of a table are not those that a revision wrote. */
  | 'CHANGED_ROWS'
  /** A column that is computed from others is not what they give. */
  | 'CHANGED_COLUMN'
  /** The revision counter does not say how many there are, or is not the only one. */
  | 'COUNTER'
  /** What others are told of is not what was changed. */
  | 'OUTBOX'
  /** The content of a document is not what its id says. */
  | 'DOCUMENT'
  /** What is searched is not what the records say. */
  | 'SEARCH'
  /** A checkpoint is not one that the hub signed, or not in its place. */
  | 'CHECKPOINT'
  /** The database ends before, or says otherwise than, what the hub has signed. */
  | 'AGAINST_CHECKPOINT';

export interface AuditFault {
  readonly kind: FaultKind;
  /** Revision, change, table, or line of a file. */
  readonly place: string;
  readonly detail: string;
}

/** As many as a person reads; the others are counted. */
const faultsKept = 50;

export class Faults {
  readonly first: AuditFault[] = [];
  count = 0;

  add(kind: FaultKind, place: string, detail: string): void {
    this.count += 1;
    if (this.first.length < faultsKept) this.first.push({ kind, place, detail });
  }
}
