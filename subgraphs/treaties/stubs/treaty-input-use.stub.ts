import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

/** Of subgraph reports; its owner is still to count what is available. */
@Directive('@key(fields: "id")')
@ObjectType('TreatyInputUse', {
  description:
    'How far one of the inputs that a treaty itself brings, its provisions and the acts on its subject, was analysed for an entry (¶6(1), ¶6(2)).',
})
export class TreatyInputUseStub {
  @Field(() => ID, { description: '`<treaty>:<kind>:<analysed>:<year>:<body>`.' })
  readonly id!: string;

  @Field(() => Int, { nullable: true, description: 'How much of it there is; null while nobody counts it.' })
  readonly available?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much more there is than was analysed; null while not counted.',
  })
  readonly notAnalysed?: number | null;
}
