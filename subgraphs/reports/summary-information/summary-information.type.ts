import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { summaryInformationDimensions } from './summary-information.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({
  description:
    'The summary information (жиынтық ақпарат) of one cycle: what the authorised body made of all that the bodies provided (¶8), once a year.',
})
export class SummaryInformation extends HubRecord {
  readonly recordType = 'SummaryInformation';
  readonly cycleId!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day it was completed; null while it is a draft. Under a simulated `today` before that day it is not there yet.',
  })
  readonly completedOn!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The analysis over all bodies and treaties; null while nobody wrote it.',
  })
  readonly analysis!: LocalizedText | null;

  @Audience('ASSESSMENT')
  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'The foreign policy assessment (¶8). Only for the authorised body, its analysts, the Office of the Prime Minister and the Administration of the President; to others it is null with the error FORBIDDEN. Null without an error while nobody wrote it: `isAssessmentMissing`.',
  })
  readonly foreignPolicyAssessment!: LocalizedText | null;
}

export const SummaryInformationConnection = connectionType(
  () => SummaryInformation,
  'SummaryInformation',
  summaryInformationDimensions,
);

export enum SummaryInformationOrderField {
  COMPLETED_ON = 'COMPLETED_ON',
  ID = 'ID',
}
registerEnumType(SummaryInformationOrderField, {
  name: 'SummaryInformationOrderField',
  description: 'What summaries can be ordered by.',
  valuesConfig: {
    COMPLETED_ON: { description: 'The day of completion; drafts come first.' },
    ID: { description: 'The id.' },
  },
});
