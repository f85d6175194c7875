import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { DomesticProcedureKind } from './domestic-procedure.kind.ts';
import { domesticProcedureDimensions } from './domestic-procedure.dimensions.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description: 'What Kazakhstan has to do at home before a signed treaty can be in force for it (¶5(2)).',
})
export class DomesticProcedure extends ConfidentialRecord {
  readonly recordType = 'DomesticProcedure';
  readonly treatyId!: string;
  readonly bodyId!: string | null;

  @Field(() => DomesticProcedureKind, { nullable: true, description: 'What it leads to.' })
  readonly kind!: DomesticProcedureKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(DomesticProcedureKind, this.kind);
  }

  @Field(() => LocalizedText, {
    nullable: true,
    description:
      'Why it is not completed (¶5(2)); of one that has been completed, why it was not until then. Null where no reason is recorded.',
  })
  readonly reason!: LocalizedText | null;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'Since when it has been under way, whether or not a step was completed; null where that is not known.',
  })
  readonly continuingSince!: PartialDate | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the responsible body is known to the hub; null where none is recorded.',
  })
  readonly responsibleBodyReference!: ReferenceState | null;
}

export const DomesticProcedureConnection = connectionType(
  () => DomesticProcedure,
  'DomesticProcedure',
  domesticProcedureDimensions,
);

export enum DomesticProcedureOrderField {
  CONTINUING_SINCE = 'CONTINUING_SINCE',
  ID = 'ID',
}
registerEnumType(DomesticProcedureOrderField, {
  name: 'DomesticProcedureOrderField',
  description: 'What domestic procedures can be ordered by.',
  valuesConfig: {
    CONTINUING_SINCE: { description: 'The first day since which it can have been under way; unknown ones come first.' },
    ID: { description: 'The id.' },
  },
});
