import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar, UrlScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { RestrictedCheck } from './restricted-check.type.ts';
import { resultsPublicationDimensions } from './results-publication.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'Results of the yearly analysis and summary that the authorised body has placed on its internet resource (¶11). The Rules give no deadline for it.',
})
export class ResultsPublication extends HubRecord {
  readonly recordType = 'ResultsPublication';
  readonly cycleId!: string;
  readonly summaryId!: string | null;
  readonly documentId!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'As it is called where it was published.' })
  readonly title!: LocalizedText;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it was published.' })
  readonly url!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day it was published.' })
  readonly publishedOn!: string;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether reports has said that the cycle exists.' })
  readonly cycleReference!: ReferenceState;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether reports has said that the summary exists; null where none is named.',
  })
  readonly summaryReference!: ReferenceState | null;

  @Field(() => RestrictedCheck, {
    nullable: true,
    description:
      'That no passage of the restricted foreign policy assessment stands in it, and when that was found; null where nobody compared them: it was not published through the hub but imported.',
  })
  readonly restrictedPartsAbsent!: RestrictedCheck | null;
}

export const ResultsPublicationConnection = connectionType(
  () => ResultsPublication,
  'ResultsPublication',
  resultsPublicationDimensions,
);

export enum ResultsPublicationOrderField {
  PUBLISHED_ON = 'PUBLISHED_ON',
  ID = 'ID',
}
registerEnumType(ResultsPublicationOrderField, {
  name: 'ResultsPublicationOrderField',
  description: 'What published results can be ordered by.',
  valuesConfig: {
    PUBLISHED_ON: { description: 'The day of publication.' },
    ID: { description: 'The id.' },
  },
});
