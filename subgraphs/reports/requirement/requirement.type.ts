import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'One thing that a monitoring regime requires, bound to the wording of a paragraph that asks for it. Where a paragraph was reworded there is one for each wording, with its years.',
})
export class Requirement extends HubRecord {
  readonly recordType = 'Requirement';
  readonly regimeId!: string;
  readonly actId!: string;
  readonly paragraphId!: string | null;
  readonly wordingId!: string | null;

  @Field(() => RequirementKind, { nullable: true, description: 'What it is about.' })
  readonly kind!: RequirementKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(RequirementKind, this.kind);
  }

  @Field(() => String, {
    nullable: true,
    description:
      'Of a deadline: the day of each year, `11-10` for 10 November, all of that day included. Null for other kinds, and where it is not known.',
  })
  readonly monthDay!: string | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: "What is required, in the hub's own words; the official words are those of `wording`.",
  })
  readonly statement!: LocalizedText | null;

  @Field(() => RequirementState, { nullable: true, description: 'How surely that is known.' })
  readonly state!: RequirementState;

  @Field(() => LocalizedText, { nullable: true, description: 'The state in words.' })
  stateLabel(): LocalizedText {
    return labelOf(RequirementState, this.state);
  }

  @Field(() => Int, {
    nullable: true,
    description: 'First year whose cycle it holds for; null where no source says.',
  })
  readonly firstYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year whose cycle it holds for; null while there is no end.' })
  readonly lastYear!: number | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether its act, paragraph and wording, as far as it names them, are known to the hub.',
  })
  readonly lawReference!: ReferenceState;
}

export const RequirementConnection = connectionType(() => Requirement, 'Requirement');

export enum RequirementOrderField {
  KIND = 'KIND',
  ID = 'ID',
}
registerEnumType(RequirementOrderField, {
  name: 'RequirementOrderField',
  description: 'What requirements can be ordered by.',
  valuesConfig: {
    KIND: { description: 'The kind: first what a body owes, then what the authorised body and others do with it.' },
    ID: { description: 'The id.' },
  },
});
