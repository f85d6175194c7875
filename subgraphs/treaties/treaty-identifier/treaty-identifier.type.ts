import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description: 'What a register outside the hub calls a treaty, or what the hub called it before it was merged.',
})
export class TreatyIdentifier extends HubRecord {
  readonly recordType = 'TreatyIdentifier';
  readonly treatyId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Whose identifier it is, in capitals: `UNTS` a registration number of the United Nations Treaty Series, `UNTC` chapter and number in the UN Treaty Collection, `HUB` a former id of the hub itself.',
  })
  readonly scheme!: string;

  @Field(() => String, { nullable: true, description: 'As its register writes it: `14668`, `IV-4`.' })
  readonly value!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: it was given to what was later merged into this treaty; it still leads here.',
  })
  readonly isAlias!: boolean;
}

export const TreatyIdentifierConnection = connectionType(() => TreatyIdentifier, 'TreatyIdentifier');

export enum TreatyIdentifierOrderField {
  ID = 'ID',
}
registerEnumType(TreatyIdentifierOrderField, {
  name: 'TreatyIdentifierOrderField',
  description: 'What identifiers of treaties can be ordered by.',
  valuesConfig: { ID: { description: 'The id: scheme, then value as a text.' } },
});
