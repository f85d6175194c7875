import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { NotFoundError } from '../../_kit/errors.ts';
import { Source } from '../../_kit/source/source.type.ts';
import type { PublicationsContext } from '../context.ts';
import { ImportRun } from './import-run.type.ts';

/** Other subgraphs only name the run; here its fields are at hand, and the gateway asks for them in one go. */
@Resolver(() => Source)
export class SourceResolver {
  @FieldResolver(() => ImportRun)
  async run(@Root() { run }: Source, @Ctx() { loaders }: PublicationsContext): Promise<ImportRun | null> {
    if (run === null) return null;
    const found = await loaders.importRun.byId.load(run.id);
    if (!found) throw new NotFoundError('ImportRun', run.id);
    return found;
  }
}
