import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { ofAgreement, ofEdit } from '../language/text-languages.type.ts';
import { ProblemIssue } from './problem-issue.type.ts';

const ofDisclosure = 'The bodies, at most 50, that may see it although it is confidential and not theirs';

@InputType({ description: 'A problem issue to raise in an entry of an information that is still being written (¶5).' })
export class AddProblemIssueInput extends CommandInput {
  @Field(() => ID, {
    description: 'The entry, of either kind, that names it first: its body raises it.',
  })
  readonly entry!: string;

  @Field(() => LocalizedTextInput, {
    description: 'The problem in a line, in one language at least; at most 500 characters each.',
  })
  readonly title!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'The problem at length; at most 5,000 characters each.',
  })
  readonly description?: LocalizedTextInput | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The treaties it is about besides that of the entry; at most 100 with it. Where treaties can not be asked whether there are such, it is kept all the same.',
  })
  readonly treaties?: readonly string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was first raised, no day to come. Default: today, Asia/Almaty.',
  })
  readonly openedOn?: string | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is confidential: then only the authorised body, its body, what has become of that, and `disclosedTo` see it.',
  })
  readonly isConfidential!: boolean;

  @Field(() => [ID], { nullable: true, description: `${ofDisclosure}.` })
  readonly disclosedTo?: readonly string[] | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a problem issue. What is left out stays as it is. Title and description stay once an information that names it is signed or was delivered: what is new is said in a new issue. ${ofNoChange}`,
})
export class CorrectProblemIssueInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: `The problem in a line, at most 500 characters each; one language must remain. ${ofEdit}`,
  })
  readonly title?: LocalizedTextInput | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: `The problem at length, at most 5,000 characters each. ${ofEdit}`,
  })
  readonly description?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: ofAgreement })
  readonly textsAgree?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'All the treaties it is about, anew: one at least, at most 100, and each on which an entry names it. Null leaves them.',
  })
  readonly treaties?: readonly string[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day on which it was first raised, no day to come. Null leaves it.',
  })
  readonly openedOn?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Of one that is resolved, the first day on which it was no longer open. Null: it is open after all. To resolve it, see `resolveProblemIssue`.',
  })
  readonly resolvedOn?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is confidential. Null leaves it as it is.' })
  readonly isConfidential?: boolean | null;

  @Field(() => [ID], { nullable: true, description: `${ofDisclosure}: all of them anew. Null: none.` })
  readonly disclosedTo?: readonly string[] | null;
}

@InputType({ description: 'A problem issue that is resolved.' })
export class ResolveProblemIssueInput extends CorrectionInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The first day on which it was no longer open: not before it was raised, no day to come. Default: today, Asia/Almaty.',
  })
  readonly resolvedOn?: string | null;
}

@InputType({
  description:
    'A problem issue to withdraw, before any information that names it is signed: drafts of its body name it no more, nor what they propose on it. One that was delivered stays, and can be resolved.',
})
export class WithdrawProblemIssueInput extends CorrectionInput {
  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `addProblemIssue`.' })
export class AddProblemIssuePayload extends CommandPayload {
  @Field(() => ProblemIssue, { nullable: true, description: 'The issue as raised; null on refusal.' })
  readonly problemIssue!: ProblemIssue | null;
}

@ObjectType({ description: 'What came of `correctProblemIssue`.' })
export class CorrectProblemIssuePayload extends CommandPayload {
  @Field(() => ProblemIssue, { nullable: true, description: 'The issue as corrected; null on refusal.' })
  readonly problemIssue!: ProblemIssue | null;
}

@ObjectType({ description: 'What came of `resolveProblemIssue`.' })
export class ResolveProblemIssuePayload extends CommandPayload {
  @Field(() => ProblemIssue, { nullable: true, description: 'The issue as resolved; null on refusal.' })
  readonly problemIssue!: ProblemIssue | null;
}

@ObjectType({ description: 'What came of `withdrawProblemIssue`.' })
export class WithdrawProblemIssuePayload extends CommandPayload {
  @Field(() => ID, {
    nullable: true,
    description:
      'The issue that is there no longer: what it was, a query with an earlier `@at(knownAt:)` reads. Null on refusal.',
  })
  readonly id!: string | null;
}
