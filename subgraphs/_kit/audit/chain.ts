import type { AuditRead, ChangeRecord, Revision } from '../record/recorded.entity.ts';
import { hashOf } from './canonical.ts';

/** What stands before the first link. */
export const origin = '0'.repeat(64);

/** Who did what and when: covered by the link of each change of a unit of work. */
export type Unit = Pick<Revision, 'number' | 'moment' | 'actor' | 'command'>;

/** Of the rows of each table that a unit of work began or ended. */
export type RowHashes = Readonly<Record<string, string>>;

export function hashOfChange(previous: string, unit: Unit, change: Omit<ChangeRecord, 'hash'>): string {
  const { position, recordType, recordId, before, after, reason } = change;
  return hashOf({ link: 'change', previous, ...parts(unit), position, recordType, recordId, before, after, reason });
}

/** The last link of a unit, after those of its changes: the next unit begins with it. */
export function hashOfUnit(previous: string, unit: Unit, changes: number, rows: RowHashes): string {
  return hashOf({ link: 'unit', previous, ...parts(unit), changes, rows });
}

export function hashOfRead(previous: string, read: Omit<AuditRead, 'hash'>): string {
  const { number, moment, account, requestId, operation, fields } = read;
  return hashOf({ link: 'read', previous, number, moment, account, requestId, operation, fields });
}

function parts({ number: revision, moment, actor, command }: Unit) {
  return { revision, moment, actor, command };
}
