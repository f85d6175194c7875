import { basename } from 'node:path';
import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import type { CellIssue } from '../format.ts';
import type { CsvRecord } from '../text/csv.ts';
import { untcSource, type SourceContext } from './source.ts';
import { readTitle } from './title.ts';
import { treatyNumber, treatyNumberOfUrl, type TreatyNumber } from './treaty-number.ts';

type IndexField = 'chapter' | 'number' | 'title' | 'url' | 'subject';

/** Where the fields of the index stand; a field that the file does not have is absent. */
export type IndexHeader = Partial<Record<IndexField, { readonly index: number; readonly name: string }>> & {
  readonly score: number;
};

const FIELDS: readonly (readonly [IndexField, RegExp])[] = [
  ['chapter', /^chapter(?: (?:no|number|num|id))?$/],
  ['number', /^(?:(?:treaty|mtdsg|registration) )?(?:no|number|num|id)$/],
  ['title', /^(?:treaty )?(?:name|title)$|^treaty$/],
  ['url', /^(?:treaty )?(?:url|link|address|uri)$/],
  ['subject', /^chapter (?:name|title)$|^subject(?: area)?$/],
];

/** Null where the cells are not the header of an index: nothing would say which treaty a row is. */
export function readIndexHeader(cells: readonly string[]): IndexHeader | null {
  const header: { -readonly [F in IndexField]?: { index: number; name: string } } = {};
  cells.forEach((name, index) => {
    const words = name
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim();
    const field = FIELDS.find(([, pattern]) => pattern.test(words))?.[0];
    if (field && !header[field]) header[field] = { index, name };
  });
  if (!header.number && !header.url) return null;
  if (!header.title && !header.chapter) return null;
  return { ...header, score: Object.keys(header).length };
}

/** One row of the index, understood or refused. */
export type IndexReading =
  | { readonly refusal: CellIssue }
  | { readonly id: string; readonly treaty: IngestRecord; readonly warnings: readonly CellIssue[] };

export function readIndexRow(row: CsvRecord, header: IndexHeader, file: string, context: SourceContext): IndexReading {
  const cell = (field: IndexField): string => row.cells[header[field]?.index ?? -1] ?? '';
  const number = numberOf(cell('chapter'), cell('number'), cell('url'));
  if (!number) return { refusal: noNumber(header, cell('chapter'), cell('number')) };
  const title = readTitle(cell('title'), context.today);
  const warnings: CellIssue[] = [];
  if (title.title === '') warnings.push({ field: header.title?.name ?? 'title', value: null, rule: NO_TITLE });
  const url = isAddress(cell('url')) ? cell('url') : undefined;
  if (cell('url') && !url) {
    warnings.push({ field: header.url?.name ?? 'url', value: cell('url'), rule: 'not a web address: left out' });
  }
  const treaty = {
    ...treatyRecord(number, title.title),
    ...(title.concludedOn ? { concludedOn: title.concludedOn } : {}),
    ...(title.place ? { place: title.place } : {}),
    ...(cell('subject') ? { subject: { en: cell('subject') } } : {}),
    ...(url ? { url } : {}),
    sources: [untcSource(basename(file), row.line, context)],
  };
  return { id: number.id, treaty, warnings };
}

function isAddress(text: string): boolean {
  return /^https?:\/\/\S{1,990}$/.test(text) && URL.canParse(text);
}

export const NO_TITLE = 'no title is given: the number in the collection stands for it';

/** A treaty of the collection as its number alone gives it. */
export function treatyRecord(number: TreatyNumber, title: string): Omit<IngestRecord, 'sources'> & { type: 'Treaty' } {
  return {
    type: 'Treaty',
    id: number.id,
    title: { en: title || `UN Treaty Collection, ${number.citation}` },
    laterality: 'MULTILATERAL',
    // A few old treaties say in their title that they lie elsewhere.
    ...(/\bdeposited (?:in|with)\b/i.test(title) ? {} : { depositary: 'Secretary-General of the United Nations' }),
  };
}

function numberOf(chapter: string, number: string, url: string): TreatyNumber | null {
  const [, ownChapter = '', rest = ''] = /^([IVXLC]+|\d+)[-.](.+)$/.exec(number) ?? [];
  return (
    treatyNumber(chapter, number) ?? (chapter === '' ? treatyNumber(ownChapter, rest) : null) ?? treatyNumberOfUrl(url)
  );
}

function noNumber(header: IndexHeader, chapter: string, number: string): CellIssue {
  const wrong = chapter !== '' && !treatyNumber(chapter, '1') ? header.chapter : header.number;
  const value = wrong === header.chapter ? chapter : number;
  return { field: wrong?.name ?? 'treaty_no', value, rule: 'not a chapter and number of the collection' };
}
