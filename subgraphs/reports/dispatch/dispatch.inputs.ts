import { Field } from 'type-graphql';
import {
  DateFilter,
  enumFilter,
  IdFilter,
  StringFilter,
  type ValueFilter,
  referenceTo,
} from '../../_kit/query/filter.inputs.ts';
import { Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { EdmsMessageState } from '../edms-message/edms-message.state.ts';
import { DispatchSystem } from './dispatch-system.ts';
import { DispatchOrderField } from './dispatch.type.ts';

const DispatchSystemFilter = enumFilter<DispatchSystem>(DispatchSystem, 'DispatchSystem');
const EdmsMessageStateFilter = enumFilter<EdmsMessageState>(EdmsMessageState, 'EdmsMessageState');

@FilterInput('Which dispatches; all conditions must hold.')
export class DispatchFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `dispatch-summary-2021-pmo`.' })
  readonly id?: ValueFilter<string>;

  @Field(referenceTo('SummaryInformation'), {
    nullable: true,
    description: 'By summary, such as `summary-2021`.',
  })
  readonly summary?: ValueFilter<string>;

  @Field(referenceTo('Body'), { nullable: true, description: 'By sender, such as `body-mfa`.' })
  readonly from?: ValueFilter<string>;

  @Field(referenceTo('Body'), { nullable: true, description: 'By receiver, such as `body-pm-office`.' })
  readonly to?: ValueFilter<string>;

  @Field(referenceTo('LegalParagraph'), {
    nullable: true,
    description: 'By paragraph, such as `kz-gov-1141-2010-p8`.',
  })
  readonly paragraph?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By registration number of the sender.' })
  readonly registrationNumber?: ValueFilter<string>;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'By registration number of the receiver; `isNull` for what has no receipt.',
  })
  readonly receiptNumber?: ValueFilter<string>;

  @Single()
  @Field(() => DateFilter, { nullable: true, description: 'By the day it was sent, in Almaty.' })
  readonly dispatchedOn?: ValueFilter<string>;

  @Field(() => DispatchSystemFilter, { nullable: true, description: 'By system.' })
  readonly system?: ValueFilter<DispatchSystem>;

  @Single()
  @Field(() => EdmsMessageStateFilter, {
    nullable: true,
    description: 'By how far its message has come; missing where it was recorded without one.',
  })
  readonly messageState?: ValueFilter<EdmsMessageState>;
}

const DispatchOrder = orderInput('Dispatch', DispatchOrderField);
export const DispatchListArgs = listArgs(DispatchFilter, DispatchOrder);
