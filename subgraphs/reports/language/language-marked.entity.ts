import { Column } from 'typeorm';
import type { Recorded } from '../../_kit/record/recorded.entity.ts';

export interface LanguageMarkedColumns {
  /** JSON: text → the language that is behind the other (`LanguageMarks`); null where none is. */
  staleLanguages: string | null;
}

/** Entities with texts that ¶7 asks for in Kazakh and in Russian extend `languageMarked(Recorded)`. */
export function languageMarked<R extends Recorded>(
  base: abstract new () => R,
): abstract new () => R & LanguageMarkedColumns {
  abstract class LanguageMarked extends (base as abstract new () => Recorded) implements LanguageMarkedColumns {
    @Column({ type: 'text', name: 'stale_languages', nullable: true })
    staleLanguages!: string | null;
  }
  return LanguageMarked as unknown as abstract new () => R & LanguageMarkedColumns;
}
