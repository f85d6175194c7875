/** The name of a type with its article: `a Treaty`, `an Assessment`; the letters of `Sdg` are said one by one. */
export function withArticle(type: string): string {
  return `${/^([AEIO]|Sdg)/.test(type) ? 'an' : 'a'} ${type}`;
}
