import { ArgsType, Field, Int } from 'type-graphql';
import { Language } from '../../_kit/localized-text.ts';
import { SearchType } from './search.type.ts';

@ArgsType()
export class SearchArgs {
  @Field(() => String, {
    description:
      'Up to 200 characters and 16 words, such as `права ребёнка`, `KAZ/CO/2` or `№ 1141`. Case does not count, in any script. Words are found in their other forms too (Russian and English by their stem; in Kazakh texts what begins with the word), what has a digit or one of `/ . : _` in it as a part of longer symbols and numbers too, from 3 characters on; an id, such as `untc-4-11`, only as a whole, and of the types that are searched. All symbols and numbers must be there; of one or two words all, of more at least two thirds, rounded up: two of three, three of four. What hyphens join is one word, of which a text must have all parts: `Nuclear-Test-Ban`. A year or a day, such as `1989`, `20.11.1989` or `20 ноября 1989 года`, is also found in the date of a record, as a whole. Quotes do nothing: `"права ребёнка"` is two words like any, though what has the whole question word for word comes first. Words such as `и`, `және`, `of` are passed over, and `№`, `No.`, `N` before a number, `года`, `жылғы` after a year.',
  })
  readonly query!: string;

  @Field(() => Int, { nullable: true, description: 'How many, 1–100. Default: 20.' })
  readonly first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor, of the same question.' })
  readonly after?: string | null;

  @Field(() => [SearchType], {
    nullable: true,
    description: 'Only records of these types. Default: all that are for the caller.',
  })
  readonly types?: readonly string[] | null;

  @Field(() => Language, {
    nullable: true,
    description:
      'Only in texts of this language, and in those of no stated language; symbols and numbers are found in all. Default: in all.',
  })
  readonly language?: Language | null;
}
