import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { type ValueFilter, referenceTo } from '../../_kit/query/filter.inputs.ts';
import { ListedIn, Single } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { PartyStatusFilter } from '../party-status/party-status.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A participant in its relation to one treaty: it has done something with it, which need not mean that it is bound.',
})
export class Party extends HubRecord {
  readonly recordType = 'Party';
  readonly treatyId!: string;
  readonly participantId!: string;
}

export const PartyConnection = connectionType(() => Party, 'Party');

@FilterInput('Which parties; all conditions must hold.')
export class PartyFilter {
  @ListedIn('Participant.parties')
  @Field(referenceTo('Participant'), { nullable: true, description: 'By participant, such as `kz`.' })
  readonly participant?: ValueFilter<string>;

  @ListedIn('Treaty.parties')
  @Field(referenceTo('Treaty'), { nullable: true, description: 'By treaty, such as `untc-4-4`.' })
  readonly treaty?: ValueFilter<string>;

  @Single()
  @Field(() => PartyStatusFilter, { nullable: true, description: 'By status on a day.' })
  readonly status?: PartyStatusFilter;
}

export enum PartyOrderField {
  ID = 'ID',
}
registerEnumType(PartyOrderField, {
  name: 'PartyOrderField',
  description: 'What parties can be ordered by.',
  valuesConfig: { ID: { description: 'The id: treaty, then participant.' } },
});
const PartyOrder = orderInput('Party', PartyOrderField);
export const PartyListArgs = listArgs(PartyFilter, PartyOrder);
