import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar, UrlScalar } from '../../_kit/scalars.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { EffectiveDate } from '../effective-date/effective-date.type.ts';
import { citationOf } from './legal-act.citation.ts';
import { legalActDimensions } from './legal-act.dimensions.ts';
import { LegalActKind } from './legal-act.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A legal act of Kazakhstan: the Rules themselves, what amends or repeals them, and the acts that implement treaties (¶6(2)).',
})
export class LegalAct extends ConfidentialRecord {
  readonly recordType = 'LegalAct';
  readonly issuerId!: string | null;

  @Field(() => LegalActKind, { nullable: true, description: 'What kind of act it is.' })
  readonly kind!: LegalActKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(LegalActKind, this.kind);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Its number as it is cited, without the sign: `1141`, `226-V`; null where it has none or none is known.',
  })
  readonly number!: string | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Date of adoption or signing, by which it is cited; null where no source gives it.',
  })
  readonly adoptedOn!: PartialDate | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Its title; null where our source gives no more than number and date: `citation` then names it.',
  })
  readonly title!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Kind, date and number in words, so that every act can be named; made by the hub, not official.',
  })
  citation(): LocalizedText {
    return citationOf(this.kindLabel(), this.number, this.adoptedOn);
  }

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the issuer is known to the hub; null where none is recorded.',
  })
  readonly issuerReference!: ReferenceState | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Its number in the register of regulatory legal acts, such as `27384`, which orders get; null where it has none or none is known.',
  })
  readonly registrationNumber!: string | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read; null where no source says.' })
  readonly url!: string | null;

  @Field(() => EffectiveDate, {
    nullable: true,
    description: 'When it takes effect; null where nothing is known of that, as of an act known by title only.',
  })
  readonly effective!: EffectiveDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Last day that any source of this record reaches: a later repeal may be missing. Null where none says.',
  })
  knownUpTo(): string | null {
    return this.knownUpToOfSources();
  }
}

export const LegalActConnection = connectionType(() => LegalAct, 'LegalAct', legalActDimensions);

export enum LegalActOrderField {
  ADOPTED_ON = 'ADOPTED_ON',
  TITLE = 'TITLE',
  ID = 'ID',
}
registerEnumType(LegalActOrderField, {
  name: 'LegalActOrderField',
  description: 'What legal acts can be ordered by.',
  valuesConfig: {
    ADOPTED_ON: { description: 'The first day the date of adoption can mean; acts without one come first.' },
    TITLE: {
      description: 'The title: English where there is one, else Russian, else Kazakh; acts without one come first.',
    },
    ID: { description: 'The id.' },
  },
});
