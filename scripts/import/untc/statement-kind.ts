/** Kinds of statement; the words of the concept in the treaties subgraph. */
export type StatementKind = 'RESERVATION' | 'DECLARATION' | 'OBJECTION' | 'NOT_CLASSED';

/** Quotation marks, dots, and the numbers of paragraphs, before the first word. */
const BEFORE_WORDS = /^(?:[^\p{L}\d(]+|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]+)+/iu;
/** `Upon signature:` and its like say when, not what. */
const OCCASION = /^(?:(?:made )?(?:up)?on|in|when) [a-z ]{3,40}:/i;
const LEAD_IN =
  /^(?:(?:subject to|with)(?: (?:the|a|an))? )?(?:(?:a|an|the|following|same|general|specific|express|formal) )*/i;
/** A word that begins a text, also where the file has lost the space behind it: `DeclarationThe Republic …`. */
const NAMED =
  /^(?:[Ii]nterpret(?:at)?ive )?([Rr]eservation|RESERVATION|[Dd]eclaration|DECLARATION|[Oo]bjection|OBJECTION)[sS]?(?![a-z])/;
/** The word alone is a heading: `Reservation:`, `Declaration made upon signature:`. */
const HEADING = /^(?:\s*[:.]|(?=[A-Z"“(])|\s+made (?:up)?on [a-z ]{3,40}:)/;
/** What somebody made before, or somebody else, or what is withdrawn, is not what this text is. */
const NOT_ITS_OWN =
  /^(?:\s+(?:and \w+ )?(?:made|expressed|entered|formulated|lodged|submitted) (?:by|at|on|upon|when)\b|\s+by which\b|.{0,100}\bwithdr)/i;
const OBJECTS = /\bobject(?:s|ed|ing)? to\b|\b(?:an|its|formal|following|this) objections?\b/i;
const DOES_NOT_OBJECT = /\b(?:not|no|nor|without|neither)\b[^.;:]{0,20}\bobject/i;
const FIRST_WORDS = 20;

/**
 * What a text calls itself: the words reservation, declaration or objection at its beginning (behind quotation marks,
 * numbers, an occasion such as `Upon signature:`, and `subject to the` or `with a`). Who speaks of a reservation that
 * another made objects only where the first twenty words say so. Everything else is not classed.
 */
export function kindOfStatement(text: string): StatementKind {
  const opening = text.replace(BEFORE_WORDS, '').replace(OCCASION, '').replace(BEFORE_WORDS, '').slice(0, 400);
  const first = opening.split(/\s+/, FIRST_WORDS).join(' ');
  const [whole = '', word] = NAMED.exec(opening.replace(LEAD_IN, '')) ?? [];
  const rest = opening.slice(opening.indexOf(whole) + whole.length);
  if (word !== undefined && (HEADING.test(rest) || !NOT_ITS_OWN.test(rest))) return word.toUpperCase() as StatementKind;
  return OBJECTS.test(first) && !DOES_NOT_OBJECT.test(first) ? 'OBJECTION' : 'NOT_CLASSED';
}
