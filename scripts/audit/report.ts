import type { AuditReport } from '../../subgraphs/_kit/audit/verify/verify.ts';

const counted = (count: number, thing: string) => `${count.toLocaleString('en')} ${thing}${count === 1 ? '' : 's'}`;

/** What one subgraph's audit came to, a line a fault. */
export function reportLines(report: AuditReport): string[] {
  const { subgraph, revisions, changes, reads, checkpoints, keptLines, lastCheckpoint, faults, faultCount } = report;
  const looked = [
    counted(revisions, 'revision'),
    counted(changes, 'change'),
    counted(reads, 'restricted read'),
    ...(keptLines === null ? [] : [counted(keptLines, 'line') + ' kept elsewhere']),
    counted(checkpoints, 'checkpoint'),
  ].join(', ');
  const last = lastCheckpoint && `, the last at revision ${lastCheckpoint.revision} of ${lastCheckpoint.moment}`;
  const more = faultCount - faults.length;
  return [
    `${subgraph}: ${looked}${last ?? ''}: ${faultCount === 0 ? 'all holds' : counted(faultCount, 'fault')}`,
    ...faults.map(({ kind, place, detail }) => `  ${kind} ${place}: ${detail}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}
