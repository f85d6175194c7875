import { Field, ID, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { TreatyStub } from '../stubs/treaty.stub.ts';

@Audience('MONITORING')
@ObjectType({
  description:
    'One thing that two versions of an information say differently. All that is signed is compared, and nothing else.',
})
export class ContentDifference {
  readonly treatyId!: string | null;

  @Field(() => String, { nullable: true, description: 'Type of the record that says it, such as `Assessment`.' })
  readonly recordType!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'That record, in the later version; where it is no longer there, that of the earlier one.',
  })
  readonly record!: string;

  @Field(() => TreatyStub, {
    nullable: true,
    description: 'The treaty that it is about; null of the information itself, and of problem issues.',
  })
  treaty(): TreatyStub | null {
    return this.treatyId === null ? null : TreatyStub.of(this.treatyId);
  }

  @Field(() => String, { nullable: true, description: 'What of it, as the graph names it, such as `progress`.' })
  readonly field!: string;

  @Field(() => String, { nullable: true, description: 'Of a text the language, BCP 47; else null.' })
  readonly language!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the earlier version says; a list is joined by commas. Null where it says nothing there.',
  })
  readonly before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the later version says; null where it says nothing there.',
  })
  readonly after!: string | null;
}
