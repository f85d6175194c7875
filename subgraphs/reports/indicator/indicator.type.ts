import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'Something that is measured about the implementation of a treaty or of a target (¶6(3): information, statistics included).',
})
export class Indicator extends HubRecord {
  readonly recordType = 'Indicator';
  readonly treatyId!: string | null;
  readonly targetId!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'What is measured.' })
  readonly name!: LocalizedText;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'The unit of its values, such as `per cent` or `cases a year`; null for one that is only described in words.',
  })
  readonly unit!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'How it is measured, and by whom; null where no source says.',
  })
  readonly method!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the treaty is known to the hub; null where there is none.',
  })
  readonly treatyReference!: ReferenceState | null;
}

export const IndicatorConnection = connectionType(() => Indicator, 'Indicator');

export enum IndicatorOrderField {
  NAME = 'NAME',
  ID = 'ID',
}
registerEnumType(IndicatorOrderField, {
  name: 'IndicatorOrderField',
  description: 'What indicators can be ordered by.',
  valuesConfig: {
    NAME: { description: 'The name: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
