import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../access/audience.ts';
import { DateScalar, UrlScalar } from '../scalars.ts';
import type { StoredSource } from '../record/sources.ts';
import { currentImportRunType } from './import-run.stub.ts';

export enum SourceNature {
  AUTHENTIC = 'AUTHENTIC',
  TRANSLATION = 'TRANSLATION',
  DATASET = 'DATASET',
  SUMMARY = 'SUMMARY',
  USER = 'USER',
  DEMONSTRATION = 'DEMONSTRATION',
}
registerEnumType(SourceNature, {
  name: 'SourceNature',
  description: 'What kind of source a fact rests on.',
  valuesConfig: {
    AUTHENTIC: { description: 'The authentic text of a document.' },
    TRANSLATION: { description: 'A translation of a document.' },
    DATASET: { description: 'A published data set, read by an importer or by hand.' },
    SUMMARY: { description: "The hub's own words or calculation over a named document; unofficial." },
    USER: { description: 'Entered or corrected by a person in the hub.' },
    DEMONSTRATION: { description: 'Invented, to show how the hub works. Not a fact.' },
  },
});

@Directive('@shareable')
@Audience('PUBLIC')
@ObjectType({ description: 'Where a record, or a part of it, comes from.' })
export class Source {
  @Field(() => SourceNature, { nullable: true, description: 'DEMONSTRATION means that the record is invented.' })
  readonly nature!: SourceNature;

  @Field(() => String, {
    nullable: true,
    description: 'The document or data set, by its name; `Entered in the hub` where who entered it named none.',
  })
  readonly title!: string;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it can be read; null where it is not on the internet.',
  })
  readonly url!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the imported file, without its folder; null where no file was read.',
  })
  readonly file!: string | null;

  @Field(() => Int, { nullable: true, description: 'Line of that file, counted from 1, the header included.' })
  readonly line!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day the source reaches: it knows nothing of what came later. Null where it does not say.',
  })
  readonly knownUpTo!: string | null;

  @Audience('STAFF')
  @Field(() => String, {
    nullable: true,
    description: 'Who brought it into the hub: `default-data`, `import:<run>` or an account.',
  })
  readonly actor!: string;

  @Field(() => currentImportRunType(), { nullable: true, description: 'The import that read it; null where none did.' })
  readonly run!: { id: string } | null;

  static from({ runId, ...stored }: StoredSource): Source {
    return Object.assign(new Source(), stored, { run: runId ? { id: runId } : null });
  }
}
