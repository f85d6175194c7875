import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ConfidentialFilter } from '../../_kit/access/confidential.inputs.ts';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import {
  IdFilter,
  PartialDateFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { ConclusionProposal, ConclusionProposalOrderField } from './conclusion-proposal.type.ts';

@FilterInput('Which proposals; all conditions must hold.')
export class ConclusionProposalFilter extends ConfidentialFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `proposal-untc-4-15`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Treaty.conclusionProposals')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-15`.' })
  readonly treaty?: ValueFilter<string>;

  @ListedIn('Body.conclusionProposals')
  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By the body that made it, not by those that followed.',
  })
  readonly body?: ValueFilter<string>;

  @Field(() => PartialDateFilter, { nullable: true, description: 'By when it was made.' })
  readonly proposedOn?: PartialDateFilter;

  @Field(() => StringFilter, { nullable: true, description: 'By number; missing where none is recorded.' })
  readonly number?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By title in any of the three languages.' })
  readonly title?: ValueFilter<string>;
}

const ConclusionProposalOrder = orderInput('ConclusionProposal', ConclusionProposalOrderField);
export const ConclusionProposalListArgs = listArgs(ConclusionProposalFilter, ConclusionProposalOrder);

const dateDescription =
  'When it was made, as exactly as it is known: `1995`, `1995-07`, `1995-07-14` or `2009-11-30/2009-12-11`; not after today in Asia/Almaty.';

@InputType({ description: 'A proposal to conclude a treaty, to record (¶4).' })
export class AddConclusionProposalInput extends CommandInput {
  @Field(() => ID, {
    description:
      'The body that made it, a central state body when it did (¶1, ¶4): your own, or one that has become it.',
  })
  readonly body!: string;

  @Field(() => ID, {
    description:
      'The treaty that was to be concluded. Where treaties can not be asked whether there is one, the proposal is kept as UNVERIFIED.',
  })
  readonly treaty!: string;

  @Field(() => String, { nullable: true, description: `${dateDescription} Null where it is not known.` })
  readonly proposedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter or act with which it was made; at most 100 characters.',
  })
  readonly number?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Its title; at most 1,000 characters each.' })
  readonly title?: LocalizedTextInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether it is confidential: then only the authorised body, its body and what has become of that, those who watch a treaty on it, and `disclosedTo` see it.',
  })
  readonly isConfidential!: boolean;

  @Field(() => [ID], {
    nullable: true,
    description: 'The bodies, at most 50, that may see it although it is confidential and not theirs.',
  })
  readonly disclosedTo?: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from, such as a letter and its number; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a proposal. What is left out stays as it is; body and treaty are what it is of, and stay. ${ofNoChange}`,
})
export class CorrectConclusionProposalInput extends CorrectionInput {
  @Field(() => String, { nullable: true, description: `${dateDescription} Null removes the date.` })
  readonly proposedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the letter or act with which it was made; at most 100 characters. Null removes it.',
  })
  readonly number?: string | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'Its title; at most 1,000 characters each.' })
  readonly title?: LocalizedTextInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is confidential. Null leaves it as it is.' })
  readonly isConfidential?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      'The bodies, at most 50, that may see it although it is confidential and not theirs: all of them anew. Null: none.',
  })
  readonly disclosedTo?: readonly string[] | null;
}

@ObjectType({ description: 'What came of `addConclusionProposal`.' })
export class AddConclusionProposalPayload extends CommandPayload {
  @Field(() => ConclusionProposal, { nullable: true, description: 'The proposal as recorded; null on refusal.' })
  readonly conclusionProposal!: ConclusionProposal | null;
}

@ObjectType({ description: 'What came of `correctConclusionProposal`.' })
export class CorrectConclusionProposalPayload extends CommandPayload {
  @Field(() => ConclusionProposal, { nullable: true, description: 'The proposal as corrected; null on refusal.' })
  readonly conclusionProposal!: ConclusionProposal | null;
}
