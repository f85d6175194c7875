import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { PublicationsContext } from '../context.ts';
import { MediaInputUseStub } from './media-input-use.stub.ts';

@Resolver(() => MediaInputUseStub)
export class MediaInputUseResolver {
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Publications that speak of the treaty and came out in that year. Null only when they can not be counted.',
  })
  available(@Root() use: MediaInputUseStub, @Ctx() context: PublicationsContext): Promise<number | null> {
    return availableTo(use, context);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many more were available than were analysed, at least 0. Null only when they can not be counted.',
  })
  async notAnalysed(@Root() use: MediaInputUseStub, @Ctx() context: PublicationsContext): Promise<number | null> {
    const available = await availableTo(use, context);
    return available === null ? null : Math.max(0, available - use.analysed);
  }
}

async function availableTo({ treatyId, year }: MediaInputUseStub, { loaders }: PublicationsContext) {
  const publishedOn = { gte: `${year}-01-01`, lte: `${year}-12-31` };
  const page = await loaders.mediaPublication.ofTreaty(treatyId, { first: 1, filter: { publishedOn } }, ['id']);
  return page.totalCount;
}
