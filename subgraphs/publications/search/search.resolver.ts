import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, Directive, FieldResolver, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { PublicationsContext } from '../context.ts';
import { SearchArgs } from './search.args.ts';
import { named } from './search-records.ts';
import { SearchHit, SearchHitConnection, SearchRecord } from './search.type.ts';

@Resolver(() => SearchHit)
export class SearchResolver {
  @Directive('@cost(weight: 200)')
  @Query(() => SearchHitConnection, {
    nullable: true,
    description:
      'Records of the whole hub whose titles, texts, symbols or numbers match, or whose id is the question, the best first, in Kazakh, Russian and English; only what the caller may see matches and counts. `@at(knownAt:)` searches what records said at that moment, `today` leaves out what had not happened; `asOf` narrows nothing, as in lists: names and wordings of all days are found, and a note says so. Publications merges what the four subgraphs find: where another does not answer, its hits are missing, an error names it, and `totalCount` is null; where publications itself does not, `search` is null with an error. For exact conditions use the lists and their filters.',
  })
  search(
    @Args(() => SearchArgs) args: SearchArgs,
    @Ctx() context: PublicationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<SearchHit>> {
    return context.services.search.search(args, context, info);
  }

  @FieldResolver(() => SearchRecord, {
    nullable: true,
    description: 'The record; null only when it can not be read.',
  })
  record(
    @Root() { place }: SearchHit,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<object | null> | object | null {
    switch (place.recordType) {
      case 'Document':
        return loaders.document.byId.load(place.id);
      case 'MediaPublication':
        return loaders.mediaPublication.byId.load(place.id);
      case 'PublishedSection':
        return loaders.publishedSection.byId.load(place.id);
      case 'ResultsPublication':
        return loaders.resultsPublication.byId.load(place.id);
      default:
        return named(place);
    }
  }
}
