import type { ChangeRecord, Revision } from '../../record/recorded.entity.ts';
import { hashOfChange, hashOfUnit, origin, type RowHashes } from '../chain.ts';
import type { StoredUnit } from '../stored-units.ts';
import type { Faults } from './faults.ts';
import { checkRows } from './rows.ts';

/**
 * Follows the chain through the revisions. Each link is checked against the stored one before it, so that a fault is
 * told where it is and not all the way to the end.
 */
export class UnitCheck {
  changes = 0;
  private next = 1;
  private last = origin;

  constructor(private readonly faults: Faults) {}

  take(unit: StoredUnit): void {
    const { number, revision, changes } = unit;
    this.expectAllBefore(number);
    this.next = Math.max(this.next, number + 1);
    this.changes += changes.length;
    if (!revision) {
      this.faults.add(
        number < 1 ? 'EXTRA' : 'MISSING',
        `revision ${number}`,
        'what was written at it is there, it is not',
      );
      this.last = changes.at(-1)?.hash ?? this.last;
      return;
    }
    changes.forEach((change, index) => this.takeChange(revision, change, index + 1));
    const rows = readHashes(revision);
    const hash = rows && hashOfUnit(this.last, revision, changes.length, rows);
    if (hash === null || hash !== revision.hash) this.broken(`revision ${number}`, revision.hash);
    else checkRows(unit, rows ?? {}, this.faults);
    this.last = revision.hash ?? this.last;
  }

  expectAllBefore(number: number): void {
    if (this.next >= number) return;
    const place = this.next === number - 1 ? `revision ${this.next}` : `revisions ${this.next} to ${number - 1}`;
    this.faults.add('MISSING', place, 'nothing is there of it');
    this.next = number;
  }

  private takeChange(revision: Revision, change: ChangeRecord, position: number): void {
    const place = `change ${change.revision}.${change.position} of ${change.recordType} ${change.recordId}`;
    if (change.position !== position)
      this.faults.add('MISSING', place, `stands where ${revision.number}.${position} should`);
    if (hashOfChange(this.last, revision, change) !== change.hash) this.broken(place, change.hash);
    this.last = change.hash ?? this.last;
  }

  private broken(place: string, hash: string | null): void {
    this.faults.add('BROKEN_LINK', place, hash === null ? 'has no link' : 'its link is not of what stands there');
  }
}

/** Null where it is no such JSON. */
function readHashes({ rowHashes }: Revision): RowHashes | null {
  try {
    const read: unknown = JSON.parse(rowHashes ?? '');
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? (read as RowHashes) : null;
  } catch {
    return null;
  }
}
