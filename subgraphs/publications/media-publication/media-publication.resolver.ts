import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { PublicationsContext } from '../context.ts';
import { MediaTreatyLink } from '../media-treaty-link/media-treaty-link.type.ts';
import { MediaPublicationListArgs, type MediaPublicationFilter } from './media-publication.inputs.ts';
import { MediaPublication, MediaPublicationConnection } from './media-publication.type.ts';

@Resolver(() => MediaPublication)
export class MediaPublicationResolver {
  @Query(() => MediaPublication, {
    nullable: true,
    description: 'One publication; null where there is none with that id.',
  })
  mediaPublication(
    @Arg('id', () => ID, { description: 'Such as `media-demonstration-01`.' }) id: string,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<MediaPublication | null> {
    return loaders.mediaPublication.byId.load(id);
  }

  @Query(() => MediaPublicationConnection, {
    nullable: true,
    description: 'Publications, latest first by default. Null only when they can not be read.',
  })
  mediaPublications(
    @Args(() => MediaPublicationListArgs) args: ListArgs<MediaPublicationFilter>,
    @Ctx() { loaders }: PublicationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MediaPublication>> {
    return loaders.mediaPublication.list(args, nodeFields(info));
  }

  @FieldResolver(() => [MediaTreatyLink], {
    nullable: true,
    description: 'The treaties it speaks of, with its tone towards each; empty where none is recorded.',
  })
  treatyLinks(
    @Root() publication: MediaPublication,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<MediaTreatyLink[]> {
    return loaders.mediaTreatyLink.ofPublication.load(publication.id);
  }
}
