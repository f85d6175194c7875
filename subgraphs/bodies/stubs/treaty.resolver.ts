import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { AssignmentListArgs, type AssignmentListQuery } from '../assignment/assignment.args.ts';
import { AssignmentConnection, type Assignment } from '../assignment/assignment.type.ts';
import { Body } from '../body/body.type.ts';
import type { BodiesContext } from '../context.ts';
import { TreatyStub } from './treaty.stub.ts';

@Resolver(() => TreatyStub)
export class TreatyStubResolver {
  @FieldResolver(() => AssignmentConnection, {
    nullable: true,
    description: 'Which bodies watch it (¶4), on which basis and when.',
  })
  assignments(
    @Root() treaty: TreatyStub,
    @Args(() => AssignmentListArgs) args: AssignmentListQuery,
    @Ctx() { loaders }: BodiesContext,
  ): Promise<Connection<Assignment>> {
    return loaders.assignment.ofTreaty(treaty.id, args);
  }

  @FieldResolver(() => [Body], {
    nullable: true,
    description: 'The bodies that watch it on a day, each once, in order of their ids. Empty where none is recorded.',
  })
  watchedBy(
    @Root() treaty: TreatyStub,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
    asOf: string | null,
    @Ctx() { loaders, clocks }: BodiesContext,
  ): Promise<Body[]> {
    return loaders.body.watching(treaty.id, asOf ?? clocks.asOf);
  }
}
