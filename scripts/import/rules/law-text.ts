import type { CellIssue } from '../format.ts';
import type { LawLanguage } from './languages.ts';
import type { NamedAct } from './named-act.ts';

/** A line of the file that is not blank; `text` has no space around it. */
export interface LawLine {
  readonly line: number;
  readonly text: string;
  readonly isIndented: boolean;
}

export interface LawParagraph {
  readonly number: string;
  readonly line: number;
  /** Sub-paragraphs are lines of it; the number itself is left out. */
  readonly text: string;
  readonly footnote: string | null;
  /** The act that gave it this wording; null: as adopted. */
  readonly rewordedBy: NamedAct | null;
}

/** What a line of the file is that has no place. */
export interface Misplaced extends CellIssue {
  readonly line: number;
}

/** The act in one of its languages, as the file has it. */
export interface LawText {
  readonly file: string;
  readonly language: LawLanguage;
  readonly act: NamedAct;
  readonly line: number;
  readonly title: string;
  readonly fromSigning: boolean;
  readonly repealedBy: NamedAct | null;
  readonly paragraphs: readonly LawParagraph[];
  readonly misplaced: readonly Misplaced[];
  readonly warnings: readonly CellIssue[];
}
