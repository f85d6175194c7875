import { domainToUnicode } from 'node:url';
import type { RestrictedPassages } from './passages.ts';

const languages = ['kk', 'ru', 'en'] as const;

type Language = (typeof languages)[number];

type Localized = { readonly [L in Language]?: string | null };

/** One section as it is published. */
export interface PublishedSectionTexts {
  readonly heading: Localized;
  /** Null where the hub has only its hash. */
  readonly text: Localized | null;
}

/** All that is published of results, in the order in which it is read. */
export interface PublishedTexts {
  readonly title: Localized | null | undefined;
  readonly url: string | null | undefined;
  /** What is said beside them, by the name of its field. */
  readonly notes: Readonly<Record<string, string | null | undefined>>;
  readonly sections: readonly PublishedSectionTexts[];
}

/**
 * Where something restricted stands, such as `title.en` or `sections.1.text.kk`: in each text by itself; where that finds
 * nothing, in headings and texts as they follow one another, which is `sections`.
 */
export function placesOf(restricted: RestrictedPassages, published: PublishedTexts): string[] {
  const { title, url, notes, sections } = published;
  const alone = [
    ...inText(restricted, 'title', title),
    ...(restricted.standIn(readable(url ?? '')) ? ['url'] : []),
    ...Object.keys(notes).filter((field) => restricted.standIn(notes[field] ?? '')),
    ...sections.flatMap(({ heading, text }, at) => [
      ...inText(restricted, `sections.${at}.heading`, heading),
      ...inText(restricted, `sections.${at}.text`, text),
    ]),
  ];
  if (alone.length > 0) return alone;
  const [headings, texts] = [sections.map(({ heading }) => heading), sections.map(({ text }) => text)];
  const rows = [headings, texts, [title, ...inOrder(sections)]];
  return rows.some((row) => languages.some((language) => standsAcross(restricted, row, language))) ? ['sections'] : [];
}

/** Whether something restricted begins in a title and goes on in the sections below it. */
export function goOnFrom(
  title: Localized,
  sections: readonly PublishedSectionTexts[],
  restricted: RestrictedPassages,
): boolean {
  const below = inOrder(sections);
  return languages.some(
    (language) => standsAcross(restricted, [title, ...below], language) && !standsAcross(restricted, below, language),
  );
}

function inText(restricted: RestrictedPassages, field: string, said: Localized | null | undefined): string[] {
  return languages
    .filter((language) => restricted.standIn(said?.[language] ?? ''))
    .map((language) => `${field}.${language}`);
}

function inOrder(sections: readonly PublishedSectionTexts[]): (Localized | null)[] {
  return sections.flatMap(({ heading, text }) => [heading, text]);
}

/** A passage may go on from one text to the next: whoever reads them does so one after another. */
function standsAcross(
  restricted: RestrictedPassages,
  row: readonly (Localized | null | undefined)[],
  language: Language,
): boolean {
  return restricted.standIn(row.map((each) => each?.[language] ?? '').join(' '));
}

/** A URL as a browser shows it: a domain in its own letters, and no octet behind a percent sign, however often put there. */
function readable(url: string): string {
  if (!URL.canParse(url)) return decoded(url);
  const { hostname } = new URL(url);
  return `${decoded(url)} ${domainToUnicode(hostname)}`;
}

function decoded(text: string): string {
  const next = text.replace(/(?:%[0-9a-f]{2})+/gi, (octets) =>
    Buffer.from(octets.replaceAll('%', ''), 'hex').toString('utf8'),
  );
  return next === text ? text : decoded(next);
}
