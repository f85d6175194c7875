import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { LegalAct } from '../legal-act/legal-act.type.ts';
import {
  TreatyActionConnection,
  TreatyActionListArgs,
  type TreatyAction,
  type TreatyActionFilter,
} from './treaty-action.type.ts';

@Resolver(() => LegalAct)
export class ActActionsResolver {
  @FieldResolver(() => TreatyActionConnection, {
    nullable: true,
    description:
      'What was done with treaties by it: the ratification that a law made. A treaty that it ratifies, whether or not that has been done towards the other parties, is in `links`. Null only when they can not be read.',
  })
  treatyActions(
    @Root() { id }: LegalAct,
    @Args(() => TreatyActionListArgs) args: ListArgs<TreatyActionFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<TreatyAction>> {
    return loaders.treatyAction.ofAct(id, args);
  }
}
