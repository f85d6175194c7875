import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('PUBLIC')
@ObjectType('Commitment', {
  description:
    'A right or an obligation that follows from a treaty (¶1, ¶5): whose it is, towards whom, and on which provisions it rests. Our reading of the treaty, without legal force.',
})
export class CommitmentStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): CommitmentStub {
    return Object.assign(new CommitmentStub(), { id });
  }
}
