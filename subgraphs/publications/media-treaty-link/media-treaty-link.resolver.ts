import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PublicationsContext } from '../context.ts';
import { MediaPublication } from '../media-publication/media-publication.type.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';
import { MediaTreatyLink } from './media-treaty-link.type.ts';

@Resolver(() => MediaTreatyLink)
export class MediaTreatyLinkResolver {
  @FieldResolver(() => MediaPublication, { nullable: true, description: 'The publication.' })
  publication(
    @Root() link: MediaTreatyLink,
    @Ctx() { loaders }: PublicationsContext,
  ): Promise<MediaPublication | null> {
    return loaders.mediaPublication.byId.load(link.publicationId);
  }

  @FieldResolver(() => TreatyStub, {
    nullable: true,
    description: 'The treaty it speaks of; null, with an error that names it, where it turned out not to exist.',
  })
  treaty(@Root() link: MediaTreatyLink): TreatyStub {
    return TreatyStub.of(link.treatyId);
  }
}
