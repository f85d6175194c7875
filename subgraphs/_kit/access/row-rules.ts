import type { AnyWatchedReference, Concept } from '../concept.ts';
import type { Database } from '../database/database.ts';
import { recordTypeOf } from '../record/record-type.ts';
import { namings, type RowRule } from './row-rule.ts';

type Ruled = Pick<Concept, 'rows' | 'watched'>;

/** The row rules of a subgraph, one to a table: those that its concepts declare, and what follows from their references. */
export function rowRulesOf(concepts: readonly Ruled[], database: Database): RowRule[] {
  const rules = new Map<string, RowRule>();
  const add = (rule: RowRule) => {
    const known = rules.get(rule.table);
    const names = { ...known?.names, ...rule.names };
    const masked = { ...known?.masked, ...rule.masked };
    rules.set(rule.table, { ...known, ...rule, names, masked });
  };
  for (const { rows = [], watched = [] } of concepts) {
    rows.forEach(add);
    watched.forEach((reference) => add(following(reference, database)));
  }
  return [...rules.values()];
}

/** A row that names a thing of another subgraph is as confidential as that, unless it only does not show it. */
function following(reference: AnyWatchedReference, database: Database): RowRule {
  const { tableName, name, columns } = database.writer.getMetadata(reference.entity);
  const column = columns.find(({ propertyName }) => propertyName === reference.names)?.databaseName ?? '';
  const named = { [column]: reference.type };
  const rule = { table: tableName, type: recordTypeOf(name) };
  return reference.isMasked ? { ...rule, masked: named } : { ...rule, names: named };
}

/** Types of which single records can be confidential by themselves. */
export function confidentialTypesOf(concepts: readonly Ruled[]): string[] {
  return concepts.flatMap(({ rows = [] }) => rows.filter(({ confidential }) => confidential).map(({ type }) => type));
}

/** By type, the types of what its records name: with one of these, they are confidential too. */
export function namedTypesOf(concepts: readonly Ruled[]): Map<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  const add = (type: string, other: string) => named.set(type, (named.get(type) ?? new Set()).add(other));
  for (const { rows = [], watched = [] } of concepts) {
    for (const { type, names } of rows) namings(names).forEach(([, other]) => add(type, other));
    for (const { entity, type, isMasked } of watched) if (!isMasked) add(recordTypeOf(entity.name), type);
  }
  return named;
}
