import { Field } from 'type-graphql';
import { enumFilter, IdFilter, IntFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { Names, NamesBy, Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { CitedType } from './cited-type.ts';
import { EvidenceLinkOrderField } from './evidence-link.type.ts';
import { InputKind } from './input-kind.ts';

const InputKindFilter = enumFilter<InputKind>(InputKind, 'InputKind');

@FilterInput('Which evidence; all conditions must hold.')
export class EvidenceLinkFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `cycle-2021:body-mia:v1:untc-4-4-e1`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => InputKindFilter, { nullable: true, description: 'By input of ¶6.' })
  readonly input?: ValueFilter<InputKind>;

  @Names(...Object.values(CitedType))
  @Single()
  @Field(() => IdFilter, { nullable: true, description: 'By the id of what is cited, such as `untc-4-4-art-14`.' })
  readonly cited?: ValueFilter<string>;

  @Names('InForceEntry', 'NotInForceEntry')
  @Single()
  @Field(() => IdFilter, { nullable: true, description: 'By the entry that cites it.' })
  readonly entry?: ValueFilter<string>;

  @Single()
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By the treaty that the entry is about.' })
  readonly treaty?: ValueFilter<string>;

  @Single()
  @Field(referenceTo('Body'), { nullable: true, description: 'By the body whose entry it is.' })
  readonly body?: ValueFilter<string>;

  @NamesBy('year', 'MonitoringCycle')
  @Single()
  @Field(() => IntFilter, { nullable: true, description: 'By the year that the entry reports on.' })
  readonly year?: ValueFilter<number>;
}

const EvidenceLinkOrder = orderInput('EvidenceLink', EvidenceLinkOrderField);
export const EvidenceLinkListArgs = listArgs(EvidenceLinkFilter, EvidenceLinkOrder);
