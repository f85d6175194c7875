/** Where records can be read: those who show one make a link of it, and no other scheme may stand behind that. */
export function isWebAddress(value: string): boolean {
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

export const notWebAddress = 'is not an absolute URL of http or https.';
