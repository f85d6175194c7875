import iconv from 'iconv-lite';
import { foldName } from './fold.ts';

const ENCODINGS = ['windows-1252', 'macintosh', 'utf-8'];

/** The texts that this one may have been before somebody read it in a wrong encoding. */
export function redecodings(text: string): string[] {
  if (!/[^\p{ASCII}]/u.test(text)) return [];
  const readings = ENCODINGS.flatMap((wrong) =>
    ENCODINGS.filter((right) => right !== wrong).map((right) => iconv.decode(iconv.encode(text, wrong), right)),
  );
  return [...new Set(readings)].filter((reading) => reading !== text && !/[\uFFFD?]/.test(reading));
}

/** Letters an encoding destroyed ("?", U+FFFD, or a foreign letter amid Latin ones) fit anything; null where too little is left. */
export function wildcardPattern(name: string): RegExp | null {
  const latin = name.match(/[a-z]/gi)?.length ?? 0;
  const broken = name.match(/[?]|[^\p{ASCII}]/gu)?.length ?? 0;
  if (broken === 0 || broken > 3 || latin < 5) return null;
  const parts = name.split(/(?:[?]|[^\p{ASCII}])+/u).map(foldName);
  return parts.every((part) => part !== '') ? new RegExp(`^${parts.join('[a-z]{0,2}')}$`) : null;
}
