import { ArgsType, Field, registerEnumType } from 'type-graphql';
import { DateScalar } from '../../_kit/scalars.ts';

export enum Validity {
  CURRENT = 'CURRENT',
  ALL = 'ALL',
}
registerEnumType(Validity, {
  name: 'Validity',
  description: 'Which of the records that are valid for a time.',
  valuesConfig: {
    CURRENT: {
      description: 'Those valid on `asOf`. A beginning that is not known counts as long ago, an end as not yet come.',
    },
    ALL: { description: 'Those valid at any time, past and future.' },
  },
});

@ArgsType()
export class AsOfArgs {
  @Field(() => DateScalar, { nullable: true, description: 'On which day. Default: `@at(asOf:)`.' })
  readonly asOf?: string | null;
}

@ArgsType()
export class ValidityArgs extends AsOfArgs {
  @Field(() => Validity, { defaultValue: Validity.CURRENT, description: 'Valid on `asOf` (default), or all.' })
  readonly validity!: Validity;
}
