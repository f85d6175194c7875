import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph reports; gets the results published from it. */
@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType('SummaryInformation', { description: 'The summary information of a year (¶8).' })
export class SummaryInformationStub {
  @Field(() => ID, { description: 'Stable across re-imports; made from what the thing is.' })
  readonly id!: string;

  static of(id: string): SummaryInformationStub {
    return Object.assign(new SummaryInformationStub(), { id });
  }
}
