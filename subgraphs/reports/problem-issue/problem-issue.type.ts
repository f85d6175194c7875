import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { ReferenceState } from '../../_kit/reference-state.type.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { ConfidentialRecord } from '../stubs/confidential-record.type.ts';
import { problemIssueDimensions } from './problem-issue.dimensions.ts';
import { ofLanguages, TextLanguages } from '../language/text-languages.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    'A problem found when treaties are implemented (¶5). It can span several treaties, entries of several bodies, and years.',
})
export class ProblemIssue extends ConfidentialRecord {
  readonly recordType = 'ProblemIssue';
  readonly raisedById!: string | null;
  readonly treatyIds!: readonly string[];

  @Field(() => LocalizedText, { nullable: true, description: 'In a line.' })
  readonly title!: LocalizedText | null;

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'The problem at length; null where nobody wrote it down.',
  })
  readonly description!: LocalizedText | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was first raised.' })
  readonly openedOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it was no longer open; null while it is, as far as the hub knows.',
  })
  readonly resolvedOn!: string | null;

  @Field(() => ReferenceState, {
    nullable: true,
    description: 'Whether bodies has said that the body exists; null where none is named.',
  })
  readonly raisedByReference!: ReferenceState | null;

  @Field(() => [TextLanguages], { nullable: true, description: ofLanguages })
  readonly languages!: readonly TextLanguages[];
}

export const ProblemIssueConnection = connectionType(() => ProblemIssue, 'ProblemIssue', problemIssueDimensions);

export enum ProblemIssueOrderField {
  OPENED_ON = 'OPENED_ON',
  TITLE = 'TITLE',
  ID = 'ID',
}
registerEnumType(ProblemIssueOrderField, {
  name: 'ProblemIssueOrderField',
  description: 'What problem issues can be ordered by.',
  valuesConfig: {
    OPENED_ON: { description: 'The day on which it was first raised: those open longest come first.' },
    TITLE: { description: 'The title: English where there is one, else Russian, else Kazakh.' },
    ID: { description: 'The id.' },
  },
});
