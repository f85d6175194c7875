import { Field } from 'type-graphql';
import { enumFilter, IdFilter, IntFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Between, NotBefore } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';
import { RequirementOrderField } from './requirement.type.ts';

const RequirementKindFilter = enumFilter<RequirementKind>(RequirementKind, 'RequirementKind');
const RequirementStateFilter = enumFilter<RequirementState>(RequirementState, 'RequirementState');

@FilterInput('Which requirements; all conditions must hold.')
export class RequirementFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `rules-1141-information-deadline-v1`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('MonitoringRegime'), { nullable: true, description: 'By regime, such as `rules-1141`.' })
  readonly regime?: ValueFilter<string>;

  @Field(() => RequirementKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<RequirementKind>;

  @Field(() => RequirementStateFilter, { nullable: true, description: 'By how surely it is known.' })
  readonly state?: ValueFilter<RequirementState>;

  @Field(referenceTo('LegalAct'), {
    nullable: true,
    description: 'By legal act, such as `kz-gov-1141-2010`.',
  })
  readonly act?: ValueFilter<string>;

  @Field(referenceTo('LegalParagraph'), {
    nullable: true,
    description: 'By paragraph, such as `kz-gov-1141-2010-p7`.',
  })
  readonly paragraph?: ValueFilter<string>;

  @Field(referenceTo('ParagraphVersion'), {
    nullable: true,
    description: 'By wording, such as `kz-gov-1141-2010-p7-v2`.',
  })
  readonly wording?: ValueFilter<string>;

  @Between(2010, 2199)
  @Field(() => IntFilter, { nullable: true, description: 'By first year; missing where no source says.' })
  readonly firstYear?: ValueFilter<number>;

  @NotBefore('firstYear')
  @Between(2010, 2199)
  @Field(() => IntFilter, { nullable: true, description: 'By last year; missing while there is no end.' })
  readonly lastYear?: ValueFilter<number>;
}

const RequirementOrder = orderInput('Requirement', RequirementOrderField);
export const RequirementListArgs = listArgs(RequirementFilter, RequirementOrder);
