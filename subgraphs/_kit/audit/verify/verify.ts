import type { KeyObject } from 'node:crypto';
import { checkpointFile } from '../config.ts';
import type { Tables } from '../../database/data-source.ts';
import { openToRead } from '../../database/open-to-read.ts';
import { locate } from '../../database/location.ts';
import { storedUnits, type Query } from '../stored-units.ts';
import { shapesOf } from '../table-shape.ts';
import { CheckpointCheck } from './checkpoints.ts';
import { checkContents, type Contents } from './contents.ts';
import { checkBeyond, checkOutbox, lastRevision } from './ends.ts';
import { Faults, type AuditFault } from './faults.ts';
import { checkReads } from './reads.ts';
import { UnitCheck } from './units.ts';

export interface AuditOptions {
  readonly databaseUrl: string;
  /** Of the checkpoints. */
  readonly folder: string;
  readonly publicKeys: readonly KeyObject[];
}

/** What was looked at, and what does not agree. */
export interface AuditReport {
  readonly subgraph: string;
  readonly revisions: number;
  readonly changes: number;
  readonly reads: number;
  readonly checkpoints: number;
  /** The moment and revision of the last checkpoint; null: there is none. */
  readonly lastCheckpoint: { readonly moment: string; readonly revision: number } | null;
  /** The first of them. */
  readonly faults: readonly AuditFault[];
  readonly faultCount: number;
}

/** What a subgraph keeps. */
export interface Audited {
  readonly name: string;
  readonly tables: Tables;
  readonly contents?: Contents;
}

/** Holds the tables of one subgraph against their chains, and those against what was signed outside of them. */
export async function verifyAudit(
  { name: subgraph, tables, contents }: Audited,
  options: AuditOptions,
): Promise<AuditReport> {
  const source = await openToRead(locate(options.databaseUrl, subgraph), tables);
  const query: Query = <Row>(statement: string, values?: readonly unknown[]) =>
    source.query<Row[]>(statement, [...(values ?? [])]);
  const faults = new Faults();
  try {
    const shapes = shapesOf(source);
    const checkpoints = new CheckpointCheck(query, subgraph, options.publicKeys, faults);
    await checkpoints.run(checkpointFile(options, subgraph));
    const revisions = await lastRevision(query, faults);
    const units = new UnitCheck(faults);
    for await (const unit of storedUnits(query, shapes, revisions)) units.take(unit);
    units.expectAllBefore(revisions + 1);
    await checkBeyond(query, shapes, faults);
    await checkOutbox(query, faults);
    if (contents) await checkContents(query, contents, faults);
    const reads = await checkReads(query, faults);
    const { last, count } = checkpoints;
    if (last === null && revisions > 0)
      faults.add('CHECKPOINT', checkpointFile(options, subgraph), 'has no checkpoint of this subgraph');
    return {
      subgraph,
      revisions,
      changes: units.changes,
      reads,
      checkpoints: count,
      lastCheckpoint: last && { moment: last.moment, revision: last.revision },
      faults: faults.first,
      faultCount: faults.count,
    };
  } finally {
    await source.destroy();
  }
}
