import type { TextLine } from '../text/lines.ts';

/** What stands below one `#Name` of a file of declarations. */
export interface Section {
  /** That of the name; of text above the first name, of its first line. */
  readonly line: number;
  /** Null for text above the first name. */
  readonly name: string | null;
  readonly text: string;
  /** More text than anybody has to say of a treaty: it is not kept. */
  readonly isTooLong: boolean;
}

/** A file whose names are not marked would be held whole. */
export const LONGEST_SECTION = 500_000;

/** Streams the sections of a file, one at a time. */
export async function* readSections(lines: AsyncIterable<TextLine>): AsyncGenerator<Section> {
  let section: SectionBuilder | null = null;
  for await (const { line, text } of lines) {
    const plain = line === 1 ? text.replace(/^\uFEFF/, '') : text;
    const name = /^\s*#\s*(.*)$/.exec(plain)?.[1];
    if (name !== undefined) {
      if (section) yield section.done();
      section = new SectionBuilder(line, name.trim());
    } else if (section || plain.trim() !== '') {
      section ??= new SectionBuilder(line, null);
      section.add(plain);
    }
  }
  if (section) yield section.done();
}

class SectionBuilder {
  private lines: string[] = [];
  private length = 0;

  constructor(
    private readonly line: number,
    private readonly name: string | null,
  ) {}

  add(text: string): void {
    this.length += text.length + 1;
    if (this.length > LONGEST_SECTION) this.lines = [];
    else this.lines.push(text);
  }

  done(): Section {
    const { line, name } = this;
    return { line, name, text: this.lines.join('\n').trim(), isTooLong: this.length > LONGEST_SECTION };
  }
}
