import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';

/** Of subgraph reports, which works it out from the id alone. */
@Directive('@key(fields: "id", resolvable: false)')
@Audience('SUMMARY')
@ObjectType('SectionComparison', {
  description: 'How a published section compares with the section of the summary that was dispatched.',
})
export class SectionComparisonStub {
  @Field(() => ID, { description: '`<section>:<SHA-256 of what was published>`; `-` for what is of no section.' })
  readonly id!: string;

  static of(sectionId: string, hash: string): SectionComparisonStub {
    return Object.assign(new SectionComparisonStub(), { id: `${sectionId}:${hash}` });
  }
}
