import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { exact, listQuery, type FilterSpec } from '../../_kit/query/filter.sql.ts';
import type { ListQuery } from '../../_kit/query/list.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { ParentPages } from '../../_kit/query/parent-pages.ts';
import { RecordTable, recordedAt } from '../../_kit/query/record-table.ts';
import { ImportIssueEntity } from './import-issue.entity.ts';
import { ImportIssue, ImportIssueOrderField, type ImportIssueFilter } from './import-issue.type.ts';

const asMet = { field: ImportIssueOrderField.POSITION, direction: 'ASC' } as const;
const filters: FilterSpec = { severity: exact('t.severity') };

export class ImportIssueRepository {
  private readonly table: RecordTable<ImportIssueEntity>;

  constructor(
    private readonly database: Database,
    private readonly clocks: Clocks,
  ) {
    this.table = new RecordTable(database, ImportIssueEntity);
  }

  pagesUnderRun(): ParentPages<ImportIssueEntity, ImportIssue> {
    return new ParentPages(this.database, {
      columns: this.table.columns,
      from: this.table.from,
      always: recordedAt('t', this.clocks),
      parent: 't.run_id',
      id: { column: 't.id', value: (row) => row.id },
      reference: (field) => this.table.reference(field),
      orders: { [ImportIssueOrderField.POSITION]: { column: 't.position', value: (row) => row.position } },
      node: toImportIssue,
    });
  }

  queryUnderRun(args: ListArgs<ImportIssueFilter>): ListQuery {
    return listQuery(args, filters, 't.id', asMet);
  }
}

function toImportIssue(row: ImportIssueEntity): ImportIssue {
  const { severity, file, line, field, value, rule } = row;
  return Object.assign(new ImportIssue(), ImportIssue.common(row), { severity, file, line, field, value, rule });
}
