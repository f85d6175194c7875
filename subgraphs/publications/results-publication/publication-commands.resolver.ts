import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { PublicationsContext } from '../context.ts';
import {
  CorrectResultsPublicationInput,
  CorrectResultsPublicationPayload,
  PublishResultsInput,
  PublishResultsPayload,
} from './results-publication.command.inputs.ts';
import { ResultsPublication } from './results-publication.type.ts';

@Resolver(() => ResultsPublication)
export class PublicationCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => PublishResultsPayload, {
    nullable: true,
    description:
      'Records that results were placed on the internet resource of the authorised body (¶11), each section with the hash of its text. Reports is asked for the restricted foreign policy assessment of the summary, as the hub itself: what repeats a passage of it is refused (`RestrictedCheck`). Where it can not be asked nothing is published, with the error SUBGRAPH_UNAVAILABLE; the command can be given again. For AUTHORISED_BODY.',
  })
  async publishResults(
    @Arg('input', () => PublishResultsInput, { description: 'The publication.' }) input: PublishResultsInput,
    @Ctx() context: PublicationsContext,
  ): Promise<PublishResultsPayload> {
    return withPublication(await context.services.publishResults.publish(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => CorrectResultsPublicationPayload, {
    nullable: true,
    description:
      'Corrects what is said of published results; what it said before stays in its history. Where there is a text or a URL to compare with what is restricted and reports can not be asked, nothing is changed, with the error SUBGRAPH_UNAVAILABLE. For AUTHORISED_BODY.',
  })
  async correctResultsPublication(
    @Arg('input', () => CorrectResultsPublicationInput, { description: 'The correction.' })
    input: CorrectResultsPublicationInput,
    @Ctx() context: PublicationsContext,
  ): Promise<CorrectResultsPublicationPayload> {
    return withPublication(await context.services.correctPublication.correct(input, context.caller), context);
  }
}

async function withPublication<A extends { id: string | null }>(answer: A, { loaders }: PublicationsContext) {
  return {
    ...answer,
    resultsPublication: answer.id === null ? null : await loaders.resultsPublication.again(answer.id),
  };
}
