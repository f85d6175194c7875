import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ImportIssueRepository } from './import-issue.repository.ts';
import type { ImportIssue, ImportIssueFilter } from './import-issue.type.ts';

/** Per-request access to issues, page by page under runs. */
export class ImportIssueLoader {
  private readonly byRun: ReturnType<ImportIssueRepository['pagesUnderRun']>;

  constructor(private readonly issues: Pick<ImportIssueRepository, 'pagesUnderRun' | 'queryUnderRun'>) {
    this.byRun = issues.pagesUnderRun();
  }

  ofRun(runId: string, args: ListArgs<ImportIssueFilter>): Promise<Connection<ImportIssue>> {
    return this.byRun.load(runId, args, () => this.issues.queryUnderRun(args));
  }
}
