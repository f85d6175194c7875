import { Field, Int, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { DateTimeScalar } from '../../_kit/scalars.ts';

@Audience('PUBLIC')
@ObjectType({
  description:
    'That what is published was compared, when it was published through the hub, with the foreign policy assessment of its summary (¶8), which is restricted, and repeats no passage of it. Compared are the title, the URL, the headings and the texts of the sections, in every language with every language, each by itself and one after another; not the stored copy, nor what stands at the URL. An assessment that is written later is compared with them in its turn. Letter case, punctuation, spaces, invisible characters and letters that look alike make no difference; other words do, and what is shorter than a passage is not found.',
})
export class RestrictedCheck {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When they were compared. A title or a URL that was corrected later was compared when it was corrected.',
  })
  readonly checkedAt!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many words in a row make a passage. Of an assessment that is shorter than two passages, in a language, half of its words do, four at least; one of fewer than four words is one passage.',
  })
  readonly passageWords!: number;
}
