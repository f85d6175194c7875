import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({ description: 'That an entry names a problem issue: `<issue>:<entry>`.' })
export class IssueEntryLink extends HubRecord {
  readonly recordType = 'IssueEntryLink';
  readonly issueId!: string;
  readonly entryId!: string;

  @Field(() => Int, { nullable: true, description: 'The year that the entry reports on.' })
  readonly year!: number;
}

export const IssueEntryLinkConnection = connectionType(() => IssueEntryLink, 'IssueEntryLink');

export enum IssueEntryLinkOrderField {
  YEAR = 'YEAR',
  ID = 'ID',
}
registerEnumType(IssueEntryLinkOrderField, {
  name: 'IssueEntryLinkOrderField',
  description: 'What the entries of an issue can be ordered by.',
  valuesConfig: {
    YEAR: { description: 'The year that the entry reports on.' },
    ID: { description: 'The id.' },
  },
});
