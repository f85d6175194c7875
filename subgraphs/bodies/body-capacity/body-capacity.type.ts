import { Directive, Field, ObjectType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { labelOf } from '../../_kit/labels.ts';
import { LocalizedText } from '../../_kit/localized-text.ts';
import { enumFilter } from '../../_kit/query/filter.inputs.ts';
import { DateScalar } from '../../_kit/scalars.ts';
import { HubRecord } from '../../_kit/source/hub-record.type.ts';
import { Capacity } from './capacity.ts';

@Directive('@key(fields: "id")')
@Audience('PUBLIC')
@ObjectType({ description: 'As what a body takes part in the monitoring of treaties, and from when to when.' })
export class BodyCapacity extends HubRecord {
  readonly recordType = 'BodyCapacity';
  readonly bodyId!: string;

  @Field(() => Capacity, { nullable: true, description: 'The capacity.' })
  readonly capacity!: Capacity;

  @Field(() => LocalizedText, { nullable: true, description: 'The capacity in words.' })
  capacityLabel(): LocalizedText {
    return labelOf(Capacity, this.capacity);
  }

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'First day of the capacity. Null where it is not known: the body then counts as having had it long since.',
  })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day on which it no longer has it. Null while it has, or where the end is not known.',
  })
  readonly validUntil!: string | null;

  @Field(() => String, { nullable: true, description: 'The act that gave the capacity; null where none is recorded.' })
  readonly act!: string | null;
}

export const CapacityFilter = enumFilter<Capacity>(Capacity, 'Capacity');
