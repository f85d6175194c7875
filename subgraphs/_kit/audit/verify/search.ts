import type { DataSource } from 'typeorm';
import { groupBy } from '../../group-by.ts';
import type { Recorded } from '../../record/recorded.entity.ts';
import { analyserOf, searchRowsOf, type SearchRow } from '../../search/search-row.ts';
import type { SearchedType } from '../../search/searched.ts';
import { searchedProperties } from '../../search/texts.ts';
import { asStored } from '../canonical.ts';
import type { Query } from '../stored-units.ts';
import { shapeOf, type TableShape } from '../table-shape.ts';
import { revisionCounted } from './ends.ts';
import type { Faults } from './faults.ts';
import { checkSearchIndex } from './search-index.ts';

const recordsAtOnce = 500;
/** Of each kind that a statement finds, so many are named. */
const mostNamed = 50;

const table = 'search_text';
const searchColumns = `record_type AS \`recordType\`, record_id AS \`recordId\`, recorded_from AS \`recordedFrom\`, part,
  title_terms AS \`titleTerms\`, text_terms AS \`textTerms\`, codes, title_folded AS \`titleFolded\`, text_folded AS \`textFolded\``;

/**
 * What is searched of each version of a record is what that version gives, and nothing else is searched. It is in no
 * chain: it comes of the rows that are.
 * @param last the revision up to which it is looked at: others may write meanwhile
 */
export async function checkSearch(
  source: DataSource,
  query: Query,
  searched: readonly SearchedType[],
  last: number,
  faults: Faults,
): Promise<void> {
  if (searched.length === 0) return;
  const [state] = await query<{ analyser: string }>('SELECT analyser FROM search_state WHERE id = 1');
  if (state?.analyser !== analyserOf(searched))
    return faults.add('SEARCH', 'search_state', 'is not of this program, which makes it anew when it starts');
  for (const each of searched) await checkType(query, each, shapeOf(source.getMetadata(each.entity)), last, faults);
  const types = searched.map(({ type }) => type);
  const strays = `record_type NOT IN (${placesFor(types)}) OR recorded_from > ${revisionCounted}`;
  await nameStrays(query, strays, types, faults);
  await checkSearchIndex(source, faults);
}

async function checkType(query: Query, searched: SearchedType, shape: TableShape, last: number, faults: Faults) {
  const { type } = searched;
  for (let after = ''; ;) {
    const ids = await query<{ id: string }>(
      `SELECT DISTINCT id FROM \`${shape.table}\` WHERE id > ? AND recorded_from <= ? ORDER BY id LIMIT ${recordsAtOnce}`,
      [after, last],
    );
    const some = ids.map(({ id }) => id);
    const expected = groupBy(await expectedRows(query, searched, shape, some, last), (row) => row.recordId);
    const found = groupBy(await storedRows(query, type, some, last), (row) => row.recordId);
    for (const id of some) {
      const difference = differenceOf(expected.get(id) ?? [], found.get(id) ?? []);
      if (difference !== null) faults.add('SEARCH', `${table} ${type} ${id}`, difference);
    }
    after = some.at(-1) ?? after;
    if (some.length < recordsAtOnce) break;
  }
  const ofNone = `record_type = ? AND record_id NOT IN (SELECT id FROM \`${shape.table}\`)`;
  await nameStrays(query, ofNone, [type], faults);
}

async function expectedRows(
  query: Query,
  searched: SearchedType,
  shape: TableShape,
  ids: readonly string[],
  last: number,
): Promise<SearchRow[]> {
  if (ids.length === 0) return [];
  const properties = ['id', 'recordedFrom', ...searchedProperties(searched)];
  const columns = properties.map((property) => `\`${shape.columns.get(property) ?? property}\` AS \`${property}\``);
  const versions = await query<Recorded>(
    `SELECT ${columns.join(', ')} FROM \`${shape.table}\` WHERE id IN (${placesFor(ids)}) AND recorded_from <= ?`,
    [...ids, last],
  );
  return versions.flatMap((version) => searchRowsOf(searched, version));
}

async function storedRows(query: Query, type: string, ids: readonly string[], last: number): Promise<SearchRow[]> {
  if (ids.length === 0) return [];
  return query<SearchRow>(
    `SELECT ${searchColumns} FROM ${table} WHERE record_type = ? AND record_id IN (${placesFor(ids)}) AND recorded_from <= ?`,
    [type, ...ids, last],
  );
}

/** Null where they agree. */
function differenceOf(expected: readonly SearchRow[], found: readonly SearchRow[]): string | null {
  const wanted = new Map(expected.map((row) => [nameOf(row), contentOf(row)]));
  for (const row of found) {
    const name = nameOf(row);
    const content = wanted.get(name);
    if (content === undefined) return `${name} is not what the record has`;
    if (content !== contentOf(row)) return `${name} differs from the record`;
    wanted.delete(name);
  }
  const [missing] = wanted.keys();
  return missing === undefined ? null : `${missing} is missing`;
}

function nameOf({ recordedFrom, part }: SearchRow): string {
  return `its text of revision ${recordedFrom}${part === '' ? '' : ` (${part})`}`;
}

function contentOf({ titleTerms, textTerms, codes, titleFolded, textFolded }: SearchRow): string {
  return asStored([titleTerms, textTerms, codes, titleFolded, textFolded].join('\0'));
}

async function nameStrays(query: Query, condition: string, values: readonly string[], faults: Faults): Promise<void> {
  const strays = await query<{ type: string; id: string }>(
    `SELECT DISTINCT record_type AS type, record_id AS id FROM ${table} WHERE ${condition} LIMIT ${mostNamed}`,
    values,
  );
  for (const { type, id } of strays) faults.add('SEARCH', `${table} ${type} ${id}`, 'is of no record');
}

function placesFor(values: readonly string[]): string {
  return values.map(() => '?').join(', ');
}
