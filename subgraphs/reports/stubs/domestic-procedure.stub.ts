import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('MONITORING')
@ObjectType('DomesticProcedure', {
  description: 'What Kazakhstan has to do at home before a signed treaty can be in force for it (¶5(2)).',
})
export class DomesticProcedureStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): DomesticProcedureStub {
    return Object.assign(new DomesticProcedureStub(), { id });
  }
}
