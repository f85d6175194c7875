import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph publications. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('PUBLIC')
@ObjectType('MediaPublication', {
  description:
    'A publication in the media or on the internet that speaks of treaties: input (4) of the analysis, ¶6(4).',
})
export class MediaPublicationStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): MediaPublicationStub {
    return Object.assign(new MediaPublicationStub(), { id });
  }
}
