import type { DataSource, EntityMetadata, EntityTarget } from 'typeorm';
import { derivedOf } from '../record/content.ts';
import { recordTypeOf } from '../record/record-type.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import { hashOf } from './canonical.ts';

/** A table of versions as the chain sees it. */
export interface TableShape {
  readonly table: string;
  readonly entity: EntityTarget<Recorded>;
  /** As in change records. */
  readonly recordType: string;
  /** Property → column. */
  readonly columns: ReadonlyMap<string, string>;
  /** Properties beside those that say where a version begins and ends, in the order of the canonical form. */
  readonly contents: readonly string[];
  readonly booleans: ReadonlySet<string>;
}

type Row = Readonly<Record<string, unknown>> | Recorded;

/** Where a version ends is said by the unit that ends it. */
const spans = new Set(['recordedFrom', 'recordedTo']);

const shapes = new WeakMap<EntityMetadata, TableShape>();

export function shapeOf(metadata: EntityMetadata): TableShape {
  const known = shapes.get(metadata);
  if (known) return known;
  const { columns } = metadata;
  const shape: TableShape = {
    table: metadata.tableName,
    entity: metadata.target,
    recordType: recordTypeOf(metadata.targetName),
    columns: new Map(columns.map((column) => [column.propertyName, column.databaseName])),
    contents: columns
      .map((column) => column.propertyName)
      .filter((property) => !spans.has(property))
      .sort(),
    booleans: new Set(columns.filter(({ type }) => type === 'boolean').map((column) => column.propertyName)),
  };
  shapes.set(metadata, shape);
  return shape;
}

/** All tables of versions. */
export function shapesOf(source: DataSource): TableShape[] {
  const versioned = source.entityMetadatas.filter((each) => each.findColumnWithPropertyName('recordedTo'));
  return versioned.map(shapeOf);
}

/**
 * Over what a row says, its version and its sources. Neither what is null nor what is computed from the rest: columns
 * of both kinds can be added later.
 */
export function hashOfRow(shape: TableShape, row: Row): string {
  const derived = derivedOf(shape.entity, row as never);
  const content: Record<string, string | number | boolean> = {};
  for (const property of shape.contents) {
    const value = (row as Readonly<Record<string, unknown>>)[property] as string | number | boolean | null | undefined;
    if (value === null || value === undefined || derived.has(property)) continue;
    content[property] = shape.booleans.has(property) ? asBoolean(value) : value;
  }
  return hashOf(content);
}

/** As either database stores it; any other number is neither, though much takes it for true. */
function asBoolean(value: string | number | boolean): string | number | boolean {
  return value === 0 || value === 1 ? value === 1 : value;
}

/** What a unit did to the rows of one table: hashes of those it began, and where those had begun that it ended. */
export interface RowsOfUnit {
  readonly begun: ReadonlyMap<string, string>;
  readonly ended: ReadonlyMap<string, number>;
}

export function hashOfRows({ begun, ended }: RowsOfUnit): string {
  return hashOf({ begun: sorted(begun), ended: sorted(ended) });
}

/** By the ids' code units, whatever order a database gives them in. */
function sorted<T extends string | number>(rows: ReadonlyMap<string, T>): [string, T][] {
  return [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
}
