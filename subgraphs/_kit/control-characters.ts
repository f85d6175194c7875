/**
 * Of ASCII, and neither tab nor line end: SQLite ends a text at the first U+0000, and the others are no writing either.
 * And what turns the direction of writing until it is closed: a text would be shown as another than it is.
 */
const control = /(?![\t\n\r\x80-\x9f])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const anyControl = /(?![\x80-\x9f])[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const everyControl = new RegExp(control, 'gu');

/** What texts of records must not have. */
export const controlRule =
  'has a control character that is neither tab nor line end, or one that turns the direction of writing.';

export function hasControls(text: string): boolean {
  return control.test(text);
}

/** What the eye sees: no space, nor what a font leaves blank, such as U+200B, U+3164 and U+2800. */
const seen = /[^\s\p{Cc}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** What texts of records must have: else one that says nothing counts as written. */
export const seenRule = 'has no character that is seen.';

export function isSeen(text: string): boolean {
  return seen.test(text);
}

/** For what stands on one line, such as the name of a file. */
export function isOneLine(text: string): boolean {
  return !anyControl.test(text);
}

/** Each as its picture, such as ␀, or as � where it has none: a report of what can't be stored must be storable itself. */
export function picturedControls(text: string): string {
  return text.replace(everyControl, (each) => {
    if (each > '\x7f') return '\ufffd';
    return each === '\x7f' ? '␡' : String.fromCharCode(0x2400 + each.charCodeAt(0));
  });
}

/**
 * SQLite would compare with what stands before U+0000. No stored text has U+0001 either, so that a value equals none,
 * and sorts as it did.
 */
export function comparable(values: readonly unknown[]): unknown[] {
  return values.map((value) => {
    if (Array.isArray(value)) return comparable(value);
    return typeof value === 'string' ? value.replaceAll('\0', '\u0001') : value;
  });
}
