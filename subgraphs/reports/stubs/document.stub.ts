import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph publications; named by what holds its copy. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('PUBLIC')
@ObjectType('Document', { description: 'A stored file, known by the SHA-256 of its content: never overwritten.' })
export class DocumentStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): DocumentStub {
    return Object.assign(new DocumentStub(), { id });
  }
}
