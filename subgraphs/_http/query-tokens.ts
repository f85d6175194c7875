const space = /[\s,\uFEFF]*/y;
const name = /[_A-Za-z][_0-9A-Za-z]*/y;
const quote = '"';
const blockQuote = '"""';

/**
 * Names, brackets and `...` of a GraphQL text, other signs one by one; strings and comments are left out. What the
 * lexer of graphql-js would refuse ends the text here as there. JSON is read as well.
 */
export function* queryTokens(text: string): Generator<string> {
  for (let at = skip(text, 0); at < text.length; at = skip(text, at)) {
    const sign = text[at] ?? '';
    if (sign === '#') at = endOfLine(text, at);
    else if (sign === quote) at = text.startsWith(blockQuote, at) ? endOfBlock(text, at) : endOfString(text, at);
    else {
      const token = tokenAt(text, at, sign);
      yield token;
      at += token.length;
    }
  }
}

function skip(text: string, at: number): number {
  space.lastIndex = at;
  space.test(text);
  return space.lastIndex;
}

function tokenAt(text: string, at: number, sign: string): string {
  if (text.startsWith('...', at)) return '...';
  name.lastIndex = at;
  return name.exec(text)?.[0] ?? sign;
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineEnd(text[at])) at += 1;
  return at;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === quote) return at + 1;
    if (isLineEnd(sign)) return text.length;
    if (sign === '\\') at += 1;
  }
  return text.length;
}

function endOfBlock(text: string, from: number): number {
  let at = text.indexOf(blockQuote, from + blockQuote.length);
  while (at > 0 && text[at - 1] === '\\') at = text.indexOf(blockQuote, at + blockQuote.length);
  return at < 0 ? text.length : at + blockQuote.length;
}

function isLineEnd(sign: string | undefined): boolean {
  return sign === '\n' || sign === '\r';
}
