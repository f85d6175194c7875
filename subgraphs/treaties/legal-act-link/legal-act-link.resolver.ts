import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { LegalActLinkListArgs, type LegalActLinkFilter } from './legal-act-link.inputs.ts';
import { LegalActLink, LegalActLinkConnection } from './legal-act-link.type.ts';

@Resolver(() => LegalActLink)
export class LegalActLinkResolver {
  @Query(() => LegalActLink, { nullable: true, description: 'One link; null where there is none with that id.' })
  legalActLink(
    @Arg('id', () => ID, { description: 'Such as `kz-gov-238-2022:REPEALS:kz-gov-1141-2010`.' }) id: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<LegalActLink | null> {
    return loaders.legalActLink.byId.load(id);
  }

  @Query(() => LegalActLinkConnection, {
    nullable: true,
    description: 'What legal acts do to one another and to treaties. Null only when it can not be read.',
  })
  legalActLinks(
    @Args(() => LegalActLinkListArgs) args: ListArgs<LegalActLinkFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalActLink>> {
    return loaders.legalActLink.list(args);
  }

  @FieldResolver(() => LegalAct, { nullable: true, description: 'The act that does it.' })
  from(@Root() { fromId }: LegalActLink, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> {
    return loaders.legalAct.byId.load(fromId);
  }

  @FieldResolver(() => LegalAct, {
    nullable: true,
    description: 'The act that it is done to; null where it is done to a treaty.',
  })
  to(@Root() { toId }: LegalActLink, @Ctx() { loaders }: TreatiesContext): Promise<LegalAct | null> | null {
    return toId === null ? null : loaders.legalAct.byId.load(toId);
  }

  @FieldResolver(() => Treaty, {
    nullable: true,
    description: 'The treaty that it is done to; null where it is done to an act.',
  })
  treaty(@Root() { treatyId }: LegalActLink, @Ctx() { loaders }: TreatiesContext): Promise<Treaty | null> | null {
    return treatyId === null ? null : loaders.treaty.byId.load(treatyId);
  }
}
