import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { nodeFields } from '../../_kit/query/selection.ts';
import type { PublicationsContext } from '../context.ts';
import {
  MediaPublicationListArgs,
  type MediaPublicationFilter,
} from '../media-publication/media-publication.inputs.ts';
import { MediaPublicationConnection, type MediaPublication } from '../media-publication/media-publication.type.ts';
import { TreatyStub } from './treaty.stub.ts';

@Resolver(() => TreatyStub)
export class TreatyStubResolver {
  @FieldResolver(() => MediaPublicationConnection, {
    nullable: true,
    description: 'What the media and the internet say of it (¶6(4)); latest first by default.',
  })
  mediaPublications(
    @Root() treaty: TreatyStub,
    @Args(() => MediaPublicationListArgs) args: ListArgs<MediaPublicationFilter>,
    @Ctx() { loaders }: PublicationsContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<MediaPublication>> {
    return loaders.mediaPublication.ofTreaty(treaty.id, args, nodeFields(info));
  }
}
