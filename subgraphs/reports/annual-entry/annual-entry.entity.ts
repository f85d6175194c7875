import { Column } from 'typeorm';
import type { ReferenceCheck } from '../../_kit/ingest/reference-upkeep.ts';
import { Recorded } from '../../_kit/record/recorded.entity.ts';
import { languageMarked } from '../language/language-marked.entity.ts';
import { partsOfEntryId, type EntryParts } from './annual-entry.id.ts';

/**
 * Columns that say of which information, treaty, body and year something is, for lists and orders that a join would make slow.
 * They are read off the id of the entry, on every write: an id never changes, so they can't come apart from it.
 */
export abstract class OfEntryColumns extends Recorded {
  @Column({ type: 'varchar', length: 160, name: 'information_id' })
  informationId!: string;

  @Column({ type: 'varchar', length: 160, name: 'treaty_id' })
  treatyId!: string;

  @Column({ type: 'varchar', length: 160, name: 'body_id' })
  bodyId!: string;

  @Column({ type: 'int' })
  year!: number;
}

/** What both kinds of entries are stored with. */
export abstract class AnnualEntryColumns extends languageMarked(OfEntryColumns) {
  /** Null while nobody has answered. */
  @Column({ type: 'varchar', length: 10, name: 'treaty_check', nullable: true })
  treatyCheck!: ReferenceCheck | null;
}

/** @throws where the id is not one of an entry, which ingesters refuse before */
export function shadowOfEntry(id: string): EntryParts {
  const parts = partsOfEntryId(id);
  if (parts === null) throw new Error(`"${id}" is not the id of an entry.`);
  return parts;
}
