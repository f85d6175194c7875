import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf, registerLabelledEnum } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { enumFilter, IdFilter, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { NamesBy } from '../../_kit/query/filter-declarations.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

export enum ParticipantKind {
  STATE = 'STATE',
  ORGANISATION = 'ORGANISATION',
  TERRITORY = 'TERRITORY',
  FORMER_STATE = 'FORMER_STATE',
  OTHER = 'OTHER',
}
registerLabelledEnum(ParticipantKind, 'ParticipantKind', 'What kind of actor takes part in a treaty.', {
  STATE: {
    description: 'A state with a code in ISO 3166-1, the Holy See and Palestine included.',
    kk: 'мемлекет',
    ru: 'государство',
    en: 'state',
  },
  ORGANISATION: {
    description: 'An international organisation, such as the European Union.',
    kk: 'халықаралық ұйым',
    ru: 'международная организация',
    en: 'international organisation',
  },
  TERRITORY: {
    description: 'A territory with a code of its own that is not a state.',
    kk: 'аумақ',
    ru: 'территория',
    en: 'territory',
  },
  FORMER_STATE: {
    description: 'A state that no longer exists; its actions are not those of its successors.',
    kk: 'бұрынғы мемлекет',
    ru: 'бывшее государство',
    en: 'former state',
  },
  OTHER: { description: 'A name that a source gives and the hub can not place.', kk: 'өзге', ru: 'иное', en: 'other' },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "isoCode")')
@Audience('PUBLIC')
@ObjectType({
  description: 'A state or organisation that can take part in treaties, or speak to another in recommendations.',
})
export class Participant extends HubRecord {
  readonly recordType = 'Participant';

  @Field(() => LocalizedText, { nullable: true, description: 'Its short name.' })
  readonly name!: LocalizedText | null;

  @Field(() => ParticipantKind, { nullable: true, description: 'State, organisation, or something that is neither.' })
  readonly kind!: ParticipantKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(ParticipantKind, this.kind);
  }

  @Field(() => String, { nullable: true, description: 'ISO 3166-1 alpha-2, such as `KZ`; null where no code exists.' })
  readonly isoCode!: string | null;
}

export const ParticipantConnection = connectionType(() => Participant, 'Participant');
const ParticipantKindFilter = enumFilter<ParticipantKind>(ParticipantKind, 'ParticipantKind');

@FilterInput('Which participants; all conditions must hold.')
export class ParticipantFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `kz`.' })
  readonly id?: ValueFilter<string>;

  @NamesBy('isoCode', 'Participant')
  @Field(() => IdFilter, { nullable: true, description: 'By ISO 3166-1 alpha-2 code, in capitals.' })
  readonly isoCode?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By name in any of the three languages.' })
  readonly name?: ValueFilter<string>;

  @Field(() => ParticipantKindFilter, { nullable: true, description: 'By kind.' })
  readonly kind?: ValueFilter<ParticipantKind>;
}

export enum ParticipantOrderField {
  NAME = 'NAME',
  ID = 'ID',
}
registerEnumType(ParticipantOrderField, {
  name: 'ParticipantOrderField',
  description: 'What participants can be ordered by.',
  valuesConfig: {
    NAME: { description: 'The name: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
const ParticipantOrder = orderInput('Participant', ParticipantOrderField);
export const ParticipantListArgs = listArgs(ParticipantFilter, ParticipantOrder);
