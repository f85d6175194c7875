import { Field } from 'type-graphql';
import { DateFilter, IdFilter, StringFilter, type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { MonitoringNoteOrderField } from './monitoring-note.type.ts';

@FilterInput('Which monitoring notes; all conditions must hold.')
export class MonitoringNoteFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-moj:untc-4-4:note:4`.' })
  readonly id?: ValueFilter<string>;

  @ListedIn('Treaty.monitoringNotes')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @ListedIn('Body.monitoringNotes')
  @Field(referenceTo('Body'), { nullable: true, description: 'By the body whose note it is, such as `body-mfa`.' })
  readonly body?: ValueFilter<string>;

  @Field(referenceTo('Subdivision'), { nullable: true, description: 'By the subdivision that noted it.' })
  readonly subdivision?: ValueFilter<string>;

  @Field(() => DateFilter, { nullable: true, description: 'By the day on which it was noted.' })
  readonly notedOn?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By its words, in any of the three languages.' })
  readonly text?: ValueFilter<string>;
}

const MonitoringNoteOrder = orderInput('MonitoringNote', MonitoringNoteOrderField);
export const MonitoringNoteListArgs = listArgs(MonitoringNoteFilter, MonitoringNoteOrder);
