import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { DocumentStub } from '../stubs/document.stub.ts';

export enum EdmsDocumentRole {
  SUMMARY = 'SUMMARY',
  RENDERING = 'RENDERING',
  ATTACHMENT = 'ATTACHMENT',
}
registerEnumType(EdmsDocumentRole, {
  name: 'EdmsDocumentRole',
  description: 'What a document of a message is.',
  valuesConfig: {
    SUMMARY: {
      description:
        'The summary information itself, with the foreign policy assessment (¶8): its canonical content, as the hub writes it.',
    },
    RENDERING: { description: 'The same in a form for reading, such as PDF; the sender gave it.' },
    ATTACHMENT: { description: 'A copy of recommendations of an international organisation (¶9).' },
  },
});

@Audience('SUMMARY')
@ObjectType({ description: 'One document of a message.' })
export class EdmsDocument {
  @Field(() => EdmsDocumentRole, { nullable: true, description: 'What it is.' })
  readonly role!: EdmsDocumentRole;

  @Field(() => String, { nullable: true, description: 'SHA-256 of its content, 64 hexadecimal digits.' })
  readonly sha256!: string;

  @Field(() => Int, { nullable: true, description: 'Length of its content in bytes.' })
  readonly size!: number;

  @Field(() => String, { nullable: true, description: 'Media type, such as `application/pdf`.' })
  readonly mediaType!: string;

  @Field(() => ID, { nullable: true, description: 'The attachment whose copy it is (¶9); null for the others.' })
  readonly attachmentId!: string | null;

  @Field(() => DocumentStub, {
    nullable: true,
    description: 'The stored document; null for the summary itself, which is no file of the hub.',
  })
  document(): DocumentStub | null {
    return this.role === EdmsDocumentRole.SUMMARY ? null : DocumentStub.of(this.sha256);
  }
}
