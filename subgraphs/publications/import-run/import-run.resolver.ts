import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { PublicationsContext } from '../context.ts';
import {
  ImportIssueConnection,
  ImportIssueListArgs,
  type ImportIssue,
  type ImportIssueFilter,
} from '../import-issue/import-issue.type.ts';
import { ImportRun, ImportRunConnection, ImportRunListArgs, type ImportRunFilter } from './import-run.type.ts';

@Resolver(() => ImportRun)
export class ImportRunResolver {
  @Query(() => ImportRun, {
    nullable: true,
    description: 'One run of an importer; null where there is none with that id.',
  })
  importRun(
    @Arg('id', () => ID, { description: 'As the import command prints it: `untc-20261122T101502Z-3f9c2a`.' })
    id: string,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<ImportRun | null> {
    return loaders.importRun.byId.load(id);
  }

  @Query(() => ImportRunConnection, {
    nullable: true,
    description:
      'Runs of importers, latest first by default. Dry runs leave none. Null only when they can not be read.',
  })
  importRuns(
    @Args(() => ImportRunListArgs) args: ListArgs<ImportRunFilter>,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Connection<ImportRun>> {
    return loaders.importRun.list(args);
  }

  @FieldResolver(() => ImportIssueConnection, {
    nullable: true,
    description: 'Rows it refused and cells it could not read, in the order in which it came upon them.',
  })
  issues(
    @Root() run: ImportRun,
    @Args(() => ImportIssueListArgs) args: ListArgs<ImportIssueFilter>,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<Connection<ImportIssue>> {
    return loaders.importIssue.ofRun(run.id, args);
  }
}
