import { Directive, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { InputKind } from '../evidence-link/input-kind.ts';

const availableIs =
  'How much of it the hub has on the treaty, null where that can not be known: of provisions and legal acts all; of the media what came out in the year; of the others what is dated up to the end of the year, each kind as `ReportInputUse` says.';
const notAnalysedIs = 'How much of that the entry does not cite, at least 0; null where that can not be known.';

@Audience('MONITORING')
@InterfaceType({
  description: 'One of the seven inputs of ¶6 in an entry: how much of it was analysed, and how much there was.',
})
export abstract class InputUse {
  readonly entryId!: string;
  readonly treatyId!: string;
  readonly year!: number;

  @Field(() => ID, {
    description: '`<treaty>:<kind>:<analysed>:<year>:<body>`, such as `untc-4-4:MEDIA:2:2021:body-mfa`.',
  })
  readonly id!: string;

  @Field(() => InputKind, { nullable: true, description: 'Which of the seven inputs.' })
  readonly kind!: InputKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The input in words.' })
  label(): LocalizedText {
    return labelOf(InputKind, this.kind);
  }

  @Field(() => Int, { nullable: true, description: 'How many different things of it the entry cites as evidence.' })
  readonly analysed!: number;

  @Field(() => Int, { nullable: true, description: availableIs })
  readonly available?: number | null;

  @Field(() => Int, { nullable: true, description: notAnalysedIs })
  readonly notAnalysed?: number | null;
}

/** Its owner counts what is available: the id says all that it needs to know. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('MONITORING')
@ObjectType({
  implements: InputUse,
  description:
    'How far one of the inputs that a treaty itself brings, its provisions and the acts on its subject, was analysed for an entry (¶6(1), ¶6(2)).',
})
export class TreatyInputUse extends InputUse {
  @Directive('@external')
  @Field(() => Int, {
    nullable: true,
    description: 'How many provisions the treaty has, or acts are on its subject; null where that can not be known.',
  })
  override readonly available?: number | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true, description: notAnalysedIs })
  override readonly notAnalysed?: number | null;
}

@Directive('@key(fields: "id", resolvable: false)')
@Audience('MONITORING')
@ObjectType({
  implements: InputUse,
  description: 'How much of the publications in the media (¶6(4)) an entry analysed.',
})
export class MediaInputUse extends InputUse {
  @Directive('@external')
  @Field(() => Int, {
    nullable: true,
    description: 'How many publications on the treaty came out in the year; null where they can not be counted.',
  })
  override readonly available?: number | null;

  @Directive('@external')
  @Field(() => Int, { nullable: true, description: notAnalysedIs })
  override readonly notAnalysed?: number | null;
}

@Audience('MONITORING')
@ObjectType({
  implements: InputUse,
  description:
    'How far information, periodic reports, recommendations or proposals of advisory bodies were analysed for an entry (¶6(3), ¶6(5), ¶6(6), ¶6(7)).',
})
export class ReportInputUse extends InputUse {}
