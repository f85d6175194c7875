import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { UrlScalar } from '../../_kit/scalars.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { SourceDocumentKind } from './source-document.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A document that holds recommendations (¶6(6), ¶6(7)). One copy of it serves all of them. It is confidential where it says so itself, not where a recommendation in it is.',
})
export class SourceDocument extends ConfidentialRecord {
  readonly recordType = 'SourceDocument';
  readonly addresseeId!: string | null;
  readonly periodicReportId!: string | null;
  readonly copyId!: string | null;

  @Field(() => SourceDocumentKind, { nullable: true, description: 'What kind of document it is.' })
  readonly kind!: SourceDocumentKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(SourceDocumentKind, this.kind);
  }

  @Field(() => LocalizedText, { nullable: true, description: 'Its title, without symbol and date.' })
  readonly title!: LocalizedText | null;

  @Field(() => String, {
    nullable: true,
    description: 'The symbol its issuer gave it, such as `A/HRC/14/10`; null where it has none or none is known.',
  })
  readonly symbol!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The procedure it came out of, in the words of its source, such as `Committee against Torture`; `issuer` is the treaty body itself.',
  })
  readonly mechanism!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Session of the mechanism, counted by the mechanism itself; null where it does not meet in sessions.',
  })
  readonly session!: number | null;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'When it was adopted; an interval where only the days of the session are known, null where no source says.',
  })
  readonly date!: PartialDate | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether the addressee is known to the hub; null where there is none.',
  })
  readonly addresseeReference!: ReferenceState | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether its copy is known to the hub; null where none is named.',
  })
  readonly copyReference!: ReferenceState | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where it can be read; null where no source says.' })
  readonly url!: string | null;
}

export const SourceDocumentConnection = connectionType(() => SourceDocument, 'SourceDocument');

export enum SourceDocumentOrderField {
  DATE = 'DATE',
  TITLE = 'TITLE',
  ID = 'ID',
}
registerEnumType(SourceDocumentOrderField, {
  name: 'SourceDocumentOrderField',
  description: 'What documents can be ordered by.',
  valuesConfig: {
    DATE: { description: 'The first day the date can mean; documents without one come first.' },
    TITLE: { description: 'The title: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
