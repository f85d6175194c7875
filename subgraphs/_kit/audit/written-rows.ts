import type { DataSource, EntityTarget } from 'typeorm';
import type { Recorded } from '../record/recorded.entity.ts';
import type { RowHashes } from './chain.ts';
import { hashOfRow, hashOfRows, shapeOf } from './table-shape.ts';

interface Written {
  readonly begun: Map<string, Recorded>;
  readonly ended: Map<string, number>;
}

/** The versions that one unit of work begins and ends, as they stand when it ends. */
export class WrittenRows {
  private readonly tables = new Map<EntityTarget<Recorded>, Written>();

  constructor(private readonly source: DataSource) {}

  begin(entity: EntityTarget<Recorded>, rows: readonly Recorded[]): void {
    const { begun } = this.of(entity);
    for (const row of rows) begun.set(row.id, row);
  }

  /** @param revision of the unit: what began in it was never seen, and is as if it had not been */
  end(entity: EntityTarget<Recorded>, rows: readonly Recorded[], revision: number): void {
    const { begun, ended } = this.of(entity);
    for (const { id, recordedFrom } of rows) {
      if (recordedFrom === revision) begun.delete(id);
      else ended.set(id, recordedFrom);
    }
  }

  has(entity: EntityTarget<Recorded>, id: string): boolean {
    return this.tables.get(entity)?.begun.has(id) === true;
  }

  hashes(): RowHashes {
    const hashes: Record<string, string> = {};
    for (const [entity, { begun, ended }] of this.tables) {
      if (begun.size + ended.size === 0) continue;
      const shape = shapeOf(this.source.getMetadata(entity));
      const ofRows = new Map([...begun].map(([id, row]) => [id, hashOfRow(shape, row)]));
      hashes[shape.table] = hashOfRows({ begun: ofRows, ended });
    }
    return hashes;
  }

  private of(entity: EntityTarget<Recorded>): Written {
    const written = this.tables.get(entity) ?? { begun: new Map<string, Recorded>(), ended: new Map<string, number>() };
    this.tables.set(entity, written);
    return written;
  }
}
