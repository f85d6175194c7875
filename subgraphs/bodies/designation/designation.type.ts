import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { ValidRecord } from '../validity/validity.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'That the head of a body determined a subdivision to do the monitoring of treaties (¶3), by which act and for which time.',
})
export class Designation extends ValidRecord {
  readonly recordType = 'Designation';
  readonly subdivisionId!: string;
  readonly headId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Number of the act by which the head determined it; null where none is recorded.',
  })
  readonly actNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of that act; null where it is not recorded.' })
  readonly actDate!: string | null;

  @Field(() => LocalizedText, { nullable: true, description: 'Title of that act; null where none is recorded.' })
  readonly actTitle!: LocalizedText | null;
}

export const DesignationConnection = connectionType(() => Designation, 'Designation');

export enum DesignationOrderField {
  VALID_FROM = 'VALID_FROM',
  ID = 'ID',
}
registerEnumType(DesignationOrderField, {
  name: 'DesignationOrderField',
  description: 'What designations can be ordered by.',
  valuesConfig: {
    VALID_FROM: { description: 'The first day; those of which it is not known come first.' },
    ID: { description: 'The id.' },
  },
});
