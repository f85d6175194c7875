import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { LegalActLinkKind } from './legal-act-link.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'What a legal act does to another act, or to a treaty. It takes effect on the day on which the act `from` does.',
})
export class LegalActLink extends HubRecord {
  readonly recordType = 'LegalActLink';
  readonly fromId!: string;
  readonly toId!: string | null;
  readonly treatyId!: string | null;

  @Field(() => LegalActLinkKind, { nullable: true, description: 'What it does.' })
  readonly kind!: LegalActLinkKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(LegalActLinkKind, this.kind);
  }

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'A remark in our own words, such as which paragraphs are reworded; null where there is none.',
  })
  readonly note!: LocalizedText | null;
}

export const LegalActLinkConnection = connectionType(() => LegalActLink, 'LegalActLink');

export enum LegalActLinkOrderField {
  ID = 'ID',
  KIND = 'KIND',
}
registerEnumType(LegalActLinkOrderField, {
  name: 'LegalActLinkOrderField',
  description: 'What links of legal acts can be ordered by.',
  valuesConfig: {
    ID: { description: 'The id: the act `from`, the kind, then what it is done to.' },
    KIND: { description: 'The kind, by its name in the schema.' },
  },
});
