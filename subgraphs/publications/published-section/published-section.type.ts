import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'One section of published results (¶11), and the section of the summary it was made from.' })
export class PublishedSection extends HubRecord {
  readonly recordType = 'PublishedSection';
  readonly publicationId!: string;
  readonly sectionId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the publication, from 1.' })
  readonly position!: number;

  @Field(() => LocalizedText, { nullable: true, description: 'Its heading as published.' })
  readonly heading!: LocalizedText;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Its text as published. Null where the hub has only its hash: it was imported, or published before the hub kept texts.',
  })
  readonly text!: LocalizedText | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of the published text, made as that of a section of the summary is; 64 hexadecimal digits. Equal hashes are equal texts.',
  })
  readonly contentHash!: string;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether reports has said that the section of the summary exists; null where none is named.',
  })
  readonly sectionReference!: ReferenceState | null;
}
