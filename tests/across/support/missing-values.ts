import { getNamedType, isInputObjectType, type GraphQLInputObjectType } from 'graphql';
import { filterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import { totals, type FilteredLists } from './shut-filters.ts';

interface Condition {
  /** `TreatyStatusFilter.value` */
  readonly name: string;
  /** Its values are of an enumeration, or yes and no. */
  readonly isState: boolean;
  readonly isAlways: boolean;
  /** It asks for what has none. */
  readonly filter: Record<string, unknown>;
}

/** A condition, and how many records of its list have no value of it. */
export interface Missing extends Omit<Condition, 'filter'> {
  readonly missing: number | null;
}

/** Not of every record that there can be, though all of the default data may have one. */
export const mayBeMissing = [
  'MediaPublicationFilter.tone',
  'TreatyFilter.form',
  'ReportingDutyFilter.isRequired',
  'ReportingDutyFilter.waitsAt',
];

/** Types of what names, dates or numbers something. */
const ofNames = ['ID', 'String', 'Date', 'Int'];

/** As many as one question may well ask. */
const together = 20;

/** For each condition on values that a list of the graph takes. */
export async function missingValues({ ask, lists }: FilteredLists, today: string): Promise<Missing[]> {
  const counted: Missing[] = [];
  for (const list of lists) {
    const conditions = conditionsIn(list.filter);
    for (let from = 0; from < conditions.length; from += together) {
      const some = conditions.slice(from, from + together);
      const { found } = await totals(ask, list, { filters: some.map(({ filter }) => filter), today });
      counted.push(
        ...some.map(({ name, isState, isAlways }, at) => ({ name, isState, isAlways, missing: found[at] ?? null })),
      );
    }
  }
  return counted;
}

/** Its own, and those of what it holds by itself, such as a status on a day. */
function conditionsIn(input: GraphQLInputObjectType): Condition[] {
  const table = filterTable();
  return Object.values(input.getFields()).flatMap(({ name, type }): Condition[] => {
    const inner = getNamedType(type);
    if (!isInputObjectType(inner) || inner === input || table.listOf(input.name, name)) return [];
    const kind = table.kindOf(input.name, name);
    if (kind === undefined) return conditionsIn(inner).map((each) => ({ ...each, filter: { [name]: each.filter } }));
    const isAlways = table.isAlways(input.name, name);
    const isState = !ofNames.includes(kind);
    return [{ name: `${input.name}.${name}`, isState, isAlways, filter: { [name]: { isNull: true } } }];
  });
}
