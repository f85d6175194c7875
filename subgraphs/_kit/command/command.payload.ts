import { Field, ObjectType } from 'type-graphql';
import { Problem, type ProblemValue } from './problem.type.ts';

@ObjectType({ description: 'What every command answers.' })
export abstract class CommandPayload {
  @Field(() => [Problem], { description: 'Why nothing was changed; empty when the command was done.' })
  readonly problems!: ProblemValue[];

  @Field(() => String, {
    nullable: true,
    description:
      'State of the hub after the command, such as `t12`: a query that sends it back in the header `hub-revision` reads at least this state. Null on refusal.',
  })
  readonly revision!: string | null;
}
