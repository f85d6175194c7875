import { hashOfRow, hashOfRows, type TableShape } from './table-shape.ts';

type Row = Readonly<Record<string, unknown>>;

interface InTable {
  readonly shape: TableShape;
  readonly begun: Map<string, Row>;
  readonly ended: Map<string, number>;
}

/** The versions that one revision began and ended, as the tables have them. */
export class StoredRows {
  private readonly tables = new Map<string, InTable>();

  begin(shape: TableShape, row: Row): void {
    this.of(shape).begun.set(String(row['id']), row);
  }

  end(shape: TableShape, id: string, begun: number): void {
    this.of(shape).ended.set(id, begun);
  }

  /** Table → hash, as the revision should say. */
  hashes(): Record<string, string> {
    const hashes: Record<string, string> = {};
    for (const [table, { shape, begun, ended }] of this.tables) {
      const ofRows = new Map([...begun].map(([id, row]) => [id, hashOrNone(shape, row)]));
      hashes[table] = hashOfRows({ begun: ofRows, ended });
    }
    return hashes;
  }

  /** Of one table, the versions that began. */
  begunIn(table: string): ReadonlyMap<string, Row> {
    return this.tables.get(table)?.begun ?? new Map<string, Row>();
  }

  *begun(): Iterable<readonly [TableShape, Row]> {
    for (const { shape, begun } of this.tables.values()) for (const row of begun.values()) yield [shape, row];
  }

  private of(shape: TableShape): InTable {
    const known = this.tables.get(shape.table) ?? {
      shape,
      begun: new Map<string, Row>(),
      ended: new Map<string, number>(),
    };
    this.tables.set(shape.table, known);
    return known;
  }
}

/** From what was written by other hands nothing may be computable. */
function hashOrNone(shape: TableShape, row: Row): string {
  try {
    return hashOfRow(shape, row);
  } catch {
    return '';
  }
}
