import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar, DateTimeScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { SignatureKind } from '../annual-information/information-state.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    'The signature of the head of a body over what a version of its information says (¶7): `<information>:s1`, and on. One that was recalled stays recorded. Who registered it, and when, is in its history; of a handwritten one that is not who signed.',
})
export class Signature extends HubRecord {
  readonly recordType = 'Signature';
  readonly informationId!: string;
  readonly signedById!: string | null;
  readonly scanId!: string | null;

  @Field(() => SignatureKind, { nullable: true, description: 'How it was signed.' })
  readonly kind!: SignatureKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The same in words.' })
  kindLabel(): LocalizedText {
    return labelOf(SignatureKind, this.kind);
  }

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it was signed. Of one by hand only the day is known: then it is the first moment of that day in Asia/Almaty.',
  })
  readonly signedAt!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day of that, in Asia/Almaty.' })
  readonly signedOn!: string;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether bodies has said that there is such a tenure; null where none is named.',
  })
  readonly signedByReference!: ReferenceState | null;

  @Field(() => String, {
    nullable: true,
    description: 'SHA-256 in hexadecimal of what was signed: `currentContentHash` of the version then.',
  })
  readonly contentHash!: string;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether publications has said that the scan is stored; null where there is none.',
  })
  readonly scanReference!: ReferenceState | null;
}
