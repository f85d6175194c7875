import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { PartialDate } from '../../_kit/partial-date.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { BodySuccessionKind } from './body-succession.kind.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'That one body followed another. A body can follow several and be followed by several.' })
export class BodySuccession extends HubRecord {
  readonly recordType = 'BodySuccession';
  readonly predecessorId!: string;
  readonly successorId!: string;

  @Field(() => PartialDate, {
    nullable: true,
    description: 'When it took effect, as exactly as a source says; null where none does.',
  })
  readonly on!: PartialDate | null;

  @Field(() => BodySuccessionKind, { nullable: true, description: 'Renamed, merged, divided or the like.' })
  readonly kind!: BodySuccessionKind;

  @Field(() => LocalizedText, { nullable: true, description: 'The kind in words.' })
  kindLabel(): LocalizedText {
    return labelOf(BodySuccessionKind, this.kind);
  }

  @Field(() => String, { nullable: true, description: 'The act that ordered it; null where none is recorded.' })
  readonly act!: string | null;
}
