import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, CorrectionInput, ofNoChange } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { DateScalar, UrlScalar } from '../../_kit/scalars.ts';
import { ResultsPublication } from './results-publication.type.ts';

@InputType({ description: 'A section of results as it was published.' })
export class PublishedSectionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The section of that summary which it was made from; null where it has no counterpart.',
  })
  readonly section?: string | null;

  @Field(() => LocalizedTextInput, {
    description: 'Its heading, in one language at least; at most 500 characters each.',
  })
  readonly heading!: LocalizedTextInput;

  @Field(() => LocalizedTextInput, {
    description:
      'Its text as published, in one language at least; at most 15,000 characters each, and together with the heading 50,000 bytes in UTF-8. It is compared with what is restricted, and kept for what will be restricted later. A hash in its place would prove nothing, and is not taken.',
  })
  readonly text!: LocalizedTextInput;
}

@InputType({
  description:
    'Results that the authorised body has placed on its internet resource (¶11), whatever of the summary was dispatched: how they compare is worked out, per section.',
})
export class PublishResultsInput extends CommandInput {
  @Field(() => ID, {
    description: 'The summary whose results they are, such as `summary-2021`; it says of which cycle.',
  })
  readonly summary!: string;

  @Field(() => LocalizedTextInput, {
    description: 'As it is called where it was published, in one language at least; at most 1,000 characters each.',
  })
  readonly title!: LocalizedTextInput;

  @Field(() => UrlScalar, {
    description:
      'Where it was published; at most 1,000 characters. It is compared with what is restricted as a browser shows it. A page that is published anew on a later day is another publication.',
  })
  readonly url!: string;

  @Field(() => DateScalar, { description: 'The day it was published: no day to come. The Rules give no deadline.' })
  readonly publishedOn!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'SHA-256 of the stored copy; null where none is stored. The copy is not compared with what is restricted.',
  })
  readonly document?: string | null;

  @Field(() => [PublishedSectionInput], { description: 'Its sections in the order published, 1 to 100.' })
  readonly sections!: readonly PublishedSectionInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Where this is known from; at most 500 characters.',
  })
  readonly source?: string | null;
}

@InputType({
  description: `What to correct of a publication; its cycle, its summary and its sections stay. What is left out stays as it is. A title, a URL, a source and a reason are compared with what is restricted, a title also with the sections that go on from it. ${ofNoChange}`,
})
export class CorrectResultsPublicationInput extends CorrectionInput {
  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'As it is called where it was published; at most 1,000 characters each, one language must remain.',
  })
  readonly title?: LocalizedTextInput | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was published; at most 1,000 characters.' })
  readonly url?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published: no day to come.' })
  readonly publishedOn?: string | null;

  @Field(() => ID, { nullable: true, description: 'SHA-256 of the stored copy; null where none is stored.' })
  readonly document?: string | null;
}

@ObjectType({ description: 'What came of `publishResults`.' })
export class PublishResultsPayload extends CommandPayload {
  @Field(() => ResultsPublication, {
    nullable: true,
    description: 'The publication with its sections; null on refusal.',
  })
  readonly resultsPublication!: ResultsPublication | null;
}

@ObjectType({ description: 'What came of `correctResultsPublication`.' })
export class CorrectResultsPublicationPayload extends CommandPayload {
  @Field(() => ResultsPublication, { nullable: true, description: 'The publication as corrected; null on refusal.' })
  readonly resultsPublication!: ResultsPublication | null;
}
