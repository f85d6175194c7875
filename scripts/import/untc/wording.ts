/** Kinds of action that a status file can state; the words of the concept in the treaties subgraph. */
export type ActionKind =
  | 'SIGNATURE'
  | 'RATIFICATION'
  | 'ACCEPTANCE'
  | 'APPROVAL'
  | 'ACCESSION'
  | 'SUCCESSION'
  | 'SUCCESSION_TO_SIGNATURE'
  | 'FORMAL_CONFIRMATION'
  | 'DEFINITIVE_SIGNATURE'
  | 'CONSENT_TO_BE_BOUND'
  | 'NOTIFICATION'
  | 'APPLICATION'
  | 'PARTICIPATION'
  | 'ENTRY_INTO_FORCE_FOR_PARTY'
  | 'RESERVATION'
  | 'DECLARATION'
  | 'OBJECTION'
  | 'PROVISIONAL_APPLICATION'
  | 'SUSPENSION'
  | 'DENUNCIATION'
  | 'WITHDRAWAL'
  | 'TERMINATION'
  | 'OTHER';

/** Whoever does any one of these is bound: where a header leaves open which it was, the consent is still a fact. */
const BINDING: ReadonlySet<ActionKind> = new Set([
  'RATIFICATION',
  'ACCEPTANCE',
  'APPROVAL',
  'ACCESSION',
  'SUCCESSION',
  'FORMAL_CONFIRMATION',
  'DEFINITIVE_SIGNATURE',
  'CONSENT_TO_BE_BOUND',
]);

/** The day of an effect is known before it comes; the hub takes such days, and of nothing else, from people too. */
export const canLieAhead: ReadonlySet<ActionKind> = new Set([
  'ENTRY_INTO_FORCE_FOR_PARTY',
  'PROVISIONAL_APPLICATION',
  'SUSPENSION',
  'DENUNCIATION',
  'WITHDRAWAL',
  'TERMINATION',
]);

/** Tried in this order on the head of a wording. */
const WORDINGS: readonly (readonly [RegExp, ActionKind])[] = [
  [/^(?:notifications?|declarations?) of succession\b/, 'SUCCESSION'],
  [/^notifications? of (?:denunciation)\b/, 'DENUNCIATION'],
  [/^notifications? of (?:withdrawal)\b/, 'WITHDRAWAL'],
  [/^(?:notif|notice)/, 'NOTIFICATION'],
  [/^provisional(?:ly)? (?:appl(?:ication|ied)\b)/, 'PROVISIONAL_APPLICATION'],
  [/^suspen/, 'SUSPENSION'],
  [/^denunciat|^denounced/, 'DENUNCIATION'],
  [/^terminat/, 'TERMINATION'],
  [/^(?:withdrawal|withdrew|withdrawn)(?! of\b| from .*reserv)/, 'WITHDRAWAL'],
  [/^objection/, 'OBJECTION'],
  [/^reservation/, 'RESERVATION'],
  [/^declaration/, 'DECLARATION'],
  [/^(?:entry|entered|entries) in(?:to)? force/, 'ENTRY_INTO_FORCE_FOR_PARTY'],
  [/^(?:in force|effective date$)/, 'ENTRY_INTO_FORCE_FOR_PARTY'],
  [/^definitive(?:ly)? sign/, 'DEFINITIVE_SIGNATURE'],
  [/^definitive accept/, 'ACCEPTANCE'],
  [/^succe(?:ssion|eded) to (?:the )?signature/, 'SUCCESSION_TO_SIGNATURE'],
  [/^formal(?:ly)? confirm/, 'FORMAL_CONFIRMATION'],
  [/^consent(?:ed)? to be bound/, 'CONSENT_TO_BE_BOUND'],
  [/^sign/, 'SIGNATURE'],
  [/^ratif/, 'RATIFICATION'],
  [/^accept/, 'ACCEPTANCE'],
  [/^approv/, 'APPROVAL'],
  [/^access|^acced/, 'ACCESSION'],
  [/^success|^succeeded/, 'SUCCESSION'],
  [/^particip/, 'PARTICIPATION'],
  [/^appl(?:ication|ied)\b/, 'APPLICATION'],
];

/** Words before the action that say nothing of its kind. */
const LEAD_IN = /^(?:the |(?:dates?|day|year|deposit|instruments?|receipt|act)(?: of(?: the)?)? |deposited |simple )/;

/** Where the object or the ground of an action begins: `participation … by virtue of ratification` is no ratification. */
const TAIL =
  / (?:by virtue of|in accordance with|in respect of|pursuant to|under|subject to|after|before|ipso facto|\d).*$/;

/** Offers several actions of which a date can mean any: "signature or participation". */
export function offersSeveral(wording: string): boolean {
  const kinds = new Set(kindsOfWording(wording));
  return kinds.size > 1 && [...kinds].some((kind) => kind !== 'OTHER');
}

/** What a wording means; OTHER where it is not one of the kinds, or more than one of unlike effect. */
export function kindOfWording(wording: string): ActionKind {
  return commonKind(kindsOfWording(wording));
}

function kindsOfWording(wording: string): ActionKind[] {
  const plain = wording
    .toLowerCase()
    .replace(/[^\p{L}\p{N}()/&-]+/gu, ' ')
    .trim();
  return alternatives(plain.replace(TAIL, '')).map(kindOfPhrase);
}

/** The kind that is true whichever of several is meant. */
export function commonKind(kinds: readonly ActionKind[]): ActionKind {
  const [first] = kinds;
  if (first === undefined) return 'OTHER';
  if (kinds.every((kind) => kind === first)) return first;
  return kinds.every((kind) => BINDING.has(kind)) ? 'CONSENT_TO_BE_BOUND' : 'OTHER';
}

/** `definitive signature or acceptance of the Protocol` offers two; `accession to the Protocol or the Convention` one. */
function alternatives(phrase: string): string[] {
  const [first = phrase, ...rest] = phrase.split(/\s*(?:\bor\b|\band\b|\/|&)\s*/).filter(Boolean);
  return [first, ...rest.filter((part) => !NAMES_AN_OBJECT.test(part))];
}

const NAMES_AN_OBJECT =
  /^(?:the|its|an?|of|to|for|convention|protocol|agreement|treaty|annex|amendment|statute|charter|covenant|amended|extended|revised)\b/;

function kindOfPhrase(phrase: string): ActionKind {
  let head = phrase;
  for (let next = head.replace(LEAD_IN, ''); next !== head; next = head.replace(LEAD_IN, '')) head = next;
  head = head.replace(/ (?:date|on|deposited)$/, '');
  return WORDINGS.find(([pattern]) => pattern.test(head))?.[1] ?? 'OTHER';
}

export function kindSlug(kind: ActionKind): string {
  return kind.toLowerCase().replaceAll('_', '-');
}
