import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ValidRecord } from '../validity/validity.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'The time for which a person headed a body, or acted as its head. The head determines the subdivisions that do the monitoring (¶3) and signs the information of the body (¶7).',
})
export class HeadTenure extends ValidRecord {
  readonly recordType = 'HeadTenure';
  readonly bodyId!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'The name of the person, as a source spells it.' })
  readonly name!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The office, such as `Minister of Foreign Affairs`; null where no source gives it.',
  })
  readonly office!: LocalizedText | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for one who acts as head while the office is vacant or its holder absent.',
  })
  readonly isActing!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The act that gave the office; null where none is recorded.',
  })
  readonly act!: string | null;
}

export const HeadTenureConnection = connectionType(() => HeadTenure, 'HeadTenure');

export enum HeadTenureOrderField {
  VALID_FROM = 'VALID_FROM',
  NAME = 'NAME',
  ID = 'ID',
}
registerEnumType(HeadTenureOrderField, {
  name: 'HeadTenureOrderField',
  description: 'What tenures of heads can be ordered by.',
  valuesConfig: {
    VALID_FROM: { description: 'The first day; those of which it is not known come first.' },
    NAME: { description: 'The name of the person: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
