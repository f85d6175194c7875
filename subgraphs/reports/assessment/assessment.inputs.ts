import { Field } from 'type-graphql';
import {
  BooleanFilter,
  enumFilter,
  IdFilter,
  IntFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, Names, NamesBy, Single, Tells } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { AssessmentFinding, AssessmentSubject } from './assessment.enums.ts';
import { AssessmentOrderField } from './assessment.type.ts';

const AssessmentSubjectFilter = enumFilter<AssessmentSubject>(AssessmentSubject, 'AssessmentSubject');
export const AssessmentFindingFilter = enumFilter<AssessmentFinding>(AssessmentFinding, 'AssessmentFinding');

/** These are not about other parties. */
const ofKazakhstan = [AssessmentSubject.KAZAKHSTAN_RIGHTS, AssessmentSubject.KAZAKHSTAN_OBLIGATIONS];

@FilterInput('Which assessments; all conditions must hold.')
export class AssessmentFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `cycle-2021:body-mia:v1:untc-4-4-a1`.' })
  readonly id?: ValueFilter<string>;

  @Names('InForceEntry')
  @Single()
  @Field(() => IdFilter, { nullable: true, description: 'By entry.' })
  readonly entry?: ValueFilter<string>;

  @Field(referenceTo('Treaty'), { nullable: true, description: 'By the treaty that the entry is about.' })
  readonly treaty?: ValueFilter<string>;

  @Field(referenceTo('Body'), { nullable: true, description: 'By the body that found it.' })
  readonly body?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @Field(() => IntFilter, { nullable: true, description: 'By the year that the entry reports on.' })
  readonly year?: ValueFilter<number>;

  @Tells(ofKazakhstan, 'isGeneral', { in: [false] })
  @Tells(ofKazakhstan, 'party', { isNull: true })
  @Field(() => AssessmentSubjectFilter, { nullable: true, description: 'By subject.' })
  readonly subject?: ValueFilter<AssessmentSubject>;

  @Field(() => AssessmentFindingFilter, { nullable: true, description: 'By finding.' })
  readonly finding?: ValueFilter<AssessmentFinding>;

  @Names('Participant')
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By the parties it names, such as `kg`: `eq` and `in` ask for one of them, `not` for none of them.',
  })
  readonly party?: ValueFilter<string>;

  @Tells([true], 'party', { isNull: true })
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is about the other parties generally.' })
  readonly isGeneral?: ValueFilter<boolean>;

  @Field(() => StringFilter, { nullable: true, description: 'By its words, in any of the three languages.' })
  readonly text?: ValueFilter<string>;

  @Field(referenceTo('Commitment'), {
    nullable: true,
    description: 'By commitment, such as `untc-4-4-commitment-1`.',
  })
  readonly commitment?: ValueFilter<string>;

  @Single()
  @Always()
  @Field(() => BooleanFilter, {
    nullable: true,
    description:
      'True: only those of the latest version of their information; without it, those of returned versions too.',
  })
  readonly isLatestVersion?: ValueFilter<boolean>;
}

const AssessmentOrder = orderInput('Assessment', AssessmentOrderField);
export const AssessmentListArgs = listArgs(AssessmentFilter, AssessmentOrder);
