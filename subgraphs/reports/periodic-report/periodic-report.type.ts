import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { UrlScalar } from '../../_kit/scalars.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { periodicReportDimensions } from './periodic-report.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A periodic report of Kazakhstan to an international organisation or its treaty body: an input of ¶6(5), where there is one.',
})
export class PeriodicReport extends ConfidentialRecord {
  readonly recordType = 'PeriodicReport';
  readonly treatyBodyId!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Its title.' })
  readonly title!: LocalizedText;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the treaty body is known to the hub; null where there is none.',
  })
  readonly treatyBodyReference!: ReferenceState | null;

  @Field(() => String, {
    nullable: true,
    description: 'The symbol the organisation gave it, such as `CAT/C/KAZ/3`; null where none is known.',
  })
  readonly symbol!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it had to be submitted, as the treaty or the treaty body set it; null where no source says.',
  })
  readonly dueOn!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it was submitted; null where it was not, or no source says.',
  })
  readonly submittedOn!: PartialDate | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'When the treaty body considered it with the delegation (the Rules say defended); null where it has not, or no source says.',
  })
  readonly defendedOn!: PartialDate | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read; null where no source says.' })
  readonly url!: string | null;
}

export const PeriodicReportConnection = connectionType(
  () => PeriodicReport,
  'PeriodicReport',
  periodicReportDimensions,
);

export enum PeriodicReportOrderField {
  DUE_ON = 'DUE_ON',
  SUBMITTED_ON = 'SUBMITTED_ON',
  TITLE = 'TITLE',
  ID = 'ID',
}
registerEnumType(PeriodicReportOrderField, {
  name: 'PeriodicReportOrderField',
  description: 'What periodic reports can be ordered by.',
  valuesConfig: {
    DUE_ON: { description: 'The first day of `dueOn`; reports without it come first.' },
    SUBMITTED_ON: { description: 'The first day of `submittedOn`; reports without it come first.' },
    TITLE: { description: 'The title: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
