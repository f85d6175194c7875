import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'A name that a body has for a time. On any day a body has one name at most.' })
export class BodyName extends HubRecord {
  readonly recordType = 'BodyName';
  readonly bodyId!: string;

  @Field(() => LocalizedText, { nullable: true, description: 'The name, in the languages that a source gives.' })
  readonly name!: LocalizedText | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of the name. Null where it is not known: the name then counts as old.',
  })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it is no longer the name. Null while it is, or where its end is not known.',
  })
  readonly validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'The act that gave the name; null where none is recorded.' })
  readonly act!: string | null;
}
