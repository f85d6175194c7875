import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties, which works it out from the id alone. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('PUBLIC')
@ObjectType('PartyStatus', {
  description:
    'What a treaty is for one participant on one day. Derived from dated actions; being bound and being in force are different facts.',
})
export class PartyStatusStub {
  @Field(() => ID, { description: '`<treaty>:<participant>:<day>`, such as `untc-4-4:kz:2010-02-12`.' })
  readonly id!: string;

  static on(treatyId: string, participantId: string, day: string): PartyStatusStub {
    return Object.assign(new PartyStatusStub(), { id: `${treatyId}:${participantId}:${day}` });
  }
}
