import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { entryDimensions } from '../annual-entry/annual-entry.dimensions.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { TextLanguages } from '../language/text-languages.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  implements: AnnualEntry,
  description:
    'What a body reports of a treaty that is signed and not in force (¶5(2)): where its domestic procedures stand, and why they are not completed.',
})
export class NotInForceEntry extends HubRecord implements AnnualEntry {
  readonly recordType = 'NotInForceEntry';
  readonly informationId!: string;
  readonly treatyId!: string;
  readonly bodyId!: string;
  readonly year!: number;
  readonly treatyReference!: ReferenceState;
  readonly languages!: readonly TextLanguages[];
  readonly procedureId!: string | null;
  readonly continuesId!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Where the domestic procedures stand, in words (¶5(2)); null where nothing is written.',
  })
  readonly state!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Why they are not completed, which ¶5(2) asks for; null where no reason is given.',
  })
  readonly reason!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether treaties has said that the procedure exists; null where none is named.',
  })
  readonly procedureReference!: ReferenceState | null;
}

export const NotInForceEntryConnection = connectionType(
  () => NotInForceEntry,
  'NotInForceEntry',
  entryDimensions('NotInForceEntry'),
);
