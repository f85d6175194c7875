import { isObjectType, type GraphQLResolveInfo } from 'graphql';
import { createUnionType, Ctx, Directive, Field, ID, Info, Int, ObjectType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import type { Role } from '../access/identity.ts';
import { RoleEnum } from '../access/role.type.ts';
import type { HubContext } from '../context.ts';
import { FieldChange } from '../history/change.type.ts';
import { schemaField } from '../history/schema-field.ts';
import { LocalizedText } from '../localized-text.ts';

interface ProblemContent {
  readonly message: LocalizedText;
  readonly field: string | null;
  readonly paragraph: string | null;
}

@Audience('PUBLIC')
@ObjectType({ description: 'Why a command was refused.' })
abstract class ProblemBase implements ProblemContent {
  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What is wrong and what would be right, in three languages.',
  })
  readonly message!: LocalizedText;

  @Field(() => String, {
    nullable: true,
    description: 'Path of the input field: `input.date`; null where it is not about one field.',
  })
  readonly field!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Paragraph of the Rules that asks for it: `¶4`; null where it is the hub that asks.',
  })
  readonly paragraph!: string | null;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'A value breaks a rule.' })
export class InvalidValueProblem extends ProblemBase {
  @Field(() => String, {
    nullable: true,
    description:
      'The value as given; of a long one the beginning, of a list or an object its JSON. Null where none was given, and where it is not to be repeated.',
  })
  readonly value?: string | null;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'The command names a record that does not exist.' })
export class UnknownReferenceProblem extends ProblemBase {
  @Field(() => ID, { nullable: true, description: 'The id that was given.' })
  readonly id!: string;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'The record changed since the caller saw it; nothing was overwritten.' })
export class VersionConflictProblem extends ProblemBase {
  @Field(() => Int, { nullable: true, description: 'The version the record has now.' })
  readonly currentVersion!: number;

  readonly recordType!: string;
  readonly recordId!: string;
  readonly seenVersion!: number;

  @Field(() => [FieldChange], {
    nullable: true,
    description:
      'The fields that differ between the version that was seen and the current one, with their values as the history of the record has them: what others wrote meanwhile. Null where the version that is said to have been seen never was, or what it held is not for the caller.',
  })
  async changes(@Ctx() { history }: HubContext, @Info() { schema }: GraphQLResolveInfo): Promise<FieldChange[] | null> {
    const changes = await history.between(this.recordType, this.recordId, [this.seenVersion, this.currentVersion]);
    const type = schema.getType(this.recordType);
    const fields = new Set(isObjectType(type) ? Object.keys(type.getFields()) : []);
    return changes?.map((change) => ({ ...change, field: schemaField(change.field, fields) })) ?? null;
  }
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'The idempotency key was used before for another command or other input.' })
export class IdempotencyKeyProblem extends ProblemBase {
  @Field(() => String, { nullable: true, description: 'The key that was given.' })
  readonly key!: string;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'Two records would hold at the same time that exclude each other.' })
export class OverlapProblem extends ProblemBase {
  @Field(() => ID, {
    nullable: true,
    description: 'The record that is in the way; null where it is not for the caller to see.',
  })
  readonly id!: string | null;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({
  description:
    'The command is for others. It says nothing of whether what the command names exists, unless the caller may see that anyway.',
})
export class NotPermittedProblem extends ProblemBase {
  @Field(() => [RoleEnum], { nullable: true, description: 'The roles that may give it; one of them is enough.' })
  readonly roles!: readonly Role[];

  @Field(() => ID, {
    nullable: true,
    description: 'The body for which such a role has to be held; null where it is held for none.',
  })
  readonly body!: string | null;
}

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({
  description:
    'Something is not complete enough for the command; there is one of these for each thing that is missing.',
})
export class IncompleteProblem extends ProblemBase {
  @Field(() => ID, { nullable: true, description: 'The record that lacks it.' })
  readonly record!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What is missing: a text in a language that is not there or not up to date, such as `progress.kk`, or a kind of content, such as `ANALYSIS`.',
  })
  readonly missing!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The version of the paragraph that asks for it, such as `kz-gov-1141-2010-p7-v2`; null where it is not recorded.',
  })
  readonly wording!: string | null;
}

const problemTypes = [
  InvalidValueProblem,
  UnknownReferenceProblem,
  VersionConflictProblem,
  IdempotencyKeyProblem,
  OverlapProblem,
  NotPermittedProblem,
  IncompleteProblem,
] as const;

export type ProblemValue = InstanceType<(typeof problemTypes)[number]>;

export const Problem = createUnionType({
  name: 'Problem',
  description: 'An expected refusal of a command. Nothing was changed.',
  types: () => problemTypes,
  resolveType: (problem) => problem.constructor.name,
});
