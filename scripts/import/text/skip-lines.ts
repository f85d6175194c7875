import { Transform, type TransformCallback } from 'node:stream';

const LINE_END = /\r\n|\r|\n/g;

/** Drops the first lines of a text, whatever their ends. */
export class SkipLines extends Transform {
  private left: number;
  private held = '';

  constructor(lines: number) {
    super({ decodeStrings: false, encoding: 'utf8' });
    this.left = lines;
  }

  override _transform(chunk: string | Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const text = this.held + chunk.toString();
    this.held = '';
    done(null, this.left > 0 ? this.skipIn(text) : text);
  }

  private skipIn(text: string): string {
    let start = 0;
    for (const match of text.matchAll(LINE_END)) {
      // A CR at the end of a chunk may be half of a CRLF.
      if (match[0] === '\r' && match.index + 1 === text.length) break;
      start = match.index + match[0].length;
      this.left -= 1;
      if (this.left === 0) return text.slice(start);
    }
    this.held = text.slice(start);
    return '';
  }
}
