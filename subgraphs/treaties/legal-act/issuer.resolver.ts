import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { TreatiesContext } from '../context.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { LegalActListArgs, type LegalActFilter } from './legal-act.inputs.ts';
import { LegalActConnection, type LegalAct } from './legal-act.type.ts';

@Resolver(() => BodyStub)
export class IssuerResolver {
  @FieldResolver(() => LegalActConnection, {
    nullable: true,
    description: 'Legal acts that it issued, as far as they are recorded. Null only when they can not be read.',
  })
  legalActs(
    @Root() body: BodyStub,
    @Args(() => LegalActListArgs) args: ListArgs<LegalActFilter>,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<Connection<LegalAct>> {
    return loaders.legalAct.under('issuer', body.id, args);
  }
}
