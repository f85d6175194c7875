import type { Spans } from './spans.ts';

/** "the second Optional Protocol", "its Protocol", "Optional Protocols thereto": means a treaty's protocol only with the help of other words. */
export interface ProtocolPhrase {
  readonly start: number;
  readonly end: number;
  /** The treaty, or the several, stand before it. */
  readonly pointsBack: 'one' | 'several' | null;
  readonly ordinals: readonly number[];
  readonly plural: boolean;
  /** It says how many: "two", "both". */
  readonly counted: boolean;
  /** "all", "three". */
  readonly every: boolean;
  /** It says "optional" or the like, or counts: not just some protocol. */
  readonly marked: boolean;
  /** An article or possessive stands before it. */
  readonly determined: boolean;
}

const ORDINAL = 'first|second|third|1st|2nd|3rd';
const PHRASE = new RegExp(
  `(?<![\\w-])(?:(?<det>its|their(?: respective)?|the|an?|all)\\s+)?` +
    `(?:(?<count>two|both|three|all|${ORDINAL})(?:\\s*(?:,|and|&)\\s*(?:the\\s+)?(?<count2>${ORDINAL}))?\\s+(?:the\\s+|its\\s+)?)?` +
    `(?<mark>(?:optional|additional|facultative|supplementary|supplemental)[\\s-]+)?` +
    `(?<noun>protocols?|OPs?(?=[\\s\\d]))` +
    `(?:\\s*(?:no\\.?\\s*)?(?<number>[123]|I{1,3})(?:\\s*(?:and|&|,)\\s*(?:no\\.?\\s*)?(?<number2>[23]|I{2,3}))?(?!\\w))?` +
    `(?<thereto>\\s+thereto)?(?!\\w)`,
  'gi',
);
const NUMBERS = [/^(?:first|1st|1|i)$/i, /^(?:second|2nd|2|ii)$/i, /^(?:third|3rd|3|iii)$/i];

export function findProtocolPhrases(spans: Spans): ProtocolPhrase[] {
  return [...spans.text.matchAll(PHRASE)]
    .map((match) => describe(match))
    .filter((phrase) => spans.isFree(phrase.start, phrase.end));
}

function describe(match: RegExpExecArray): ProtocolPhrase {
  const { det = '', count = '', count2, mark, noun = '', number, number2, thereto } = match.groups ?? {};
  const ordinals = [count, count2, number, number2].map(ordinalOf).filter((ordinal) => ordinal > 0);
  const back = /^(its|their)/i.exec(det)?.[0].toLowerCase();
  return {
    start: match.index,
    end: match.index + match[0].length,
    pointsBack: back === 'their' ? 'several' : back === 'its' || thereto ? 'one' : null,
    ordinals,
    plural: /s$/i.test(noun) || /^(?:two|both|three)$/i.test(count),
    counted: /^(?:two|both|three)$/i.test(count),
    every: /^(?:three|all)$/i.test(count) || /^all$/i.test(det),
    marked: mark !== undefined || ordinals.length > 0 || /^op/i.test(noun),
    determined: det !== '',
  };
}

function ordinalOf(word: string | undefined): number {
  return word === undefined ? 0 : NUMBERS.findIndex((pattern) => pattern.test(word)) + 1;
}
