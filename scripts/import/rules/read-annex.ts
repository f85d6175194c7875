import type { CellIssue } from '../format.ts';
import type { LawLanguage } from './languages.ts';
import type { LawLine, LawParagraph, Misplaced } from './law-text.ts';
import { namedAct, type NamedAct } from './named-act.ts';

interface OpenParagraph {
  readonly number: string;
  readonly line: number;
  readonly lines: string[];
  readonly footnote: string | null;
  readonly rewordedBy: NamedAct | null;
}

/**
 * Reads the paragraphs of the Rules, in which chapters are numbered like paragraphs: what ends without a full stop,
 * colon or semicolon is the heading of a chapter.
 */
export class AnnexReader {
  readonly misplaced: Misplaced[] = [];
  readonly warnings: CellIssue[] = [];
  private readonly done: OpenParagraph[] = [];
  private open: OpenParagraph | null = null;
  /** What follows a line without a place has none either, until the next paragraph begins. */
  private isLost = false;
  private chapter = 0;
  /** Of the last paragraph that began, whatever came of it. */
  private lastNumber: string | null = null;

  constructor(private readonly language: LawLanguage) {}

  read(line: LawLine): void {
    const numbered = /^(\d+(?:-\d+)?)\.\s+(.*)$/u.exec(line.text);
    if (this.language.footnote.test(line.text)) this.readFootnote(line);
    else if (numbered) this.readNumbered(line, numbered[1] ?? '', numbered[2] ?? '');
    else this.readOn(line);
  }

  paragraphs(): LawParagraph[] {
    return this.done.map(({ lines, ...rest }) => ({ ...rest, text: lines.join('\n') }));
  }

  private readNumbered(line: LawLine, number: string, text: string): void {
    if (!/[.:;]$/u.test(text)) this.readHeading(line, number);
    else if (this.isAfterLast(number)) this.begin(line, number, text);
    else this.lose(line, 'a paragraph of this number stands before it already');
  }

  private readHeading(line: LawLine, number: string): void {
    const isNext = this.chapter === 0 || Number(number) === this.chapter + 1;
    if (isNext) this.chapter = Number(number);
    else this.lose(line, 'neither the next paragraph nor the heading of the next chapter');
  }

  private begin({ line }: LawLine, number: string, text: string): void {
    const next = Number.parseInt(this.lastNumber ?? '0') + 1;
    if (Number.parseInt(number) > next) {
      this.warnings.push({ field: number, value: null, rule: `paragraph ${next} is missing before it` });
    }
    this.open = { number, line, lines: [text], footnote: null, rewordedBy: null };
    this.done.push(this.open);
    this.lastNumber = number;
    this.isLost = false;
  }

  /** Before the first paragraph stand titles; after it, what is set in goes on with the paragraph. */
  private readOn(line: LawLine): void {
    if (this.lastNumber === null || this.isLost) return;
    const goesOn = line.isIndented && /[.:;,)"”»]$/u.test(line.text) && this.open?.footnote === null;
    if (goesOn) this.open?.lines.push(line.text);
    else this.spoil(line, 'neither numbered nor text of the paragraph before it');
  }

  private readFootnote(line: LawLine): void {
    const { language, open } = this;
    const act = language.reworded.test(line.text) ? namedAct(line.text, language) : null;
    if (!open || open.footnote !== null) this.spoil(line, 'a footnote of no paragraph, or the second of one');
    else if (!act) this.spoil(line, 'does not say which act reworded the paragraph, so that its wording is not known');
    else Object.assign(open, { footnote: line.text, rewordedBy: act });
  }

  /** A paragraph that may be more or other than what was read of it is left out. */
  private spoil(line: LawLine, rule: string): void {
    const { open } = this;
    if (open) this.done.pop();
    this.lose(line, open ? `${rule}: paragraph ${open.number} is left out` : rule);
  }

  private lose({ line, text }: LawLine, rule: string): void {
    this.misplaced.push({ line, field: 'line', value: text, rule });
    this.open = null;
    this.isLost = true;
  }

  /** `7-1` stands between 7 and 8. */
  private isAfterLast(number: string): boolean {
    const [whole = 0, part = 0] = number.split('-').map(Number);
    const [lastWhole = 0, lastPart = 0] = (this.lastNumber ?? '0').split('-').map(Number);
    return whole > lastWhole || (whole === lastWhole && part > lastPart);
  }
}
