import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { DateTimeScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { EdmsMessageKind } from './edms-message.kind.ts';

@Directive('@key(fields: "id")')
@Audience('SUMMARY')
@ObjectType({
  description:
    'The message by which a dispatch goes through the document management system (¶12). What it says never changes; it is sent until the system has registered it, and registered once however often it is sent.',
})
export class EdmsMessage extends HubRecord {
  readonly recordType = 'EdmsMessage';
  readonly dispatchId!: string;
  readonly failedAt!: string | null;

  @Field(() => EdmsMessageKind, { nullable: true, description: 'On which part of its way it carries the summary.' })
  readonly kind!: EdmsMessageKind;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was put in the queue.' })
  readonly queuedAt!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the system refused it, in its own words; null where it did not.',
  })
  readonly refusal!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many documents that belong to it are missing: attachments of which no copy is stored (¶9).',
  })
  readonly missingCopies!: number;
}
