import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph treaties; gets the publications that speak of it. */
@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType('Treaty', {
  description:
    'An international treaty that Kazakhstan signed, joined or may join, or that bodies and recommendations speak of.',
})
export class TreatyStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): TreatyStub {
    return Object.assign(new TreatyStub(), { id });
  }
}
