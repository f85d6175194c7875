import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionType } from '../../_kit/query/connection.ts';
import { DateScalar, DateTimeScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A version of the information of a body for a cycle (¶5).' })
export class AnnualInformation extends HubRecord {
  readonly recordType = 'AnnualInformation';
  readonly dutyId!: string;

  @Field(() => Int, { nullable: true, description: 'Its number, from 1.' })
  readonly versionNumber!: number;

  @Field(() => String, { nullable: true, description: 'DRAFT, READY, SIGNED, SUBMITTED, ACCEPTED or RETURNED.' })
  readonly state!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was submitted electronically; null where it was not.',
  })
  readonly submittedAt!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When the paper came in; null where it did not.' })
  readonly paperReceivedOn!: string | null;
}

export const AnnualInformationConnection = connectionType(() => AnnualInformation, 'AnnualInformation');

export enum AnnualInformationOrderField {
  VERSION = 'VERSION',
  ID = 'ID',
}
registerEnumType(AnnualInformationOrderField, {
  name: 'AnnualInformationOrderField',
  description: 'What versions can be ordered by.',
  valuesConfig: {
    VERSION: { description: 'The number.' },
    ID: { description: 'The id.' },
  },
});
