import { Field } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import {
  BooleanFilter,
  enumFilter,
  IdFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Always, ListedIn, Names, Single, Tells } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { CommitmentKind } from './commitment.kind.ts';
import { CommitmentOrderField } from './commitment.type.ts';

const CommitmentKindFilter = enumFilter<CommitmentKind>(CommitmentKind, 'CommitmentKind');

@FilterInput('Which commitments; all conditions must hold.')
export class CommitmentFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `untc-4-4-commitment-1`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Treaty.commitments')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Field(() => CommitmentKindFilter, { nullable: true, description: 'Rights, or obligations.' })
  readonly kind?: ValueFilter<CommitmentKind>;

  @Field(() => StringFilter, { nullable: true, description: 'By summary in any of the three languages.' })
  readonly summary?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Names('Participant')
  @Field(() => IdFilter, {
    nullable: true,
    description: 'By a holder who is named: `kz`. What all parties hold generally names none.',
  })
  readonly holder?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Tells([true], 'holder', { isNull: true })
  @Tells([false], 'holder', { isNull: false })
  @Single()
  @Always()
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether all parties hold it generally.' })
  readonly isHeldGenerally?: ValueFilter<boolean>;

  @Audience('PUBLIC')
  @Names('Participant')
  @Field(() => IdFilter, { nullable: true, description: 'By a beneficiary who is named: `kz`.' })
  readonly beneficiary?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Body'), {
    nullable: true,
    description: 'By a body within whose competence it lies, such as `body-moj`; `isNull: true`: none is recorded.',
  })
  readonly competentBody?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(referenceTo('Provision'), {
    nullable: true,
    description: 'By a provision that it rests on, such as `untc-4-4-art-14`; `isNull: true`: none is recorded.',
  })
  readonly provision?: ValueFilter<string>;
}

const CommitmentOrder = orderInput('Commitment', CommitmentOrderField);
export const CommitmentListArgs = listArgs(CommitmentFilter, CommitmentOrder);
