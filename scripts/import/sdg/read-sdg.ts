import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';
import { groupBy } from '../../../subgraphs/_kit/group-by.ts';
import type { CellIssue, ImportRow } from '../format.ts';
import { languages, type SdgEntry, type SdgFile, type SdgKind, type SdgLanguage } from './files.ts';

const goalNumber = '[1-9]|1[0-7]';
const keyPatterns: Readonly<Record<SdgKind, RegExp>> = {
  goals: new RegExp(`^(${goalNumber})-(title|short)$`),
  targets: new RegExp(`^(${goalNumber})-([1-9][0-9]?|[a-d])-title$`),
};
const examples: Readonly<Record<SdgKind, string>> = { goals: '5-title or 5-short', targets: '5-1-title or 5-a-title' };

interface Place extends SdgEntry {
  readonly file: string;
}

/** What the files say of one goal or target: by key, then language. */
type Texts = Map<string, Map<SdgLanguage, Place>>;

/** A row for each goal and target, however many languages it is in, and one for each key that is of neither. */
export function readSdgRows(files: readonly SdgFile[], knownUpTo: string | null): ImportRow[] {
  const rows: ImportRow[] = [];
  for (const kind of ['goals', 'targets'] as const) {
    const ofKind = files.filter((file) => file.kind === kind);
    const things = new Map<string, Texts>();
    for (const file of ofKind) rows.push(...collect(file, things));
    const present = languages.filter((language) => ofKind.some((file) => file.language === language));
    const ordered = [...things].sort(([a], [b]) => collator.compare(a, b));
    rows.push(...ordered.map(([name, texts]) => rowOf({ kind, name, texts, present, knownUpTo })));
  }
  return rows;
}

const collator = new Intl.Collator('en', { numeric: true });

/** Sorts the keys of a file by what they are of; what is no such key comes back as refused rows. */
function collect({ name: file, language, kind, entries }: SdgFile, things: Map<string, Texts>): ImportRow[] {
  return entries.flatMap((entry): ImportRow[] => {
    const refused = (rule: string): ImportRow[] => {
      const refusal: CellIssue = { field: 'key', value: entry.key, rule };
      return [{ file, line: entry.line, records: [], warnings: [], refusal }];
    };
    if (!keyPatterns[kind].test(entry.key)) return refused(`is no key of ${kind}, such as ${examples[kind]}`);
    const thing = entry.key.slice(0, entry.key.lastIndexOf('-'));
    const texts: Texts = things.get(thing) ?? new Map<string, Map<SdgLanguage, Place>>();
    const byLanguage = texts.get(entry.key) ?? new Map<SdgLanguage, Place>();
    const before = byLanguage.get(language);
    if (before) return refused(`stands on line ${before.line} of ${before.file} already`);
    things.set(thing, texts.set(entry.key, byLanguage.set(language, { ...entry, file })));
    return [];
  });
}

interface Thing {
  readonly kind: SdgKind;
  /** `5` of goals, `5-a` of targets. */
  readonly name: string;
  readonly texts: Texts;
  /** Languages of which there is a file. */
  readonly present: readonly SdgLanguage[];
  readonly knownUpTo: string | null;
}

function rowOf(thing: Thing): ImportRow {
  const { kind, name, texts, present } = thing;
  const title = `${name}-title`;
  const keys = kind === 'goals' ? [title, `${name}-short`] : [title];
  const warnings = keys.flatMap((key) =>
    present
      .filter((language) => !texts.get(key)?.get(language)?.text)
      .map((language) => ({
        field: key,
        value: null,
        rule: `has no text in ${language}: nothing is known of it there`,
      })),
  );
  const places = languages.flatMap((language) => [...texts.values()].flatMap((each) => each.get(language) ?? []));
  const [first] = places;
  const row = { file: first?.file ?? '', line: first?.line ?? 0, mergedKey: `sdg-${name}` };
  const titles = textOf(texts.get(title));
  if (titles === null) {
    return {
      ...row,
      records: [],
      warnings: [],
      refusal: { field: title, value: null, rule: 'has no text in any language' },
    };
  }
  return { ...row, records: [recordOf(thing, titles, sourcesOf(places, thing.knownUpTo))], warnings };
}

function recordOf({ kind, name, texts }: Thing, title: object, sources: SourceInput[]): IngestRecord {
  if (kind === 'goals') {
    const shortTitle = textOf(texts.get(`${name}-short`));
    return {
      type: 'SdgGoal',
      id: `sdg-${name}`,
      number: Number(name),
      title,
      ...(shortTitle && { shortTitle }),
      sources,
    };
  }
  const [goal = ''] = name.split('-');
  return { type: 'SdgTarget', id: `sdg-${name}`, goal: `sdg-${goal}`, code: name.replace('-', '.'), title, sources };
}

function textOf(byLanguage: ReadonlyMap<SdgLanguage, Place> | undefined): Record<string, string> | null {
  const texts = [...(byLanguage ?? [])].flatMap(([language, { text }]) => (text ? [[language, text]] : []));
  return texts.length > 0 ? (Object.fromEntries(texts) as Record<string, string>) : null;
}

/** The first place in each file. */
function sourcesOf(places: readonly Place[], knownUpTo: string | null): SourceInput[] {
  const byFile = groupBy(places, ({ file }) => file);
  return [...byFile].map(([file, some]) => ({
    nature: 'DATASET',
    title: 'Sustainable Development Goals and their targets, wording by language',
    file,
    line: Math.min(...some.map(({ line }) => line)),
    ...(knownUpTo ? { knownUpTo } : {}),
  }));
}
