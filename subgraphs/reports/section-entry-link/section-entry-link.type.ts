import { Directive, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({
  description:
    'A section of a summary rests on an entry of a body: the way from what was summed up back to what was reported.',
})
export class SectionEntryLink extends HubRecord {
  readonly recordType = 'SectionEntryLink';
  readonly sectionId!: string;
  readonly entryId!: string;
}

export const SectionEntryLinkConnection = connectionType(() => SectionEntryLink, 'SectionEntryLink');

export enum SectionEntryLinkOrderField {
  ID = 'ID',
}
registerEnumType(SectionEntryLinkOrderField, {
  name: 'SectionEntryLinkOrderField',
  description: 'What links can be ordered by.',
  valuesConfig: {
    ID: { description: 'The id: section, then entry.' },
  },
});
