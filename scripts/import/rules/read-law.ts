import { lawLanguages, type LawLanguage } from './languages.ts';
import type { LawLine, LawText } from './law-text.ts';
import { namedAct, type NamedAct } from './named-act.ts';
import { AnnexReader } from './read-annex.ts';

interface Beginning {
  readonly language: LawLanguage;
  readonly act: NamedAct;
  /** Places among the lines: of the title, and of the line below it that names the act. */
  readonly title: number;
  readonly head: number;
}

/** The languages that a file holds, one behind the other; none where it has not this layout. */
export function readLaw(file: string, lines: readonly LawLine[]): LawText[] {
  const beginnings = lines.flatMap((line, head): Beginning[] => {
    const language = lawLanguages.find((each) => each.head.test(line.text));
    const act = language && namedAct(line.text, language);
    return act ? [{ language, act, title: head - 1, head }] : [];
  });
  return beginnings.map((beginning, at) => {
    const end = beginnings[at + 1]?.title ?? lines.length;
    return readLanguage(file, beginning, lines[beginning.title], lines.slice(beginning.head, end));
  });
}

function readLanguage(
  file: string,
  { language, act }: Beginning,
  title: LawLine | undefined,
  [head, ...lines]: readonly LawLine[],
): LawText {
  const isStamp = ({ text }: LawLine) => new RegExp(`№ ?${act.number}(?!\\d)`, 'u').test(text);
  const stamp = lines.findIndex(isStamp);
  const resolution = stamp < 0 ? lines : lines.slice(0, stamp);
  const annex = new AnnexReader(language);
  if (stamp >= 0) for (const line of lines.slice(stamp + 1)) annex.read(line);
  const paragraphs = annex.paragraphs();
  const none = {
    line: head?.line ?? 0,
    field: 'line',
    value: head?.text ?? null,
    rule: 'no paragraph of the Rules follows',
  };
  const repeal = resolution.find(({ text }) => language.footnote.test(text) && language.repealed.test(text));
  return {
    file,
    language,
    act,
    line: head?.line ?? 0,
    title: title?.text ?? '',
    fromSigning: resolution.some(({ text }) => language.fromSigning.test(text)),
    repealedBy: repeal ? namedAct(repeal.text, language) : null,
    paragraphs,
    misplaced: paragraphs.length > 0 ? annex.misplaced : [none, ...annex.misplaced],
    warnings: annex.warnings,
  };
}
