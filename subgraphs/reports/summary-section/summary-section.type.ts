import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({
  description:
    'A section of a summary information. Once the summary was dispatched, its sections stay as they were sent.',
})
export class SummarySection extends HubRecord {
  readonly recordType = 'SummarySection';
  readonly summaryId!: string;
  readonly treatyId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the summary, from 1.' })
  readonly position!: number;

  @Field(() => LocalizedText, { nullable: true, description: 'Its heading; null where it has none.' })
  readonly heading!: LocalizedText | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Its text; null where the hub has only its hash.' })
  readonly text!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the treaty is known to the hub; null where there is none.',
  })
  readonly treatyReference!: ReferenceState | null;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of its text in hexadecimal: over the UTF-8 of the JSON array of the Kazakh, Russian and English text, null for a language it is not in. A published section with the same hash is exactly this one (¶11).',
  })
  readonly contentHash!: string;
}

export const SummarySectionConnection = connectionType(() => SummarySection, 'SummarySection');

export enum SummarySectionOrderField {
  POSITION = 'POSITION',
  ID = 'ID',
}
registerEnumType(SummarySectionOrderField, {
  name: 'SummarySectionOrderField',
  description: 'What sections can be ordered by.',
  valuesConfig: {
    POSITION: { description: 'The place in its summary.' },
    ID: { description: 'The id.' },
  },
});
