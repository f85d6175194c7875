import { isObjectType, type GraphQLSchema } from 'graphql';
import { withArticle } from '../article.ts';

/** Says of the filter of each list what it limits: arguments are declared once, and stand at roots and under records. */
export function describeFilters(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const { args } of Object.values(type.getFields())) {
      const filter = args.find(({ name }) => name === 'filter');
      if (filter) filter.description = type === schema.getQueryType() ? ofRoot : ofListUnder(type.name);
    }
  }
}

const ofRoot =
  'Limits this list; without it, all. What is listed under each record is limited by its own `filter` alone: `some`, `none`, `every` and `count` ask for records by what they have, and take none of it away.';

function ofListUnder(type: string): string {
  return `Limits this list alone; without it, all. It takes no ${type} out of the answer: to ask for ${withArticle(type)} by what is listed here, use the filter of the list that it comes from.`;
}
