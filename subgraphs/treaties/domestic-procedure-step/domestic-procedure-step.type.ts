import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({ description: 'One step of a domestic procedure: what is to be done, by when, and when it was done.' })
export class DomesticProcedureStep extends HubRecord {
  readonly recordType = 'DomesticProcedureStep';
  readonly procedureId!: string;
  readonly actId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place in the procedure, from 1.' })
  readonly position!: number;

  @Field(() => LocalizedText, { nullable: true, description: 'What is to be done.' })
  readonly name!: LocalizedText | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The day by whose end it should be done; null where none was planned.',
  })
  readonly plannedOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was done; null where it is not.' })
  readonly completedOn!: string | null;
}
