import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { LegalActLinkListArgs, type LegalActLinkFilter } from './legal-act-link.inputs.ts';
import { LegalActLinkConnection, type LegalActLink } from './legal-act-link.type.ts';

@Resolver(() => Treaty)
export class TreatyLinksResolver {
  @FieldResolver(() => LegalActLinkConnection, {
    nullable: true,
    description:
      'Legal acts of Kazakhstan that ratify it or were made to carry it out. Which of its provisions an act carries out, and how far, is in `implementingMeasures`.',
  })
  legalActLinks(
    @Root() treaty: Treaty,
    @Args(() => LegalActLinkListArgs) args: ListArgs<LegalActLinkFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalActLink>> {
    return loaders.legalActLink.under('treaty', treaty.id, args);
  }
}
