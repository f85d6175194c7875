import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import type { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { entryDimensions } from '../annual-entry/annual-entry.dimensions.ts';
import { AnnualEntry } from '../annual-entry/annual-entry.type.ts';
import type { TextLanguages } from '../language/text-languages.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  implements: AnnualEntry,
  description:
    'What a body reports of a treaty in force (¶5(1)): progress, analysis, problem issues. Two bodies that watch one treaty have an entry each, whether they agree or not.',
})
export class InForceEntry extends HubRecord implements AnnualEntry {
  readonly recordType = 'InForceEntry';
  readonly informationId!: string;
  readonly treatyId!: string;
  readonly bodyId!: string;
  readonly year!: number;
  readonly treatyReference!: ReferenceState;
  readonly languages!: readonly TextLanguages[];

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The progress of its implementation during the year, in words (¶5(1)); null where nothing is written.',
  })
  readonly progress!: LocalizedText | null;
}

export const InForceEntryConnection = connectionType(
  () => InForceEntry,
  'InForceEntry',
  entryDimensions('InForceEntry'),
);
