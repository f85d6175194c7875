import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { EffectiveDate } from '../effective-date/effective-date.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A version of a legal act as a whole: as adopted, and after each act that amends it.' })
export class LegalActVersion extends HubRecord {
  readonly recordType = 'LegalActVersion';
  readonly actId!: string;
  readonly madeById!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the versions of its act, from 1: as adopted.' })
  readonly number!: number;

  @Field(() => EffectiveDate, { nullable: true, description: 'From when it holds, until the next one does.' })
  readonly effective!: EffectiveDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether our source has the whole wording; false where parts are not in it, such as ¶3, ¶7 and ¶10 of the Rules as adopted.',
  })
  readonly isTextKnown!: boolean;
}

export const LegalActVersionConnection = connectionType(() => LegalActVersion, 'LegalActVersion');

export enum LegalActVersionOrderField {
  NUMBER = 'NUMBER',
  EFFECTIVE = 'EFFECTIVE',
  ID = 'ID',
}
registerEnumType(LegalActVersionOrderField, {
  name: 'LegalActVersionOrderField',
  description: 'What versions of acts can be ordered by.',
  valuesConfig: {
    NUMBER: { description: 'The place among the versions of its act.' },
    EFFECTIVE: { description: 'The first day on which it can hold.' },
    ID: { description: 'The id.' },
  },
});
