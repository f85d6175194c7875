import { createUnionType, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { Language } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { recordClasses, searchRecords, type FoundRecord } from './search-records.ts';

const constant = (type: string) => type.replace(/(?<=[a-z])[A-Z]/g, '_$&').toUpperCase();

/** `LEGAL_ACT` → `LegalAct`. */
export const SearchType: Readonly<Record<string, string>> = Object.fromEntries(
  Object.keys(searchRecords).map((type) => [constant(type), type]),
);
registerEnumType(SearchType, {
  name: 'SearchType',
  description: 'A type of record that `search` looks through, and which of its texts.',
  valuesConfig: Object.fromEntries(
    Object.entries(searchRecords).map(([type, { searched }]) => [constant(type), { description: searched }]),
  ),
});

export const SearchRecord = createUnionType({
  name: 'SearchRecord',
  description: 'A record that `search` can find, of any subgraph.',
  types: () => recordClasses as never,
}) as unknown as object;

@Audience('PUBLIC')
@ObjectType({ description: 'A stretch of a passage that matches, in characters (Unicode code points) from its start.' })
export class SearchRange {
  @Field(() => Int, { nullable: true, description: 'The first character that matches; 0 is the first of the passage.' })
  readonly start!: number;

  @Field(() => Int, { nullable: true, description: 'The first character after it.' })
  readonly end!: number;
}

@Audience('PUBLIC')
@ObjectType({
  description:
    'The part of a text that shows best why its record matches: the one with the most of the words, in the language in which they stand most nearly as they were asked for, titles before other texts.',
})
export class SearchPassage {
  @Field(() => String, {
    nullable: true,
    description: 'The field of the record that it is from, such as `title`, or `id`.',
  })
  readonly field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As its source has it: the whole text, or up to 300 characters of a longer one, cut between words.',
  })
  readonly text!: string;

  @Field(() => Language, {
    nullable: true,
    description:
      'The language the text is really in; null for symbols, numbers and ids, and where its source states none.',
  })
  readonly language!: Language | null;

  @Field(() => [SearchRange], { nullable: true, description: 'What of it matches, in order, without overlaps.' })
  readonly ranges!: readonly SearchRange[];
}

@Audience('PUBLIC')
@ObjectType({ description: 'A record that matches a search, and where it does.' })
export class SearchHit {
  readonly place!: FoundRecord;

  @Field(() => SearchType, { nullable: true, description: 'What the record is.' })
  type(): string {
    return this.place.recordType;
  }

  @Field(() => ID, { description: 'The id of the record: of all that can be found, no two of one type have the same.' })
  id(): string {
    return this.place.id;
  }

  @Field(() => Int, {
    nullable: true,
    description:
      'What the order follows, the highest first: 1000 for each word, symbol or number of the question that it has, 30 more for one in a title, 10 for one in another text or a year in a date, 100 and 50 where the whole question stands there word for word, 200 where a title is just the question, 250 for treaties, legal acts and names of bodies; 10000 where the question is its id. Equals are ordered by type and id.',
  })
  readonly score!: number;

  @Field(() => SearchPassage, {
    nullable: true,
    description: 'The matched passage; null only where the record was changed while it was looked for.',
  })
  readonly passage!: SearchPassage | null;
}

export const SearchHitConnection = connectionType(() => SearchHit, 'SearchHit');
