import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'One of the seventeen Sustainable Development Goals of the 2030 Agenda (resolution 70/1 of the General Assembly).',
})
export class SdgGoal extends HubRecord {
  readonly recordType = 'SdgGoal';

  @Field(() => Int, { nullable: true, description: 'Its number, 1 to 17.' })
  readonly number!: number;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      "The goal in full. The official wording comes by import; before that it is in the hub's own words, as its sources say.",
  })
  readonly title!: LocalizedText;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Its usual short name, such as `Gender equality`; null where no source gives one.',
  })
  readonly shortTitle!: LocalizedText | null;
}

export const SdgGoalConnection = connectionType(() => SdgGoal, 'SdgGoal');

export enum SdgGoalOrderField {
  NUMBER = 'NUMBER',
  ID = 'ID',
}
registerEnumType(SdgGoalOrderField, {
  name: 'SdgGoalOrderField',
  description: 'What goals can be ordered by.',
  valuesConfig: {
    NUMBER: { description: 'The number.' },
    ID: { description: 'The id.' },
  },
});
