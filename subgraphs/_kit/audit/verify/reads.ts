import type { AuditRead } from '../../record/recorded.entity.ts';
import { hashOfRead, origin } from '../chain.ts';
import type { Query } from '../stored-units.ts';
import type { Faults } from './faults.ts';

const readsAtOnce = 2_000;
const columns = 'number, moment, account, request_id AS `requestId`, operation, fields, hash';

/**
 * Follows the chain of reads.
 * @returns how many there are
 */
export async function checkReads(query: Query, faults: Faults): Promise<number> {
  let last = origin;
  let next = 1;
  let count = 0;
  let after = -2_147_483_649;
  for (;;) {
    const reads = await query<AuditRead>(
      `SELECT ${columns} FROM audit_read WHERE number > ? ORDER BY number LIMIT ${readsAtOnce}`,
      [after],
    );
    for (const read of reads) {
      if (read.number !== next) faults.add('MISSING', `read ${next}`, `${read.number} stands in its place`);
      if (hashOfRead(last, read) !== read.hash) {
        faults.add('BROKEN_LINK', `read ${read.number}`, 'its link is not of what stands there');
      }
      [last, next, after] = [read.hash, read.number + 1, read.number];
    }
    count += reads.length;
    if (reads.length < readsAtOnce) return count;
  }
}
