import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import type { CitedType } from './cited-type.ts';
import { InputKind } from './input-kind.ts';
import { ofLanguages, TextLanguages } from '../language/text-languages.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({ description: 'That an entry rests on something out of one of the seven inputs of ¶6.' })
export class EvidenceLink extends HubRecord {
  readonly recordType = 'EvidenceLink';
  readonly entryId!: string;
  readonly citedType!: CitedType;
  readonly citedId!: string;

  @Field(() => InputKind, { nullable: true, description: 'Which of the seven inputs of ¶6 it is out of.' })
  readonly input!: InputKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The input in words.' })
  inputLabel(): LocalizedText {
    return labelOf(InputKind, this.input);
  }

  @Field(() => LocalizedText, { nullable: true, description: 'What it shows; null where nobody wrote it down.' })
  readonly note!: LocalizedText | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the owner of what is cited has said that it exists.',
  })
  readonly citedReference!: ReferenceState;

  @Field(() => [TextLanguages], { nullable: true, description: ofLanguages })
  readonly languages!: readonly TextLanguages[];
}

export const EvidenceLinkConnection = connectionType(() => EvidenceLink, 'EvidenceLink');

export enum EvidenceLinkOrderField {
  NUMBER = 'NUMBER',
  ID = 'ID',
}
registerEnumType(EvidenceLinkOrderField, {
  name: 'EvidenceLinkOrderField',
  description: 'What evidence can be ordered by.',
  valuesConfig: {
    NUMBER: { description: 'The entry, by id, and within it the number.' },
    ID: { description: 'The id.' },
  },
});
