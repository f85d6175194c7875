import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('MONITORING')
@ObjectType({
  description:
    "What the authorised body remarks on one entry when it returns an information: `<information>:r1`, and on. The hub's own procedure: the Rules know no return.",
})
export class EntryRemark extends HubRecord {
  readonly recordType = 'EntryRemark';
  readonly informationId!: string;
  readonly entryId!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'The remark.' })
  readonly text!: LocalizedText | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day on which the information was returned with it.' })
  readonly remarkedOn!: string;
}
