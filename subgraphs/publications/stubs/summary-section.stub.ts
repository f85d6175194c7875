import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph reports; gets what was published of it. */
@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType('SummarySection', { description: 'A section of the summary information.' })
export class SummarySectionStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): SummarySectionStub {
    return Object.assign(new SummarySectionStub(), { id });
  }
}
