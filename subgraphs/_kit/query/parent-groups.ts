import type { Database } from '../database/database.ts';
import { groupBy } from '../group-by.ts';
import type { GroupReader, GroupsQuery } from './groups.ts';
import {
  groupsSql,
  groupTotalsSql,
  toGroupRow,
  toGroupTotals,
  type GroupRow,
  type GroupsPage,
  type GroupTotals,
  type GroupValue,
} from './groups.sql.ts';
import type { ListQuery, ListSpec } from './list.ts';
import { parentLoader, type ParentKey } from './parent-batch.ts';

interface TotalsKey extends ParentKey, Pick<GroupsQuery, 'columns'> {
  readonly query: ListQuery;
}

interface RowsKey extends TotalsKey {
  readonly page: GroupsPage;
}

type Found = Readonly<Record<string, GroupValue>> & { readonly parent_key: string };

/** The groups of a list under its parents: one statement for all parents that ask with the same arguments. */
export class ParentGroups<Row, Node> {
  private readonly rows = parentLoader((parents, key: RowsKey) => this.readRows(parents, key));
  private readonly totals = parentLoader((parents, key: TotalsKey) => this.readTotals(parents, key));

  constructor(
    private readonly database: Database,
    private readonly spec: ListSpec<Row, Node> & { readonly parent: string },
  ) {}

  /** @param key of the list that is counted */
  reader({ parent, group, query }: ParentKey & { readonly query: ListQuery }): GroupReader {
    const counted = ({ by, columns }: GroupsQuery) => ({ parent, group: `${by.join()} ${group}`, query, columns });
    return {
      rows: (asked, page) => {
        const key = counted(asked);
        return this.rows.load({ ...key, group: `${JSON.stringify(page)} ${key.group}`, page });
      },
      totals: (asked) => this.totals.load(counted(asked)),
    };
  }

  private async readRows(
    parents: string[],
    { query, columns, page }: RowsKey,
  ): Promise<Map<string, readonly GroupRow[]>> {
    const rows = await this.database.read<Found>(groupsSql(this.spec, query, columns, this.under(parents), page));
    const byParent = groupBy(rows, (row) => row.parent_key);
    return new Map(
      parents.map((parent) => [parent, (byParent.get(parent) ?? []).map((row) => toGroupRow(row, columns))]),
    );
  }

  private async readTotals(parents: string[], { query, columns }: TotalsKey): Promise<Map<string, GroupTotals>> {
    const rows = await this.database.read<Found>(groupTotalsSql(this.spec, query, columns, this.under(parents)));
    const byParent = new Map(rows.map((row) => [row.parent_key, row]));
    return new Map(parents.map((parent) => [parent, toGroupTotals(byParent.get(parent))]));
  }

  private under(ids: readonly string[]) {
    return { parent: this.spec.parent, ids };
  }
}
