import { commonKind, kindOfWording, offersSeveral, type ActionKind } from './wording.ts';

/** An action as the header of a file names it. */
export interface NamedAction {
  readonly kind: ActionKind;
  /** The header's own words. */
  readonly label: string;
}

/** What one header cell says of the dates under it. */
export interface Legend {
  /** By suffix, as it is written: `A` is acceptance where `a` is accession. */
  readonly bySuffix: ReadonlyMap<string, NamedAction>;
  /** What a date without a suffix means; null where the header leaves it without meaning. */
  readonly unmarked: NamedAction | null;
  /** More than one action is unmarked: which of them a date means can't be told. */
  readonly ambiguous: boolean;
  /** At least one of the words is known as an action. */
  readonly isAction: boolean;
}

/** `Ratification, Accession(a), Succession(d)`: actions, of which those with a suffix are recognised by it. */
export function readLegend(header: string): Legend {
  const parts = splitActions(header).map(readPart);
  const bySuffix = new Map<string, NamedAction[]>();
  for (const { suffix, action } of parts) {
    if (suffix) bySuffix.set(suffix, [...(bySuffix.get(suffix) ?? []), action]);
  }
  const unmarked = parts.filter((part) => part.unmarked).map((part) => part.action);
  return {
    bySuffix: new Map([...bySuffix].map(([suffix, actions]) => [suffix, oneOf(actions)])),
    unmarked: unmarked.length ? oneOf(unmarked) : null,
    ambiguous: new Set(unmarked.map(({ kind }) => kind)).size > 1 || unmarked.some(({ label }) => offersSeveral(label)),
    isAction: parts.some((part) => part.action.kind !== 'OTHER'),
  };
}

function oneOf(actions: readonly NamedAction[]): NamedAction {
  const labels = [...new Set(actions.map((action) => action.label))];
  return { kind: commonKind(actions.map((action) => action.kind)), label: labels.join(', ') };
}

interface Part {
  readonly action: NamedAction;
  readonly suffix?: string;
  readonly unmarked: boolean;
}

const SUFFIX = /^(.*?)(\s*)[([]\s*([A-Za-z]{1,3})\s*[)\]]\s*[*\d]*$/s;

/** `article 7 (1) (b)` ends in a paragraph, `article 23(n)` in either: then both readings name the same action. */
function readPart(text: string): Part {
  const [, words = '', space = '', suffix] = SUFFIX.exec(text) ?? [];
  if (!suffix || !words) return { action: named(text), unmarked: true };
  const perhapsParagraph = /\b(?:articles?|paragraphs?|sections?)\s+[\d\s()]+$/i.test(words) && space !== '';
  return { action: named(perhapsParagraph ? text : words), suffix, unmarked: perhapsParagraph };
}

function named(words: string): NamedAction {
  return { kind: kindOfWording(words), label: words.trim() };
}

/**
 * Commas separate actions, but also the words within one ("by virtue of ratification, accession or
 * succession"): a piece that goes on in lower case after one in upper case belongs to it.
 */
function splitActions(header: string): string[] {
  const pieces = header
    .replace(/<[^<>]*>|&nbsp;|\s+/g, ' ')
    .split(/\s*[,;\n|]\s*(?![^(]*\))|\s+\/\s+|(?<=[([][A-Za-z]{1,3}[)\]])\s*(?:\/|&|\bor\b|\band\b)\s*/)
    .map((piece) => piece.replace(/^(?:or|and) (?=\p{Lu})/u, '').trim())
    .filter(Boolean);
  const actions: string[] = [];
  for (const piece of pieces) {
    const previous = actions.at(-1);
    if (previous !== undefined && goesOn(previous, piece)) actions[actions.length - 1] = `${previous}, ${piece}`;
    else actions.push(piece);
  }
  return actions;
}

function goesOn(previous: string, piece: string): boolean {
  if (SUFFIX.test(previous)) return /^(?:as|where|with)\b/.test(piece) || isQualifier(piece);
  if (isQualifier(piece)) return true;
  const startsLower = /^\p{Ll}/u.test(piece);
  return (
    startsLower && (/^\p{Lu}/u.test(previous) ? !isLoneAction(piece) : / (?:by virtue of|under|to|of) /.test(previous))
  );
}

/** `as amended(A)` is nothing without what stands before it. */
function isQualifier(piece: string): boolean {
  return /^(?:as|or|and)\b/.test(piece);
}

/** `Ratification, acceptance(A)`: only the first word of the header is capitalised. */
function isLoneAction(piece: string): boolean {
  const [, words = piece] = SUFFIX.exec(piece) ?? [];
  return kindOfWording(words) !== 'OTHER' && words.trim().split(' ').length <= 2;
}
