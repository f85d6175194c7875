import { parse } from 'graphql';
import { FilterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import { FilterReader, type Contradiction } from '../../../subgraphs/_kit/query/filter-notes.ts';
import type { NoteFilter } from './evaluate.ts';

const equality = (type: string) => `eq: ${type} in: [${type}!] not: ${type} isNull: Boolean`;
const range = (type: string) => `${equality(type)} lt: ${type} lte: ${type} gt: ${type} gte: ${type}`;

/** The filter of notes as clients would send it. */
const table = new FilterTable(
  parse(`
    input NoteFilter {
      id: IDFilter text: StringFilter either: StringFilter listed: TextListFilter code: IDFilter number: IntFilter
      day: DateFilter date: PartialDateFilter and: [NoteFilter!] or: [NoteFilter!] not: NoteFilter
      links: NoteListFilter @asked(of: "notes") parent: NoteReferenceFilter
      ofParent: IntFilter @sameAs(path: "parent.number")
      stage: StageFilter @tells(values: ["DONE", "LATE"], field: "isAsked", value: true)
        @tells(values: ["NEEDLESS"], field: "isAsked", value: false) @tells(values: ["UNCLEAR"], field: "isAsked", value: null)
      isAsked: BooleanFilter
    }
    input NoteReferenceFilter { ${equality('ID')} is: NoteFilter @asked(of: "notes", list: "notes") }
    input StageFilter { ${equality('Stage')} }
    input BooleanFilter { ${equality('Boolean')} }
    input NoteListFilter { some: NoteFilter none: NoteFilter every: NoteFilter count: NoteCountFilter }
    input NoteCountFilter { of: NoteFilter eq: Int not: Int lt: Int lte: Int gt: Int gte: Int }
    input IDFilter { ${equality('ID')} }
    input IntFilter { ${range('Int')} }
    input DateFilter { ${range('Date')} }
    input PartialDateFilter { ${range('Date')} certainty: Certainty }
    input StringFilter { ${range('String')} contains: String startsWith: String }
    input TextListFilter { ${equality('String')} contains: String startsWith: String }
  `),
);

/** Of the others a note may have several. */
const singles = ['id', 'text', 'code', 'number', 'day', 'date', 'parent', 'stage', 'isAsked'];

export function contradictionsIn(filter: NoteFilter): Contradiction[] {
  const reader = new FilterReader(table, (_input, field) => singles.includes(field), '2026-11-22');
  reader.read(filter, { input: 'NoteFilter', subgraph: 'notes', isVouching: true, given: null });
  return reader.contradictions;
}
