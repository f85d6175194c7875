import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { LegalParagraph } from '../legal-paragraph/legal-paragraph.type.ts';
import { ParagraphVersionListArgs, type ParagraphVersionFilter } from './paragraph-version.inputs.ts';
import { ParagraphVersion, ParagraphVersionConnection } from './paragraph-version.type.ts';

@Resolver(() => ParagraphVersion)
export class ParagraphVersionResolver {
  @Query(() => ParagraphVersion, {
    nullable: true,
    description: 'One wording of a paragraph; null where there is none with that id.',
  })
  paragraphVersion(
    @Arg('id', () => ID, { description: 'Such as `kz-gov-1141-2010-p7-v2`: ¶7 of the Rules as reworded in 2021.' })
    id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<ParagraphVersion | null> {
    return loaders.paragraphVersion.byId.load(id);
  }

  @Query(() => ParagraphVersionConnection, {
    nullable: true,
    description: 'Wordings of paragraphs of legal acts. Null only when they can not be read.',
  })
  paragraphVersions(
    @Args(() => ParagraphVersionListArgs) args: ListArgs<ParagraphVersionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<ParagraphVersion>> {
    return loaders.paragraphVersion.list(args);
  }

  @FieldResolver(() => LegalParagraph, { nullable: true, description: 'The paragraph that it is a wording of.' })
  paragraph(
    @Root() { paragraphId }: ParagraphVersion,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<LegalParagraph | null> {
    return loaders.legalParagraph.byId.load(paragraphId);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The act that made it by amending; null for the paragraph as adopted.',
  })
  madeBy(@Root() { madeById }: ParagraphVersion, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> | null {
    return madeById === null ? null : loaders.legalAct.byId.load(madeById);
  }
}
