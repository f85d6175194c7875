import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'What a body delivers for a year (¶5), in one of its versions.' })
export class AnnualInformation extends HubRecord {
  readonly recordType = 'AnnualInformation';

  @Field(() => Int, { nullable: true, description: 'From 1; a returned version is followed by a new one.' })
  readonly versionNumber!: number;
}

export enum AnnualInformationOrderField {
  ID = 'ID',
}
registerEnumType(AnnualInformationOrderField, {
  name: 'AnnualInformationOrderField',
  description: 'What information can be ordered by.',
  valuesConfig: { ID: { description: 'The id.' } },
});
