import { parse } from 'graphql';
import { FilterTable } from '../../../subgraphs/_kit/across/filter-table.ts';
import { Contradictions, type Contradiction } from '../../../subgraphs/_kit/query/contradictions.ts';
import type { NoteFilter } from './evaluate.ts';

const equality = (type: string) => `eq: ${type} in: [${type}!] not: ${type} isNull: Boolean`;
const range = (type: string) => `${equality(type)} lt: ${type} lte: ${type} gt: ${type} gte: ${type}`;

/** On which notes are current that have not ended. */
export const noteDay = '2020-06-15';

/** The filter of notes as clients would send it. */
export const noteTable = new FilterTable(
  parse(`
    input NoteFilter {
      id: IDFilter @holds(field: "number", pattern: "^n-(\\\\d+)$") either: StringFilter listed: TextListFilter
      text: StringFilter @single code: IDFilter @single number: IntFilter @single day: DateFilter @single
      date: PartialDateFilter @single and: [NoteFilter!] or: [NoteFilter!] not: NoteFilter
      links: NoteListFilter @asked(of: "notes") parent: NoteReferenceFilter @single
      ofParent: IntFilter @sameAs(path: "parent.number")
      ofGrandparent: IntFilter @sameAs(path: "parent.ofParent")
      stage: StageFilter @single
        @tells(values: ["DONE", "LATE"], field: "isAsked", in: ["true"])
        @tells(values: ["NEEDLESS"], field: "isAsked", in: ["false"])
        @tells(values: ["UNCLEAR"], field: "isAsked", isNull: true)
        @tells(values: ["DONE"], field: "day", isNull: false) @tells(values: ["LATE"], field: "day", isNull: true)
      isAsked: BooleanFilter @single
      year: IntFilter @yearOf(field: "date") @single
      end: DateFilter @after(field: "day", isStrict: true) @single
        @bound(argument: "validity", value: "CURRENT", operator: "gt")
      status: StatusFilter @single
      tag: TagFilter
      kind: StageFilter @always @single
    }
    input StatusFilter { asOf: Date value: StageFilter @single }
    input TagFilter { code: IDFilter @single number: IntFilter @single }
    input NoteReferenceFilter { ${equality('ID')} is: NoteFilter @asked(of: "notes", list: "notes") }
    input StageFilter { ${equality('Stage')} }
    input BooleanFilter { ${equality('Boolean')} }
    enum Validity { CURRENT ALL }
    input NoteListFilter { validity: Validity! = ALL some: NoteFilter none: NoteFilter every: NoteFilter count: NoteCountFilter }
    input NoteCountFilter { of: NoteFilter eq: Int not: Int lt: Int lte: Int gt: Int gte: Int }
    input IDFilter { ${equality('ID')} }
    input IntFilter { ${range('Int')} }
    input DateFilter { ${range('Date')} }
    input PartialDateFilter { ${range('Date')} certainty: Certainty }
    input StringFilter { ${range('String')} contains: String startsWith: String }
    input TextListFilter { ${equality('String')} contains: String startsWith: String }
  `),
);

export function contradictionsIn(filter: NoteFilter): readonly Contradiction[] {
  const contradictions = new Contradictions(noteTable, noteDay);
  contradictions.read(filter, { input: 'NoteFilter', given: null });
  return contradictions.found;
}

/** Whether it is said that nothing at all meets it, not only a part of it. */
export function isShut(filter: NoteFilter): boolean {
  return new Contradictions(noteTable, noteDay).read(filter, { input: 'NoteFilter', given: null });
}
