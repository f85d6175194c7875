/** What a document may be, and the bytes that content of that type begins with; text begins with anything but a NUL. */
const signatures: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['25504446'],
  'image/png': ['89504e470d0a1a0a'],
  'image/jpeg': ['ffd8ff'],
  'image/tiff': ['49492a00', '4d4d002a'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['504b0304'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['504b0304'],
  'application/vnd.oasis.opendocument.text': ['504b0304'],
  'application/json': [],
  'text/plain': [],
  'text/csv': [],
};

export const mediaTypes = Object.keys(signatures);

/** `text/plain; charset=utf-8` → `text/plain`. */
export function essenceOf(contentType: string): string {
  return contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

/** What is stored is served as UTF-8: a text in another character set would be served wrong. */
export function isUtf8(contentType: string): boolean {
  const [, charset] = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(contentType) ?? [];
  return charset === undefined || /^(?:utf-?8|us-ascii)$/i.test(charset);
}

export function isMediaType(mediaType: string): boolean {
  return mediaType in signatures;
}

/** A type is a promise to whoever opens the document: content that begins otherwise is refused. */
export function beginsAs(mediaType: string, head: Uint8Array): boolean {
  const expected = signatures[mediaType] ?? [];
  if (expected.length === 0) return !head.includes(0);
  const hex = Buffer.from(head.subarray(0, 8)).toString('hex');
  return expected.some((signature) => hex.startsWith(signature));
}
