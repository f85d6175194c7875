import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import type { ReportsContext } from '../context.ts';
import { WithdrawEntryInput, WithdrawEntryPayload } from './withdraw-entry.command.inputs.ts';

@Resolver()
export class WithdrawEntryResolver {
  @Audience('STAFF')
  @Mutation(() => WithdrawEntryPayload, {
    nullable: true,
    description:
      'Withdraws an entry of either kind from a version that can still be written, with all that stands in it; one that was READY is a DRAFT again. It is absent from then on, and stays in what was known before. For OFFICER or HEAD of the body.',
  })
  async withdrawEntry(
    @Arg('input', () => WithdrawEntryInput, { description: 'Which, and why.' }) input: WithdrawEntryInput,
    @Ctx() { services, caller, loaders }: ReportsContext,
  ): Promise<WithdrawEntryPayload> {
    const answer = await services.withdrawEntry.withdraw(input, caller);
    const { id } = answer;
    return { ...answer, annualInformation: id === null ? null : await loaders.annualInformation.again(id) };
  }
}
