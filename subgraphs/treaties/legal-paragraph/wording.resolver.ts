import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { TreatiesContext } from '../context.ts';
import { ParagraphVersion } from '../paragraph-version/paragraph-version.type.ts';
import { ParagraphWording } from './wording.type.ts';

@Resolver(() => ParagraphWording)
export class WordingResolver {
  @FieldResolver(() => ParagraphVersion, { nullable: true, description: 'The version of the paragraph that held.' })
  version(
    @Root() { versionId }: ParagraphWording,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<ParagraphVersion | null> {
    return loaders.paragraphVersion.byId.load(versionId);
  }
}
