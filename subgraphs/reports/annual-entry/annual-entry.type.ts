import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { ofLanguages, TextLanguages } from '../language/text-languages.type.ts';

@Audience('MONITORING')
@InterfaceType({
  description:
    'What a body reports of one treaty in one version of its annual information (¶5): of one in force, or of one signed and not in force.',
})
export abstract class AnnualEntry {
  readonly informationId!: string;
  readonly treatyId!: string;
  readonly bodyId!: string;

  @Field(() => ID, {
    description:
      '`<information>:<treaty>`, such as `cycle-2021:body-mia:v1:untc-4-4`. The entry of a returned version and that of the next are two.',
  })
  readonly id!: string;

  @Field(() => Int, { nullable: true, description: 'The year it reports on: that of its cycle.' })
  readonly year!: number;

  @Field(() => ReferenceState, { nullable: true, description: 'Whether treaties has said that the treaty exists.' })
  readonly treatyReference!: ReferenceState;

  @Field(() => [TextLanguages], { nullable: true, description: ofLanguages })
  readonly languages!: readonly TextLanguages[];
}
