/** What the State under review answered, in the hub's terms. */
export type Response = 'ACCEPTED' | 'NOTED' | 'PENDING' | 'REJECTED' | 'UNCLEAR';

/** As written by UPR Info over the years and by the Working Group's reports. */
const WORDS: Readonly<Record<Response, readonly string[]>> = {
  ACCEPTED: ['accepted', 'accept', 'supported', 'support', 'enjoys support', 'enjoys the support'],
  NOTED: ['noted', 'note', 'taken note of'],
  PENDING: ['pending', 'to be examined', 'will be examined', 'deferred', 'under consideration', 'no response yet'],
  REJECTED: ['rejected', 'reject', 'not accepted', 'not supported', 'refused', 'does not enjoy support'],
  UNCLEAR: ['unclear', 'no clear position', 'no position', 'no response', 'general response'],
};
const MEANING = new Map(
  Object.entries(WORDS).flatMap(([response, words]) => words.map((word) => [word, response as Response] as const)),
);

/** Null where the words are not known; they are kept beside. */
export function parseResponse(text: string): Response | null {
  return (
    MEANING.get(
      text
        .toLowerCase()
        .replace(/[\s_]+/g, ' ')
        .replace(/\.$/, ''),
    ) ?? null
  );
}

/** UPR Info's category of action, 1 (minimal) to 5 (specific), also as "4 - General action"; null where it is none. */
export function parseActionCategory(text: string): number | null {
  const digit = /^([1-5])(?:\.0+)?(?:\s*[-–—:.)].*)?$/.exec(text)?.[1];
  return digit === undefined ? null : Number(digit);
}
