import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { ParagraphVersion } from '../paragraph-version/paragraph-version.type.ts';
import { LegalParagraphListArgs, type LegalParagraphFilter } from './legal-paragraph.inputs.ts';
import { LegalParagraph, LegalParagraphConnection } from './legal-paragraph.type.ts';
import { wordingOf } from './wording.judge.ts';
import { ParagraphWording } from './wording.type.ts';

@Resolver(() => LegalParagraph)
export class LegalParagraphResolver {
  @Query(() => LegalParagraph, { nullable: true, description: 'One paragraph; null where there is none with that id.' })
  legalParagraph(
    @Arg('id', () => ID, { description: 'Such as `kz-gov-1141-2010-p7`: ¶7 of the Rules.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<LegalParagraph | null> {
    return loaders.legalParagraph.byId.load(id);
  }

  @Query(() => LegalParagraphConnection, {
    nullable: true,
    description: 'Paragraphs of legal acts, as far as they are recorded. Null only when they can not be read.',
  })
  legalParagraphs(
    @Args(() => LegalParagraphListArgs) args: ListArgs<LegalParagraphFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalParagraph>> {
    return loaders.legalParagraph.list(args);
  }

  @FieldResolver(() => LegalAct, { nullable: true, description: 'The act that it is a paragraph of.' })
  act(@Root() { actId }: LegalParagraph, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> {
    return loaders.legalAct.byId.load(actId);
  }

  @FieldResolver(() => [ParagraphVersion], { nullable: true, description: 'All its wordings by number.' })
  versions(@Root() paragraph: LegalParagraph, @Ctx() { loaders }: TreatiesContext): Promise<ParagraphVersion[]> {
    return loaders.paragraphVersion.allOf('paragraph', paragraph.id);
  }

  @FieldResolver(() => ParagraphWording, {
    nullable: true,
    description:
      'Its wording on a day, and whether that is certain. Null where it had none yet. ¶7 on 1 December 2010: version 1, whose text is not in our source; on 1 May 2022: version 2, assumed.',
  })
  wording(
    @Root() paragraph: LegalParagraph,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
    asOf: string | null,
    @Ctx() context: TreatiesContext,
  ): Promise<ParagraphWording | null> {
    return wordingOf(paragraph, asOf, context);
  }
}
