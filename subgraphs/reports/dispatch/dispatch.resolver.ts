import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../_kit/query/connection.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import type { ReportsContext } from '../context.ts';
import { EdmsMessage } from '../edms-message/edms-message.type.ts';
import { BodyStub } from '../stubs/body.stub.ts';
import { LegalParagraphStub } from '../stubs/legal-paragraph.stub.ts';
import { SummaryInformation } from '../summary-information/summary-information.type.ts';
import { DispatchListArgs, type DispatchFilter } from './dispatch.inputs.ts';
import { Dispatch, DispatchConnection } from './dispatch.type.ts';

@Resolver(() => Dispatch)
export class DispatchResolver {
  @Query(() => Dispatch, { nullable: true, description: 'One dispatch; null where there is none with that id.' })
  dispatch(
    @Arg('id', () => ID, { description: 'Such as `dispatch-summary-2021-pmo`.' }) id: string,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Dispatch | null> {
    return loaders.dispatch.byId.load(id);
  }

  @Query(() => DispatchConnection, {
    nullable: true,
    description: 'What was sent on, and received (¶8, ¶10, ¶12). Null only when they can not be read.',
  })
  dispatches(
    @Args(() => DispatchListArgs) args: ListArgs<DispatchFilter>,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Connection<Dispatch>> {
    return loaders.dispatch.list(args);
  }

  @FieldResolver(() => SummaryInformation, { nullable: true, description: 'What was sent.' })
  summary(@Root() { summaryId }: Dispatch, @Ctx() { loaders }: ReportsContext): Promise<SummaryInformation | null> {
    return loaders.summaryInformation.byId.load(summaryId);
  }

  @FieldResolver(() => EdmsMessage, {
    nullable: true,
    description:
      'The message by which it goes (¶12); null where it was recorded without one, not sent through the hub.',
  })
  async message(@Root() { id }: Dispatch, @Ctx() { loaders }: ReportsContext): Promise<EdmsMessage | null> {
    const [message = null] = await loaders.edmsMessage.allOf('dispatch', id);
    return message;
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body that sent it.' })
  from(@Root() { fromId }: Dispatch): BodyStub {
    return BodyStub.of(fromId);
  }

  @FieldResolver(() => BodyStub, { nullable: true, description: 'The body it was sent to.' })
  to(@Root() { toId }: Dispatch): BodyStub {
    return BodyStub.of(toId);
  }

  @FieldResolver(() => LegalParagraphStub, {
    nullable: true,
    description:
      'The paragraph of the Rules under which it was sent: ¶8 or ¶10. Null in a cycle under rules of which no paragraph is known.',
  })
  paragraph(@Root() { paragraphId }: Dispatch): LegalParagraphStub | null {
    return paragraphId === null ? null : LegalParagraphStub.of(paragraphId);
  }
}
