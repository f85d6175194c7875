import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A target of a Sustainable Development Goal: what recommendations and indicators serve.' })
export class SdgTarget extends HubRecord {
  readonly recordType = 'SdgTarget';
  readonly goalId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Goal and target as the 2030 Agenda counts them: `5.1`, or `5.a` for means of implementation.',
  })
  readonly code!: string;

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      "The target. The official wording comes by import; before that it is in the hub's own words, as its sources say.",
  })
  readonly title!: LocalizedText;
}

export const SdgTargetConnection = connectionType(() => SdgTarget, 'SdgTarget');

export enum SdgTargetOrderField {
  CODE = 'CODE',
  ID = 'ID',
}
registerEnumType(SdgTargetOrderField, {
  name: 'SdgTargetOrderField',
  description: 'What targets can be ordered by.',
  valuesConfig: {
    CODE: { description: 'Goal and target, `5.2` before `5.10` and `5.a` after both.' },
    ID: { description: 'The id.' },
  },
});
