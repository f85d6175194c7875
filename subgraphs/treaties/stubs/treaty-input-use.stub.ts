import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph reports, which says what was analysed; gets how much there was to analyse. */
@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType('TreatyInputUse', {
  description:
    'How far one of the inputs that a treaty itself brings, its provisions and the acts on its subject, was analysed for an entry (¶6(1), ¶6(2)).',
})
export class TreatyInputUseStub {
  @Field(() => ID, {
    description: '`<treaty>:<KIND>:<analysed>:<year>:<body>`, such as `untc-4-4:PROVISIONS:3:2021:body-moj`.',
  })
  readonly id!: string;

  static of(id: string): TreatyInputUseStub {
    return Object.assign(new TreatyInputUseStub(), { id });
  }
}
