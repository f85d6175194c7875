import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import { linkCount } from '../../_kit/query/link-count.ts';
import type { ListQuery, ListSpec } from '../../_kit/query/list.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { RecordTable, recordedAt, type Presence } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { MediaPublicationEntity } from './media-publication.entity.ts';
import { mediaPublicationFilters } from './media-publication.filter.ts';
import { MediaPublicationOrderField, type MediaPublicationFilter } from './media-publication.inputs.ts';
import { MediaPublication } from './media-publication.type.ts';

const latestFirst = { field: MediaPublicationOrderField.PUBLISHED_ON, direction: 'DESC' } as const;
const onlyForFilters = ['outletFolded', 'titleFolded', 'languageFolded'] as const;

/** What fields read beside the id; where others are asked for, everything is read. */
const reads: Readonly<Record<string, readonly (keyof MediaPublicationEntity)[]>> = {
  __typename: [],
  id: [],
  history: [],
  treatyLinks: [],
  version: ['version'],
  outlet: ['outlet'],
  title: ['title'],
  language: ['language'],
  url: ['url'],
  publishedOn: [],
  summary: ['summary'],
};

export const mediaPublicationPresence: Presence<keyof MediaPublicationEntity> = { begins: 'publishedOn' };

export class MediaPublicationRepository {
  private readonly table: RecordTable<MediaPublicationEntity>;
  private readonly filters: FilterSpec;
  private readonly filtersUnderTreaty: FilterSpec;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, MediaPublicationEntity, onlyForFilters);
    this.filters = mediaPublicationFilters(clocks, null);
    this.filtersUnderTreaty = mediaPublicationFilters(clocks, 'l');
  }

  async findByIds(ids: readonly string[]): Promise<MediaPublication[]> {
    const rows = await this.table.by('id', ids, this.clocks, this.table.present(mediaPublicationPresence, this.clocks));
    return rows.map(toMediaPublication);
  }

  /** `fields`: what is asked of the publications. */
  list(args: ListArgs<MediaPublicationFilter>, fields: readonly string[]): Promise<Connection<MediaPublication>> {
    const query = { ...listQuery(args, this.filters, 't.id', latestFirst), columns: this.columnsFor(fields) };
    return readList(this.database, this.spec(this.table.from, this.existing), query);
  }

  /** Pages under treaties, over the links `l` to them. CROSS JOIN keeps SQLite from beginning with all media of a time. */
  pagesUnderTreaty(): ParentPages<MediaPublicationEntity, MediaPublication> {
    const from = sql`media_treaty_link l CROSS JOIN ${this.table.from} ON t.id = l.publication_id`;
    const always = sql`${recordedAt('l', this.clocks)} AND ${this.existing}`;
    return new ParentPages(this.database, {
      ...this.spec(from, always),
      parent: 'l.treaty_id',
      joined: { table: 'media_treaty_link', alias: 'l' },
    });
  }

  queryUnderTreaty(args: ListArgs<MediaPublicationFilter>, fields: readonly string[]): ListQuery {
    return { ...listQuery(args, this.filtersUnderTreaty, 't.id', latestFirst), columns: this.columnsFor(fields) };
  }

  private columnsFor(fields: readonly string[]): Sql {
    const needed = new Set<string>(['id', 'publishedOn']);
    for (const field of fields) {
      const columns = reads[field];
      if (!columns) return this.table.columns;
      for (const column of columns) needed.add(column);
    }
    return this.table.only(needed);
  }

  private get existing(): Sql {
    return sql`${recordedAt('t', this.clocks)} AND ${this.table.present(mediaPublicationPresence, this.clocks)}`;
  }

  private spec(from: Sql, always: Sql): ListSpec<MediaPublicationEntity, MediaPublication> {
    return {
      columns: this.table.columns,
      from,
      always,
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [MediaPublicationOrderField.PUBLISHED_ON]: { column: 't.published_on', value: (row) => row.publishedOn },
        [MediaPublicationOrderField.TREATY_COUNT]: linkCount('media_treaty_link', 'publication_id', this.clocks),
        [MediaPublicationOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toMediaPublication,
    };
  }
}

function toMediaPublication(row: MediaPublicationEntity): MediaPublication {
  const { outlet, title, language, url, publishedOn, summary } = row;
  return Object.assign(new MediaPublication(), MediaPublication.common(row), {
    outlet,
    title,
    language,
    url,
    publishedOn,
    summary,
  });
}
