import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { connectionType } from '../../_kit/query/connection.ts';
import { UrlScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({
  description:
    'A body with a part in the monitoring of treaties: a state body, an international organisation or its treaty body, an organisation or expert whose recommendations are analysed. What it is, and what it is called, depends on the day.',
})
export class Body extends HubRecord {
  readonly recordType = 'Body';

  @Field(() => LocalizedText, {
    nullable: true,
    description: 'Its usual short form, such as `MFA`; null where none is recorded.',
  })
  readonly acronym!: LocalizedText | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own page; null where none is recorded.' })
  readonly website!: string | null;
}

export const BodyConnection = connectionType(() => Body, 'Body');
