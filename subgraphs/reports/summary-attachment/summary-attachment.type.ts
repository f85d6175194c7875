import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({ description: 'A copy attached to a summary information (¶9): one copy may hold many recommendations.' })
export class SummaryAttachment extends HubRecord {
  readonly recordType = 'SummaryAttachment';
  readonly summaryId!: string;
  readonly documentId!: string | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the document is known to the hub; null where there is none.',
  })
  readonly documentReference!: ReferenceState | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'What the copy is, such as the title of the document; null where none is given.',
  })
  readonly title!: LocalizedText | null;
}

export const SummaryAttachmentConnection = connectionType(() => SummaryAttachment, 'SummaryAttachment');

export enum SummaryAttachmentOrderField {
  ID = 'ID',
}
registerEnumType(SummaryAttachmentOrderField, {
  name: 'SummaryAttachmentOrderField',
  description: 'What attachments can be ordered by.',
  valuesConfig: {
    ID: { description: 'The id.' },
  },
});
