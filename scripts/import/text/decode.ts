import { Transform, type TransformCallback } from 'node:stream';
import { TextDecoder } from 'node:util';
import { decodeStream } from 'iconv-lite';
import type { TextEncoding } from './sniff.ts';

export function decoder(encoding: TextEncoding): NodeJS.ReadWriteStream {
  return encoding === 'mixed' ? new MixedDecoder() : decodeStream(encoding);
}

const LF = 0x0a;
const LONGEST_LINE = 1_000_000;

/**
 * Files put together from several sources mix encodings: each line is UTF-8 where it can be,
 * else windows-1252, so that one old line does not spoil the others.
 */
class MixedDecoder extends Transform {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private readonly old = new TextDecoder('windows-1252');
  private rest = Buffer.alloc(0);

  constructor() {
    super({ decodeStrings: true, encoding: 'utf8' });
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    const bytes = Buffer.concat([this.rest, chunk]);
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      this.push(this.decodeLine(bytes.subarray(start, end + 1)));
      start = end + 1;
    }
    this.rest = bytes.subarray(start);
    if (this.rest.length > LONGEST_LINE) this.flushRest();
    done();
  }

  override _flush(done: TransformCallback): void {
    this.flushRest();
    done();
  }

  private flushRest(): void {
    if (this.rest.length > 0) this.push(this.decodeLine(this.rest));
    this.rest = Buffer.alloc(0);
  }

  private decodeLine(line: Buffer): string {
    try {
      return this.utf8.decode(line);
    } catch {
      return this.old.decode(line);
    }
  }
}
