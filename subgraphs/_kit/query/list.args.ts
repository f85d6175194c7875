import { ArgsType, Field, ID, type ClassType } from 'type-graphql';
import type { OrderBy } from './list.ts';
import { PageArgs } from './page.args.ts';

export interface ListArgs<Filter> extends PageArgs {
  readonly ids?: readonly string[] | null;
  readonly filter?: Filter | null;
  readonly orderBy?: OrderBy | null;
}

/** The arguments of a list, the same everywhere: page, `ids`, `filter`, `orderBy`; `byDefault` says the default order. */
export function listArgs<Filter extends object>(
  filter: ClassType<Filter>,
  order: ClassType<OrderBy>,
  byDefault = 'the first value of its field, ascending',
): ClassType<ListArgs<Filter>> {
  @ArgsType()
  class Arguments extends PageArgs implements ListArgs<Filter> {
    @Field(() => [ID], {
      nullable: true,
      description: 'Only these, at most 100; ids that nothing has are left out, and named in `extensions.hub.notes`.',
    })
    readonly ids?: string[] | null;

    @Field(() => filter, { nullable: true, description: 'Which of the list; without it, all.' })
    readonly filter?: Filter | null;

    @Field(() => order, { nullable: true, description: `In which order. Default: ${byDefault}.` })
    readonly orderBy?: OrderBy | null;
  }
  return Arguments;
}
