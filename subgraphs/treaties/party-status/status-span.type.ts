import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { PartyStatus } from './party-status.type.ts';

@Audience('PUBLIC')
@ObjectType({ description: 'Days one after another on which a treaty is one thing for a participant.' })
export class StatusSpan {
  @Field(() => DateScalar, { nullable: true, description: 'The first of them, within what was asked for.' })
  readonly first!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The last of them, within what was asked for.' })
  readonly last!: string;

  @Field(() => PartyStatus, { nullable: true, description: 'The status, as of the first of them.' })
  readonly status!: PartyStatus;
}
