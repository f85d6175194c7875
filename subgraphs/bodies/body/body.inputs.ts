import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { Audience } from '../../_kit/access/audience.ts';
import { CommandInput } from '../../_kit/command/command.input.ts';
import { CommandPayload } from '../../_kit/command/command.payload.ts';
import { LocalizedTextInput } from '../../_kit/localized-text.input.ts';
import { Always } from '../../_kit/query/filter-declarations.ts';
import { IdFilter, referenceTo, StringFilter, type ValueFilter } from '../../_kit/query/filter.inputs.ts';
import { FilterInput } from '../../_kit/query/filter-input.ts';
import { listArgs, type ListArgs } from '../../_kit/query/list.args.ts';
import { orderInput } from '../../_kit/query/order.input.ts';
import { DateScalar, UrlScalar } from '../../_kit/scalars.ts';
import { CapacityFilter } from '../body-capacity/body-capacity.type.ts';
import type { Capacity } from '../body-capacity/capacity.ts';
import { Body } from './body.type.ts';

@InputType({ description: 'The capacities of a body on one day.' })
export class BodyCapacityFilter {
  @Audience('PUBLIC')
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: that of the list.' })
  readonly asOf?: string | null;

  @Audience('PUBLIC')
  @Field(() => CapacityFilter, {
    description: 'Which it has; `not`: it does not have that one; `isNull: true`: it has none at all.',
  })
  readonly value!: ValueFilter<Capacity>;
}

@FilterInput('Which bodies; all conditions must hold.')
export class BodyFilter {
  @Field(() => IdFilter, { nullable: true, description: 'By id, such as `body-mfa`.' })
  readonly id?: ValueFilter<string>;

  @Field(() => StringFilter, {
    nullable: true,
    description: 'By the name on the day of the list, in any of the three languages; missing where it had none.',
  })
  readonly name?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(() => StringFilter, {
    nullable: true,
    description:
      'By a name of any time, in any of the three languages: finds what is called otherwise today, or is no more.',
  })
  readonly anyName?: ValueFilter<string>;

  @Field(() => StringFilter, { nullable: true, description: 'By acronym in any of the three languages.' })
  readonly acronym?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Always()
  @Field(referenceTo('Body'), {
    nullable: true,
    description:
      'By the lines (`Query.bodyLineages`) that it is in on the day of the list, each named by what had become of it: `eq: "body-health"` finds that body and all that had become it.',
  })
  readonly lineage?: ValueFilter<string>;

  @Audience('PUBLIC')
  @Field(() => BodyCapacityFilter, { nullable: true, description: 'By its capacities on a day.' })
  readonly capacity?: BodyCapacityFilter;
}

export enum BodyOrderField {
  NAME = 'NAME',
  ID = 'ID',
}
registerEnumType(BodyOrderField, {
  name: 'BodyOrderField',
  description: 'What bodies can be ordered by.',
  valuesConfig: {
    NAME: {
      description:
        'The name on the day of the list: English where there is one, else Russian, else Kazakh. Bodies without a name on that day come first.',
    },
    ID: { description: 'The id.' },
  },
});
const BodyOrder = orderInput('Body', BodyOrderField);

@ArgsType()
export class BodyListArgs extends listArgs(BodyFilter, BodyOrder) {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day whose names and capacities filter and order go by. Default: `@at(asOf:)`, which conditions on other lists and records within `filter` keep to.',
  })
  readonly asOf?: string | null;
}

export type BodyListQuery = ListArgs<BodyFilter> & Pick<BodyListArgs, 'asOf'>;

@InputType({ description: 'A body to record, with the first of its names.' })
export class AddBodyInput extends CommandInput {
  @Field(() => ID, {
    description:
      'Its id, which it keeps whatever it is called later, such as `body-mfa`: small Latin letters and digits after hyphens; at most 60 characters.',
  })
  readonly id!: string;

  @Field(() => LocalizedTextInput, { description: 'Its name, in one language at least; at most 500 characters each.' })
  readonly name!: LocalizedTextInput;

  @Field(() => DateScalar, { nullable: true, description: 'First day of the name; null where it is not known.' })
  readonly validFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The act that gave the name, as one that set the body up does; at most 500 characters.',
  })
  readonly act?: string | null;

  @Field(() => LocalizedTextInput, {
    nullable: true,
    description: 'Its usual short form, such as `MFA`; at most 50 characters each.',
  })
  readonly acronym?: LocalizedTextInput | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Its own page.' })
  readonly website?: string | null;

  @Field(() => String, { nullable: true, description: 'Where this is known from; at most 500 characters.' })
  readonly source?: string | null;
}

@ObjectType({ description: 'What came of `addBody`.' })
export class AddBodyPayload extends CommandPayload {
  @Field(() => Body, { nullable: true, description: 'The body as recorded; null on refusal.' })
  readonly body!: Body | null;
}
