import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';
import type { CellIssue, ImportRow } from '../format.ts';
import type { TextRow } from '../text/rows.ts';
import { cleanCell } from '../upr/clean.ts';
import { capacityOf, knownCategories } from './categories.ts';
import type { StateBodiesHeader } from './columns.ts';
import type { KnownBody } from './known-bodies.ts';
import { bodyIdOf, fullName, nameKey } from './names.ts';

const LONGEST_NAME = 500;

type Reading = Pick<ImportRow, 'records' | 'warnings' | 'refusal' | 'mergedKey'>;

/** Reads the rows of one import; of a body that stands there twice the first row counts. */
export class StateBodyReader {
  private readonly capacities = new Map<string, string | null>();

  constructor(private readonly known: ReadonlyMap<string, KnownBody>) {}

  read(row: TextRow, header: StateBodiesHeader, source: SourceInput): Reading {
    const cell = (column: 'category_ru' | 'name_ru') => cleanCell(row.cells[header.index[column] ?? -1] ?? '');
    const [category, name] = [cell('category_ru'), fullName(cell('name_ru'))];
    const capacity = capacityOf(category);
    const refusal = refuse(row, category, name, capacity);
    if (refusal || capacity === undefined) return { records: [], warnings: [], ...(refusal && { refusal }) };
    const { body, nameId } = this.known.get(nameKey(name)) ?? ownIds(bodyIdOf(name));
    const before = this.capacities.get(body);
    if (before !== undefined)
      return { records: [], warnings: contradiction(category, before, capacity), mergedKey: body };
    this.capacities.set(body, capacity);
    return {
      mergedKey: body,
      records: recordsOf({ body, nameId, name, capacity }).map((record) => ({ ...record, sources: [source] })),
      warnings: capacity === null ? [notCentral(category)] : [],
    };
  }
}

function refuse(
  { cells, damage }: TextRow,
  category: string,
  name: string,
  capacity: string | null | undefined,
): CellIssue | null {
  if (damage) return { field: 'row', value: cells.join(','), rule: damage };
  if (name === '') return { field: 'name_ru', value: name, rule: 'the row names no body' };
  if (name.length > LONGEST_NAME) {
    return { field: 'name_ru', value: name, rule: `longer than ${LONGEST_NAME} characters: not the name of a body` };
  }
  if (capacity !== undefined) return null;
  return { field: 'category_ru', value: category, rule: `not one of the categories ${knownCategories}` };
}

function ownIds(body: string): KnownBody {
  return { body, nameId: `${body}:name:1` };
}

type Unsourced = Omit<IngestRecord, 'sources'> & { readonly type: string };

/** The list gives no days: those that the hub knows stay. */
function recordsOf({
  body,
  nameId,
  name,
  capacity,
}: KnownBody & { readonly name: string; readonly capacity: string | null }): Unsourced[] {
  const named = [
    { type: 'Body', id: body },
    { type: 'BodyName', id: nameId, body, name: { ru: name } },
  ];
  if (capacity === null) return named;
  const id = `${body}:${capacity.toLowerCase().replaceAll('_', '-')}`;
  return [...named, { type: 'BodyCapacity', id, body, capacity }];
}

function notCentral(category: string): CellIssue {
  const rule = 'a local executive body is no central state body (¶1): kept as a body without such a capacity';
  return { field: 'category_ru', value: category, rule };
}

function contradiction(category: string, before: string | null, now: string | null): CellIssue[] {
  if (before === now) return [];
  return [
    { field: 'category_ru', value: category, rule: 'an earlier row puts the body into another: that row counts' },
  ];
}
