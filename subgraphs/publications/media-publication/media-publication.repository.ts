import sql, { type Sql } from 'sql-template-tag';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { listQuery } from '../../_kit/query/filter.sql.ts';
import type { ListQuery, ListSpec } from '../../_kit/query/list.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { happened, RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { MediaPublicationEntity } from './media-publication.entity.ts';
import { mediaPublicationFilters } from './media-publication.filter.ts';
import { MediaPublicationOrderField, type MediaPublicationFilter } from './media-publication.inputs.ts';
import { MediaPublication } from './media-publication.type.ts';

const latestFirst = { field: MediaPublicationOrderField.PUBLISHED_ON, direction: 'DESC' } as const;
const onlyForFilters = ['outletFolded', 'titleFolded', 'languageFolded'] as const;

export class MediaPublicationRepository {
  private readonly table: RecordTable<MediaPublicationEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, MediaPublicationEntity, onlyForFilters);
  }

  async findByIds(ids: readonly string[]): Promise<MediaPublication[]> {
    const rows = await this.table.by('id', ids, this.clocks, happened('t.published_on', this.clocks));
    return rows.map(toMediaPublication);
  }

  list(args: ListArgs<MediaPublicationFilter>): Promise<Connection<MediaPublication>> {
    const filters = mediaPublicationFilters(this.clocks, null);
    return readList(
      this.database,
      this.spec(this.table.from, this.existing),
      listQuery(args, filters, 't.id', latestFirst),
    );
  }

  /** Pages under treaties, over the links `l` to them. CROSS JOIN keeps SQLite from beginning with all media of a time. */
  pagesUnderTreaty(): ParentPages<MediaPublicationEntity, MediaPublication> {
    const from = sql`media_treaty_link l CROSS JOIN ${this.table.from} ON t.id = l.publication_id`;
    const always = sql`${recordedAt('l', this.clocks)} AND ${this.existing}`;
    return new ParentPages(this.database, { ...this.spec(from, always), parent: 'l.treaty_id' });
  }

  queryUnderTreaty(args: ListArgs<MediaPublicationFilter>): ListQuery {
    return listQuery(args, mediaPublicationFilters(this.clocks, 'l'), 't.id', latestFirst);
  }

  private get existing(): Sql {
    return sql`${recordedAt('t', this.clocks)} AND ${happened('t.published_on', this.clocks)}`;
  }

  private spec(from: Sql, always: Sql): ListSpec<MediaPublicationEntity, MediaPublication> {
    return {
      columns: this.table.columns,
      from,
      always,
      id: { column: 't.id', value: (row) => row.id },
      orders: {
        [MediaPublicationOrderField.PUBLISHED_ON]: { column: 't.published_on', value: (row) => row.publishedOn },
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
