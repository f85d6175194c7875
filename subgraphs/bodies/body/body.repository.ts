import sql, { raw, type Sql } from 'sql-template-tag';
import type { Pair } from '../../_kit/across/asked-lines.ts';
import { LineSet } from '../../_kit/across/line-set.ts';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import type { Connection } from '../../_kit/query/connection.ts';
import { amongRows } from '../../_kit/query/among-rows.sql.ts';
import {
  amongAny,
  exact,
  foldedLocalized,
  listQuery,
  type Condition,
  type FilterSpec,
} from '../../_kit/query/filter.sql.ts';
import type { ValueFilter } from '../../_kit/query/filter.inputs.ts';
import type { ListSpec } from '../../_kit/query/list.ts';
import { RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { readList } from '../../_kit/query/root-list.ts';
import type { Lineage } from '../body-succession/body-succession.rule.ts';
import { begun, holdsOn } from '../validity/validity.sql.ts';
import { BodyEntity } from './body.entity.ts';
import { BodyOrderField, type BodyCapacityFilter, type BodyFilter, type BodyListQuery } from './body.inputs.ts';
import { Body } from './body.type.ts';

/** Never null, as an order must be. */
const nameSort = `COALESCE(n.name_sort, '')`;

type NamedRow = BodyEntity & { readonly nameSort: string };

export class BodyRepository {
  private readonly table: RecordTable<BodyEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, BodyEntity, ['acronymFolded']);
  }

  async findByIds(ids: readonly string[]): Promise<Body[]> {
    return (await this.table.byIds(ids, this.clocks)).map(toBody);
  }

  /** @param lineages on the day of the list, where its filter asks for them */
  list(args: BodyListQuery, lineages: readonly Lineage[]): Promise<Connection<Body>> {
    const day = args.asOf ?? this.clocks.asOf;
    const spec: ListSpec<NamedRow, Body> = {
      columns: sql`${this.table.columns}, ${raw(nameSort)} AS nameSort`,
      from: this.withNameOn(day),
      always: recordedAt('t', this.clocks),
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: {
        [BodyOrderField.NAME]: { column: nameSort, value: (row) => row.nameSort },
        [BodyOrderField.ID]: { column: 't.id', value: (row) => row.id },
      },
      node: toBody,
    };
    const query = listQuery<BodyFilter>(args, this.filters(day, lineages), 't.id', {
      field: BodyOrderField.NAME,
      direction: 'ASC',
    });
    return readList(this.database, spec, query);
  }

  /** A body comes once: whatever writes names sees to it that none has two for one day. */
  private withNameOn(day: string): Sql {
    const valid = sql`${begun('n', this.clocks)} AND ${holdsOn('n', day, this.clocks)}`;
    return sql`${this.table.from} LEFT JOIN body_name n ON n.body_id = t.id AND ${valid}`;
  }

  private filters(day: string, lineages: readonly Lineage[]): FilterSpec {
    return {
      id: exact('t.id'),
      name: foldedLocalized('n.name_folded'),
      anyName: (filter: ValueFilter<string>, path) => this.anyName(filter, path),
      acronym: foldedLocalized('t.acronym_folded'),
      lineage: this.lineage(lineages),
      capacity: ({ value, asOf }: BodyCapacityFilter, path) => {
        const held = sql`${begun('c', this.clocks)} AND ${holdsOn('c', asOf ?? day, this.clocks)}`;
        const capacities = amongAny('c.capacity', sql`body_capacity c WHERE c.body_id = t.id AND ${held}`);
        return capacities(value as never, `${path}.value`);
      },
    };
  }

  /** What is in no line with others is one by itself. */
  private lineage(lineages: readonly Lineage[]): Condition {
    const pairs = lineages.flatMap(({ bodyId, memberIds }) => memberIds.map((id): Pair => [id, bodyId]));
    const lines = new LineSet(this.database.dialect, pairs, { isPartial: false }).joined(sql`t.id`, 'x');
    return amongAny('COALESCE(x.head, t.id)', sql`(SELECT 1 AS one) AS single LEFT JOIN ${lines} WHERE 1 = 1`);
  }

  private anyName(filter: ValueFilter<string>, path: string): Sql {
    const meets = foldedLocalized('x.name_folded') as (filter: ValueFilter<string>, path: string) => Sql;
    const names = sql`body_name x WHERE x.body_id = t.id AND ${begun('x', this.clocks)}`;
    return amongRows(names, filter, (asked) => meets(asked, path));
  }
}

function toBody(row: BodyEntity): Body {
  return Object.assign(new Body(), Body.common(row), {
    acronym: LocalizedText.from({ kk: row.acronymKk, ru: row.acronymRu, en: row.acronymEn }),
    website: row.website,
  });
}
