import type { KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { checkpointFile } from '../config.ts';
import type { Tables } from '../../database/data-source.ts';
import { openToRead } from '../../database/open-to-read.ts';
import { locate } from '../../database/location.ts';
import type { SearchedType } from '../../search/searched.ts';
import { storedUnits, type Query } from '../stored-units.ts';
import { shapesOf } from '../table-shape.ts';
import { CheckpointCheck } from './checkpoints.ts';
import { checkContents, type Contents } from './contents.ts';
import { checkBeyond, checkOutbox, lastRevision } from './ends.ts';
import { Faults, type AuditFault } from './faults.ts';
import { checkKeptLines } from './kept-lines.ts';
import { checkReads } from './reads.ts';
import { checkSearch } from './search.ts';
import { UnitCheck } from './units.ts';

export interface AuditOptions {
  readonly databaseUrl: string;
  /** Of the checkpoints. */
  readonly folder: string;
  readonly publicKeys: readonly KeyObject[];
  /** Files with checkpoints that were kept elsewhere. */
  readonly keptLines: readonly string[];
}

/** What was looked at, and what does not agree. */
export interface AuditReport {
  readonly subgraph: string;
  readonly revisions: number;
  readonly changes: number;
  readonly reads: number;
  readonly checkpoints: number;
  /** Of the lines that were kept elsewhere, those of this subgraph; null: none were brought. */
  readonly keptLines: number | null;
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
  readonly searched: readonly SearchedType[];
}

/** Holds the tables of one subgraph against their chains, and those against what was signed outside of them. */
export async function verifyAudit(audited: Audited, options: AuditOptions): Promise<AuditReport> {
  const source = await openToRead(locate(options.databaseUrl, audited.name), audited.tables);
  const query: Query = <Row>(statement: string, values?: readonly unknown[]) =>
    source.query<Row[]>(statement, [...(values ?? [])]);
  try {
    return await reportOn(audited, source, query, options);
  } finally {
    await source.destroy();
  }
}

async function reportOn(
  { name: subgraph, contents, searched }: Audited,
  source: DataSource,
  query: Query,
  { folder, publicKeys, keptLines: files }: AuditOptions,
): Promise<AuditReport> {
  const faults = new Faults();
  const checkpoints = new CheckpointCheck(query, subgraph, publicKeys, faults);
  await checkpoints.run(checkpointFile({ folder }, subgraph));
  const keptLines = files.length > 0 ? await checkKeptLines(query, { files, subgraph, publicKeys }, faults) : null;
  const revisions = await lastRevision(query, faults);
  const shapes = shapesOf(source);
  const units = new UnitCheck(faults);
  for await (const unit of storedUnits(query, shapes, revisions)) units.take(unit);
  units.expectAllBefore(revisions + 1);
  await checkBeyond(query, shapes, faults);
  await checkOutbox(query, faults);
  if (contents) await checkContents(query, contents, faults);
  await checkSearch(source, query, searched, revisions, faults);
  const reads = await checkReads(query, faults);
  const { last, count } = checkpoints;
  if (last === null && revisions > 0)
    faults.add('CHECKPOINT', checkpointFile({ folder }, subgraph), 'has no checkpoint of this subgraph');
  return {
    subgraph,
    revisions,
    changes: units.changes,
    reads,
    checkpoints: count,
    keptLines,
    lastCheckpoint: last && { moment: last.moment, revision: last.revision },
    faults: faults.first,
    faultCount: faults.count,
  };
}
