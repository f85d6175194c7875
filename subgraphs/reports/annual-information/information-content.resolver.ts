import { Arg, Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { InvalidInputError } from '../../_kit/errors.ts';
import type { ReportsContext } from '../context.ts';
import { informationId } from './annual-information.id.ts';
import { AnnualInformation } from './annual-information.type.ts';
import { ContentDifference } from './content-difference.type.ts';
import { differences } from './content-differences.rule.ts';

/** What a version says, as a whole. */
@Resolver(() => AnnualInformation)
export class InformationContentResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      'SHA-256 in hexadecimal of all that it says now, in all languages: what the head signs. docs/content-hash.md says how it is worked out. It is over everything, also over what is not shown to you.',
  })
  currentContentHash(
    @Root() { id }: AnnualInformation,
    @Ctx() { services, clocks }: ReportsContext,
  ): Promise<string | null> {
    return services.currentContent.hashOf(id, clocks);
  }

  @FieldResolver(() => [ContentDifference], {
    nullable: true,
    description:
      'What it says otherwise than an earlier version of its duty, of what you may see of both; empty where it says the same. Null where there is no such version, or it is not shown to you.',
  })
  async differences(
    @Root() { id, dutyId, versionNumber }: AnnualInformation,
    @Ctx() { loaders }: ReportsContext,
    @Arg('from', () => ID, {
      nullable: true,
      description: 'The other version of the same duty. Default: the one before it.',
    })
    from?: string | null,
  ): Promise<ContentDifference[] | null> {
    const other = from ?? informationId(dutyId, versionNumber - 1);
    if (!other.startsWith(`${dutyId}:v`)) throw new InvalidInputError('from', other, 'is no version of the same duty.');
    if ((await loaders.annualInformation.byId.load(other)) === null) return null;
    const { content } = loaders.annualInformation;
    const [before, after] = await Promise.all([content.load(other), content.load(id)]);
    if (before === null || after === null) return null;
    return differences(before, after).map(({ record, ...rest }) => {
      const { type: recordType, id: recordId, treatyId } = record;
      return Object.assign(new ContentDifference(), { ...rest, recordType, record: recordId, treatyId });
    });
  }
}
