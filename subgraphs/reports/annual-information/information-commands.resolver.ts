import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import {
  BeginInformationInput,
  BeginInformationPayload,
  EditInformationInput,
  EditInformationPayload,
  MarkInformationReadyInput,
  MarkInformationReadyPayload,
  RecallInformationInput,
  RecallInformationPayload,
  SubmitInformationInput,
  SubmitInformationPayload,
} from './annual-information.command.inputs.ts';
import { withInformation } from './with-information.ts';

/** What a body does with its information. */
@Resolver()
export class InformationCommandsResolver {
  @Audience('STAFF')
  @Mutation(() => BeginInformationPayload, {
    nullable: true,
    description:
      'Begins what a body reports for a year (¶5 of the Rules of 2010): the first version of a duty, or after a return the next, which says all that the returned one said, with the ids of its parts below its own. One that is being written, waits for a decision or was accepted is followed by none. For OFFICER or HEAD of the body.',
  })
  async beginInformation(
    @Arg('input', () => BeginInformationInput, { description: 'The version.' }) input: BeginInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<BeginInformationPayload> {
    return withInformation(await context.services.informationWriting.begin(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => EditInformationPayload, {
    nullable: true,
    description:
      'Changes what a version that is being written says of itself; one that waited for the signature is a draft again. For OFFICER or HEAD of the body.',
  })
  async editInformation(
    @Arg('input', () => EditInformationInput, { description: 'Which version, and what of it.' })
    input: EditInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<EditInformationPayload> {
    return withInformation(await context.services.informationWriting.edit(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => MarkInformationReadyPayload, {
    nullable: true,
    description:
      "Says that a draft is ready for the signature. Refused with one IncompleteProblem for everything that `completeness` finds missing of content (¶5) and languages (¶7), as the wording of its year asks for it; signature and forms come later, and what is NOT_CHECKED does not hinder. Whatever the year asks for, a version without an entry has to say by `isNil` that there is nothing to report. For OFFICER or HEAD of the body; the hub's own procedure.",
  })
  async markInformationReady(
    @Arg('input', () => MarkInformationReadyInput, { description: 'Which draft.' }) input: MarkInformationReadyInput,
    @Ctx() context: ReportsContext,
  ): Promise<MarkInformationReadyPayload> {
    return withInformation(await context.services.submission.markReady(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => RecallInformationPayload, {
    nullable: true,
    description:
      "Makes a version that waits for the signature, or is signed and not delivered, a draft again. Its signatures stay recorded, and none of them is valid any more. For OFFICER or HEAD of the body; the hub's own procedure.",
  })
  async recallInformation(
    @Arg('input', () => RecallInformationInput, { description: 'Which version.' }) input: RecallInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<RecallInformationPayload> {
    return withInformation(await context.services.submission.recall(input, context.caller), context);
  }

  @Audience('STAFF')
  @Mutation(() => SubmitInformationPayload, {
    nullable: true,
    description:
      'Submits a signed version to the authorised body in its electronic form, now (¶5, ¶7 of the Rules of 2010); it does not change any more. Where its paper came first, this adds the other form. The first delivery of a duty decides whether it was in time. For HEAD of the body.',
  })
  async submitInformation(
    @Arg('input', () => SubmitInformationInput, { description: 'Which version.' }) input: SubmitInformationInput,
    @Ctx() context: ReportsContext,
  ): Promise<SubmitInformationPayload> {
    return withInformation(await context.services.submission.submit(input, context.caller), context);
  }
}
