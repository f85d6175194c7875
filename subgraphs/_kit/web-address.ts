/** What is asked over HTTP, and what a page may make a link of: no other scheme may stand behind that. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}
