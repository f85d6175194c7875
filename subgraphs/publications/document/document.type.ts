import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A stored document, such as the copy of a recommendation (¶9) or a published result (¶11). It is addressed by its content: other content is another document, and none is ever overwritten.',
})
export class Document extends ConfidentialRecord {
  readonly recordType = 'Document';

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 of the content, 64 hexadecimal digits; the same as the id.',
  })
  sha256(): string {
    return this.id;
  }

  @Field(() => String, {
    nullable: true,
    description: 'Media type, such as `application/pdf`; the content was checked to begin as one.',
  })
  readonly mediaType!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Language it is written in, BCP 47; null where nobody said, or where it has none.',
  })
  readonly language!: string | null;

  @Field(() => Int, { nullable: true, description: 'Length of the content in bytes; 52,428,800 (50 MiB) at most.' })
  readonly size!: number;

  @Field(() => LocalizedText, { nullable: true, description: 'What it is; null where nobody named it.' })
  readonly title!: LocalizedText | null;

  @Field(() => String, { nullable: true, description: 'Name of the file it came as, without a folder.' })
  readonly filename!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether everybody may read it; one that nobody has declared public is for those who work in the state bodies.',
  })
  readonly isPublic!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Path at this hub under which the content is served: `/documents/<sha256>`.',
  })
  path(): string {
    return `/documents/${this.id}`;
  }
}

export const DocumentConnection = connectionType(() => Document, 'Document');

export enum DocumentOrderField {
  TITLE = 'TITLE',
  ID = 'ID',
}
registerEnumType(DocumentOrderField, {
  name: 'DocumentOrderField',
  description: 'What documents can be ordered by.',
  valuesConfig: {
    TITLE: { description: 'The title: English, else Russian, else Kazakh; untitled ones come first.' },
    ID: { description: 'The id, which is the SHA-256.' },
  },
});
