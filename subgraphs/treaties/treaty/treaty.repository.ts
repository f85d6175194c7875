import sql, { type Sql } from 'sql-template-tag';
import { confidentialFilters } from '../../_kit/access/confidential.inputs.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import {
  amongAny,
  compare,
  exact,
  foldedLocalized,
  listQuery,
  partialDate,
  type FilterSpec,
} from '../../_kit/query/filter.sql.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ListQuery, ListSpec } from '../../_kit/query/list.ts';
import { happened, RecordTable, recordedAt, type Presence } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import { inYear } from '../../_kit/query/year.sql.ts';
import { statusOn } from '../party-status/party-status.sql.ts';
import { TreatyEntity } from './treaty.entity.ts';
import type { TreatyFilter, TreatyStatusFilter } from './treaty.inputs.ts';
import { oneSubject, yearConcluded } from './treaty.sql.ts';
import { Treaty, TreatyOrderField } from './treaty.type.ts';

const onlyForFilters = ['titleFolded', 'subjectFolded', 'concludedEarliest', 'concludedLatest'] as const;

/** Pages of protocols under the treaties that they belong to. */
export type TreatyPages = ParentPages<TreatyEntity, Treaty>;

export const treatyPresence: Presence<keyof TreatyEntity> = { begins: 'concludedEarliest' };

export class TreatyRepository {
  private readonly table: RecordTable<TreatyEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, TreatyEntity, onlyForFilters);
  }

  async findByIds(ids: readonly string[]): Promise<Treaty[]> {
    return (await this.table.by('id', ids, this.clocks, this.concluded())).map(toTreaty);
  }

  list(args: ListArgs<TreatyFilter>): Promise<Connection<Treaty>> {
    return readList(this.database, this.spec(), this.query(args));
  }

  protocols(): TreatyPages {
    return new ParentPages(this.database, { ...this.spec(), parent: 't.parent_id' });
  }

  query(args: ListArgs<TreatyFilter>): ListQuery {
    return listQuery(args, this.filters(), 't.id', { field: TreatyOrderField.TITLE, direction: 'ASC' });
  }

  private spec(): ListSpec<TreatyEntity, Treaty> {
    return {
      columns: this.table.columns,
      from: this.table.from,
      always: sql`${recordedAt('t', this.clocks)} AND ${this.concluded()}`,
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [TreatyOrderField.TITLE]: { column: 't.title_sort', value: (row) => row.titleSort },
        [TreatyOrderField.CONCLUDED_ON]: { column: 't.concluded_sort', value: (row) => row.concludedSort },
        [TreatyOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toTreaty,
    };
  }

  private concluded(): Sql {
    return this.table.present(treatyPresence, this.clocks);
  }

  private filters(): FilterSpec {
    return {
      id: exact('t.id'),
      ...confidentialFilters,
      title: foldedLocalized('t.title_folded'),
      subject: foldedLocalized('t.subject_folded'),
      exactSubject: (filter: ValueFilter<string>, path) => compare(oneSubject, filter, path, (text) => text),
      laterality: exact('t.laterality'),
      concludedOn: partialDate('t.concluded'),
      year: inYear(yearConcluded),
      form: exact('t.form'),
      expiresOn: partialDate('t.expires'),
      parent: (filter: ValueFilter<string>, path) => compare(this.parent(), filter, path, (id) => id),
      identifier: amongAny(
        'i.id',
        sql`treaty_identifier i WHERE i.treaty_id = t.id AND ${recordedAt('i', this.clocks)}`,
      ),
      status: (filter: TreatyStatusFilter, path) =>
        compare(this.statusFor(filter), filter.value, `${path}.value`, (value) => value),
    };
  }

  /** As the viewer sees it: a protocol says nothing of a treaty that is confidential. */
  private parent(): Sql {
    return sql`(SELECT p.id FROM treaty p WHERE p.id = t.parent_id AND ${recordedAt('p', this.clocks)} AND ${happened('p.concluded_earliest', this.clocks)})`;
  }

  private statusFor({ participant, asOf }: TreatyStatusFilter): Sql {
    return statusOn(asOf, sql`s.treaty_id = t.id AND s.participant_id = ${participant}`, this.clocks);
  }
}

function toTreaty(row: TreatyEntity): Treaty {
  const { laterality, form, place, depositary, url, statedNotInForceOn, parentId } = row;
  return Object.assign(new Treaty(), Treaty.common(row), {
    title: LocalizedText.from({ kk: row.titleKk, ru: row.titleRu, en: row.titleEn }),
    subject: LocalizedText.from({ kk: row.subjectKk, ru: row.subjectRu, en: row.subjectEn }),
    concludedOn: row.concluded === null ? null : PartialDate.parse(row.concluded),
    authenticLanguages: row.authenticLanguages === null ? null : (JSON.parse(row.authenticLanguages) as string[]),
    expiresOn: row.expires === null ? null : PartialDate.parse(row.expires),
    renewal: LocalizedText.from({ kk: row.renewalKk, ru: row.renewalRu, en: row.renewalEn }),
    parentId,
    laterality,
    form,
    place,
    depositary,
    url,
    statedNotInForceOn,
  });
}
