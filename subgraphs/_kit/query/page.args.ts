import { ArgsType, Field, Int } from 'type-graphql';
import { InvalidInputError } from '../errors.ts';
import { defaultPageSize, largestPage } from './page-size.ts';

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the front, 1–100. Default: 20.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many from the back, 1–100; not together with `first`.' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string | null;
}

export interface PageBounds {
  readonly size: number;
  readonly fromBack: boolean;
}

export function pageBounds({ first, last }: PageArgs): PageBounds {
  if (first != null && last != null)
    throw new InvalidInputError('last', last, 'can not be used together with `first`.');
  const field = last == null ? 'first' : 'last';
  const size = last ?? first ?? defaultPageSize;
  if (size < 1 || size > largestPage) throw new InvalidInputError(field, size, `is not from 1 to ${largestPage}.`);
  return { size, fromBack: last != null };
}
