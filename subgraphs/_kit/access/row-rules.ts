import type { AnyWatchedReference, Concept } from '../concept.ts';
import type { Database } from '../database/database.ts';
import type { RowRule } from './row-rule.ts';

type Ruled = Pick<Concept, 'rows' | 'watched'>;

/** The row rules of a subgraph, one to a table: those that its concepts declare, and what follows from their references. */
export function rowRulesOf(concepts: readonly Ruled[], database: Database): RowRule[] {
  const rules = new Map<string, RowRule>();
  const add = (rule: RowRule) => {
    const known = rules.get(rule.table);
    rules.set(rule.table, { ...known, ...rule, names: { ...known?.names, ...rule.names } });
  };
  for (const { rows = [], watched = [] } of concepts) {
    rows.forEach(add);
    watched.forEach((reference) => add(following(reference, database)));
  }
  return [...rules.values()];
}

/** A row that names a thing of another subgraph is as confidential as that. */
function following(reference: AnyWatchedReference, database: Database): RowRule {
  const { tableName, name, columns } = database.writer.getMetadata(reference.entity);
  const column = columns.find(({ propertyName }) => propertyName === reference.names)?.databaseName ?? '';
  return { table: tableName, type: name.replace(/Entity$/, ''), names: { [column]: reference.type } };
}

/** Types of which single records can be confidential, by themselves or by what they name here. */
export function confidentialTypesOf(concepts: readonly Ruled[]): string[] {
  const rules = concepts.flatMap(({ rows = [] }) => rows);
  const canBe = ({ names = {}, confidential }: RowRule) => confidential !== undefined || Object.keys(names).length > 0;
  return [...new Set(rules.filter(canBe).map(({ type }) => type))];
}
