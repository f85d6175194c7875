import { Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { RequirementKind, RequirementState } from '../requirement/requirement.kind.ts';
import { Requirement } from '../requirement/requirement.type.ts';
import { LegalActStub } from '../stubs/legal-act.stub.ts';
import { LegalParagraphStub } from '../stubs/legal-paragraph.stub.ts';
import { ParagraphVersionStub } from '../stubs/paragraph-version.stub.ts';

@Audience('PUBLIC')
@ObjectType({ description: 'Why a body owes something: the act, its paragraph, and the wording of the year.' })
export class Mandate {
  @Field(() => Requirement, { nullable: true, description: 'The requirement that says so.' })
  readonly requirement!: Requirement;

  @Field(() => LegalActStub, { nullable: true, description: 'The act.' })
  act(): LegalActStub {
    return LegalActStub.of(this.requirement.actId);
  }

  @Field(() => LegalParagraphStub, {
    nullable: true,
    description: 'The paragraph; null where nobody has registered which it is.',
  })
  paragraph(): LegalParagraphStub | null {
    const { paragraphId } = this.requirement;
    return paragraphId === null ? null : LegalParagraphStub.of(paragraphId);
  }

  @Field(() => ParagraphVersionStub, {
    nullable: true,
    description: 'Its wording in the year of the cycle; null where nobody has registered it.',
  })
  wording(): ParagraphVersionStub | null {
    const { wordingId } = this.requirement;
    return wordingId === null ? null : ParagraphVersionStub.of(wordingId);
  }

  @Field(() => RequirementKind, { nullable: true, description: 'What it is about.' })
  kind(): RequirementKind {
    return this.requirement.kind;
  }

  @Field(() => LocalizedText, { nullable: true, description: "What is required, in the hub's own words." })
  statement(): LocalizedText | null {
    return this.requirement.statement;
  }

  @Field(() => RequirementState, { nullable: true, description: 'How surely it is known.' })
  state(): RequirementState {
    return this.requirement.state;
  }

  @Field(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  stateLabel(): LocalizedText {
    return labelOf(RequirementState, this.requirement.state);
  }

  static from(requirement: Requirement): Mandate {
    return Object.assign(new Mandate(), { requirement });
  }
}
