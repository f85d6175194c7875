import { findAbbreviatedProtocols } from './protocol-abbreviations.ts';
import { bindProtocols } from './protocols.ts';
import { Spans, type Mention } from './spans.ts';
import { FAMILIES, type Family } from './treaty-families.ts';
import { NAMED_TREATIES } from './treaty-titles.ts';

export type MentionBasis = 'TITLE_IN_TEXT' | 'ABBREVIATION_IN_TEXT' | 'TREATY_BODY';

/** A treaty that a text speaks of, as far as its words tell. */
export interface TreatyMention {
  readonly treaty: string;
  readonly basis: MentionBasis;
  /** The words of the text that say so. */
  readonly matchedText: string;
}

const ANY_TITLE = /convention|covenant|protocol|statut?e|treaty|committee|agreement|amendment|smuggling|firearms/i;
const ANY_ABBREVIATION = /[A-Z]{2}/;
const BEFORE_TITLE = '(?:\\b(?:United Nations|UN|International) )*';

interface Compiled {
  readonly family: Family;
  readonly title: RegExp;
  readonly abbreviation: RegExp | null;
  readonly body: RegExp | null;
  readonly bodyAbbreviation: RegExp | null;
  /** "(ICCPR)" right behind the title belongs to it. */
  readonly appended: RegExp | null;
}

const words = (pattern: string | undefined, flags: string): RegExp | null =>
  pattern === undefined ? null : new RegExp(`(?<![\\w-])(?:${pattern})(?![\\w])`, flags);

const COMPILED: readonly Compiled[] = FAMILIES.map((family) => ({
  family,
  title: new RegExp(`${BEFORE_TITLE}(?<!\\w)(?:${family.title})(?!\\w)`, 'gi'),
  abbreviation: words(family.abbreviations, 'g'),
  body: words(family.body, 'g'),
  bodyAbbreviation: words(family.bodyAbbreviations, 'g'),
  appended: family.abbreviations
    ? new RegExp(`\\s*[([]?\\s*(?:${family.abbreviations})(?![\\w-])\\s*[)\\]]?`, 'y')
    : null,
}));

const NAMED = NAMED_TREATIES.map(({ treaties, title, abbreviations }) => ({
  treaties,
  title: title === undefined ? null : new RegExp(`${BEFORE_TITLE}(?<!\\w)(?:${title})(?!\\w)`, 'gi'),
  abbreviation: words(abbreviations, 'g'),
}));

/** Behind these words an abbreviation is the committee, not the treaty: "as recommended by CERD". */
const SAID_BY =
  /(?:recommend\w*|observations|comments?|concerns|conclusions|views|request\w*|suggest\w*|raised|expressed|issued|made|noted)\s+(?:\w+\s+){0,2}?(?:of|by|from)\s+(?:the\s+)?$|reports?\s+(?:\w+\s+)?(?:to|before)\s+(?:the\s+)?$|(?:dialogue|cooperat\w+)\s+with\s+(?:the\s+)?$/i;
const SAYS =
  /^(?:(?:,| and|, and) (?:the )?[A-Z]{3,6})*(?:['’]s?)?\s+(?:recommendations?\b|concluding|committees?\b|general (?:comment|recommendation))/;

const TWO_COVENANTS = /\b(?:both|two) (?:\w+ )?(?:international )?(?:human rights )?covenants\b/gi;

/** The treaties that a text names, each once, on its best basis; nothing that only might be meant. */
export function findTreatyMentions(text: string): TreatyMention[] {
  const spans = new Spans(text);
  const titles = ANY_TITLE.test(text);
  if (!titles && !ANY_ABBREVIATION.test(text)) return [];
  addNamed(spans, titles);
  findAbbreviatedProtocols(spans);
  addFamilies(spans);
  const protocols = bindProtocols(spans);
  const mentions = [...spans.mentions(), ...protocols];
  return strongestOfEach(mentions.filter((mention) => !mention.consumed));
}

function addNamed(spans: Spans, titles: boolean): void {
  for (const { treaties, title, abbreviation } of NAMED) {
    spans.take(titles ? title : null, (match) => ({ treaties, basis: 'TITLE_IN_TEXT', matchedText: match[0] }));
    spans.take(abbreviation, (match) => ({ treaties, basis: 'ABBREVIATION_IN_TEXT', matchedText: match[0] }));
  }
  spans.take(TWO_COVENANTS, (match) => ({
    treaties: ['untc-4-4', 'untc-4-3'],
    basis: 'TITLE_IN_TEXT',
    matchedText: match[0],
  }));
}

function addFamilies(spans: Spans): void {
  for (const { family, body, bodyAbbreviation } of COMPILED) {
    for (const pattern of [body, bodyAbbreviation]) {
      spans.take(pattern, (match) => ({ treaties: [family.treaty], basis: 'TREATY_BODY', matchedText: match[0] }));
    }
  }
  for (const { family, title, appended } of COMPILED) {
    const mention = { treaties: [family.treaty], basis: 'TITLE_IN_TEXT', family } as const;
    spans.take(title, (match) => ({ ...mention, matchedText: match[0] }), appended);
  }
  for (const { family, abbreviation } of COMPILED) {
    spans.take(abbreviation, (match) => ({
      treaties: [family.treaty],
      basis: isBody(spans.text, match) ? 'TREATY_BODY' : 'ABBREVIATION_IN_TEXT',
      matchedText: match[0],
      family,
    }));
  }
}

function isBody(text: string, match: RegExpExecArray): boolean {
  return SAID_BY.test(text.slice(0, match.index)) || SAYS.test(text.slice(match.index + match[0].length));
}

const STRENGTH: readonly MentionBasis[] = ['TITLE_IN_TEXT', 'ABBREVIATION_IN_TEXT', 'TREATY_BODY'];

function strongestOfEach(mentions: readonly Mention[]): TreatyMention[] {
  const best = new Map<string, TreatyMention>();
  for (const basis of STRENGTH) {
    for (const mention of mentions.filter((candidate) => candidate.basis === basis)) {
      for (const treaty of mention.treaties) {
        if (!best.has(treaty)) best.set(treaty, { treaty, basis, matchedText: mention.matchedText });
      }
    }
  }
  return [...best.values()];
}
