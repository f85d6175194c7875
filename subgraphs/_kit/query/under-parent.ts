import type { ListedUnder } from './connection.ts';
import { excluding, type Judged } from './exclusion.ts';
import { allHolding, atomsOf, type Filter } from './placed.ts';

/** What a filter asks of the record that its list is under. */
export interface ParentCondition {
  readonly place: string;
  readonly value: unknown;
  readonly isMet: boolean;
}

const one: Judged = { kind: 'ID', isOne: true, isVague: false };

export function parentConditions(filter: Filter, { id, fields }: ListedUnder): ParentCondition[] {
  const itself = { place: '', operator: 'eq', value: id };
  return allHolding(filter, 'filter')
    .filter(({ field }) => fields.includes(field))
    .flatMap(atomsOf)
    .map((atom) => ({ place: atom.place, value: atom.value, isMet: excluding([atom, itself], one) === null }));
}
