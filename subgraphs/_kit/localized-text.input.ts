import { Field, InputType } from 'type-graphql';

@InputType({ description: "A text in up to three languages, in the words of its source: don't translate for this." })
export class LocalizedTextInput {
  @Field(() => String, { nullable: true, description: 'Kazakh. In a correction, null removes it; left out, it stays.' })
  readonly kk?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Russian. In a correction, null removes it; left out, it stays.',
  })
  readonly ru?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'English. In a correction, null removes it; left out, it stays.',
  })
  readonly en?: string | null;
}
