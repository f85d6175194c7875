import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar, DateTimeScalar } from '../../_kit/scalars.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { InformationState, LanguageState, SignatureKind } from './information-state.ts';
import { annualInformationDimensions } from './annual-information.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    'One version of what a body reports for a year (¶5 of the Rules of 2010). One that was submitted does not change: after a return a new version follows.',
})
export class AnnualInformation extends ConfidentialRecord {
  readonly recordType = 'AnnualInformation';
  readonly dutyId!: string;
  readonly year!: number;
  readonly signedById!: string | null;
  readonly preparedById!: string | null;
  /** Day of the delivery of this version in whichever form it came first. */
  readonly deliveredOn!: string | null;

  @Field(() => Int, { nullable: true, description: '1, 2, 3 … among the versions of its duty.' })
  readonly versionNumber!: number;

  @Field(() => InformationState, { nullable: true, description: 'How far it has come.' })
  readonly state!: InformationState;

  @Field(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  stateLabel(): LocalizedText {
    return labelOf(InformationState, this.state);
  }

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for an explicit nil return: the body says that it has no treaty to report on.',
  })
  readonly isNil!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'First day it reports on; null where it does not say.' })
  readonly periodFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Last day it reports on; what came later belongs to no report yet. Null where it does not say.',
  })
  readonly periodTo!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: "Day on which this version was begun; null where that is not recorded. The hub's own procedure.",
  })
  readonly begunOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Moment of the electronic submission; null where there was none, or not yet.',
  })
  readonly submittedAt!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day on which the authorised body received it on paper; null where it did not, or not yet.',
  })
  readonly paperReceivedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number under which the paper was registered; null where none is recorded.',
  })
  readonly paperNumber!: string | null;

  @Field(() => LanguageState, { nullable: true, description: 'Whether the Kazakh text is there.' })
  readonly kkState!: LanguageState;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  kkStateLabel(): LocalizedText {
    return labelOf(LanguageState, this.kkState);
  }

  @Field(() => LanguageState, { nullable: true, description: 'Whether the Russian text is there.' })
  readonly ruState!: LanguageState;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  ruStateLabel(): LocalizedText {
    return labelOf(LanguageState, this.ruState);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was signed; null where it was not, or not yet.',
  })
  readonly signedAt!: string | null;

  @Field(() => SignatureKind, { nullable: true, description: 'How it was signed; null where it was not.' })
  readonly signatureKind!: SignatureKind | null;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words; null where it was not signed.' })
  signatureKindLabel(): LocalizedText | null {
    return this.signatureKind === null ? null : labelOf(SignatureKind, this.signatureKind);
  }

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the head who signed is known to the hub; null where none is named.',
  })
  readonly signedByReference!: ReferenceState | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 in hexadecimal of the content that was signed; null where it was not.',
  })
  readonly contentHash!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: "When the authorised body accepted or returned it; null where it has not. The hub's own procedure.",
  })
  readonly decidedAt!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: "Why the authorised body returned it; null where it did not. The hub's own procedure.",
  })
  readonly remarks!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the subdivision that prepared it is known to the hub; null where none is named.',
  })
  readonly preparedByReference!: ReferenceState | null;
}

export const AnnualInformationConnection = connectionType(
  () => AnnualInformation,
  'AnnualInformation',
  annualInformationDimensions,
);

export enum AnnualInformationOrderField {
  YEAR = 'YEAR',
  BODY = 'BODY',
  VERSION_NUMBER = 'VERSION_NUMBER',
  DELIVERED_ON = 'DELIVERED_ON',
  ID = 'ID',
}
registerEnumType(AnnualInformationOrderField, {
  name: 'AnnualInformationOrderField',
  description: 'What informations can be ordered by.',
  valuesConfig: {
    YEAR: { description: 'The year of the cycle.' },
    BODY: { description: 'The id of the body.' },
    VERSION_NUMBER: { description: 'The number of the version.' },
    DELIVERED_ON: {
      description: 'The day of its delivery, in whichever form it came first; what was not comes first.',
    },
    ID: { description: 'The id: cycle, body, version.' },
  },
});
