import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { InvalidInputError } from '../../_kit/errors.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import type { TreatiesContext } from '../context.ts';
import { Treaty } from '../treaty/treaty.type.ts';
import { StatusSpan } from './status-span.type.ts';

/** What a treaty was over a time: what a year of monitoring looks at, not only one day of it. */
@Resolver(() => Treaty)
export class StatusSpansResolver {
  @FieldResolver(() => [StatusSpan], {
    nullable: true,
    description:
      'What the treaty is for a participant from one day to another, both included, without gaps: a new span begins where anything of the status does, and on the day after a simulated `today`. Null where there is no such participant.',
  })
  statusSpans(
    @Root() { id }: Treaty,
    @Arg('participant', () => ID, { defaultValue: 'kz', description: 'For whom. Default: Kazakhstan.' })
    participant: string,
    @Arg('from', () => DateScalar, { description: 'The first day, such as `2021-01-01`.' }) from: string,
    @Arg('until', () => DateScalar, { description: 'The last day, such as `2021-12-31`; not before the first.' })
    until: string,
    @Ctx() { loaders }: TreatiesContext,
  ): Promise<StatusSpan[] | null> {
    if (until < from) throw new InvalidInputError('until', until, `is before from, ${from}.`);
    return loaders.partyStatus.between(id, participant, { from, until });
  }
}
