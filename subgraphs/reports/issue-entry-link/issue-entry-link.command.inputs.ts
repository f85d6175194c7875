import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { AnnualInformation } from '../annual-information/annual-information.type.ts';
import { IssueEntryLink } from './issue-entry-link.type.ts';

@InputType({
  description: 'A problem issue that goes on in an entry of an information that is still being written (¶5).',
})
export class LinkProblemIssueInput extends CommandInput {
  @Field(() => ID, { description: 'The entry, of either kind, on a treaty that the issue is about.' })
  readonly entry!: string;

  @Field(() => ID, {
    description:
      'The issue, of any body and year, that you see; one that was open on some day of the year that the entry reports on, or is raised after it.',
  })
  readonly issue!: string;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@InputType({ description: 'A problem issue that an entry is to name no longer. The issue itself stays.' })
export class UnlinkProblemIssueInput extends CommandInput {
  @Field(() => ID, { description: 'The entry, of an information that is still being written.' })
  readonly entry!: string;

  @Field(() => ID, { description: 'The issue, on which the entry proposes nothing.' })
  readonly issue!: string;

  @Field(() => String, { description: 'Why, for the history; at most 1,000 characters.' })
  override readonly reason!: string;
}

@ObjectType({ description: 'What came of `linkProblemIssue`.' })
export class LinkProblemIssuePayload extends CommandPayload {
  @Field(() => IssueEntryLink, { nullable: true, description: 'That the entry names the issue; null on refusal.' })
  readonly issueEntryLink!: IssueEntryLink | null;
}

@ObjectType({ description: 'What came of `unlinkProblemIssue`.' })
export class UnlinkProblemIssuePayload extends CommandPayload {
  @Field(() => AnnualInformation, {
    nullable: true,
    description: 'The information, which does not say it any more; null on refusal.',
  })
  readonly annualInformation!: AnnualInformation | null;
}
