import sql from 'sql-template-tag';
import { Field, InputType } from 'type-graphql';
import { BooleanFilter, type ValueFilter } from '../query/filter.inputs.ts';
import { Always } from '../query/filter-declarations.ts';
import { compare, type FilterSpec } from '../query/filter.sql.ts';

/** Filters of records that can be confidential by themselves extend it. */
@InputType({ description: 'Which records that can be confidential.' })
export abstract class ConfidentialFilter {
  @Always()
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is confidential.' })
  readonly isConfidential?: ValueFilter<boolean>;
}

/** Its conditions on `t`. */
export const confidentialFilters: FilterSpec = {
  isConfidential: (filter: ValueFilter<boolean>, path) =>
    compare(sql`COALESCE(t.is_confidential, 0)`, filter, path, Number),
};
