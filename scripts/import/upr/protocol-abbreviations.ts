import type { Spans } from './spans.ts';

const GAP = '[ –-]{0,2}';
const PARENT = 'ICCPR|ICESCR|ICESR|CESCR|CEDAW|CAT|CRPD|CPRD|CRC';
const WHICH = `AC|SC|SCR|IC|CP|I{1,2}|[123]`;
const FREE = '(?<![\\w-])';
const END = `(?![\\w]|${GAP}(?:${PARENT}))`;

/** "OP-CAT", "OPCRC-AC", "OP 2 to …" is a phrase and not here. */
const BEFORE = new RegExp(
  `${FREE}OPA?(?:${GAP}(?<first>[12]))?${GAP}(?<parent>${PARENT})(?:${GAP}(?<which>${WHICH}))?${END}`,
  'g',
);
/** "CAT-OP", "ICCPR-OP 2", "CRC-OP-SC", "CRC-SC-OP", "CRC-SC". */
const BEHIND = new RegExp(
  `${FREE}(?<parent>${PARENT})(?:[ –-]{0,2}OP(?:${GAP}(?<which>${WHICH}))?|-(?<inner>AC|SC)(?:${GAP}OP)?)${END}`,
  'g',
);
const OF_CHILD = new RegExp(`${FREE}OP${GAP}(?<which>AC|SC|SCR|IC)${END}`, 'g');
/** "ICCPR-OP1 and OP2". */
const OF_COVENANT = new RegExp(`${FREE}OP(?<=ICCPR[^.;]{0,60}OP)${GAP}(?<which>[12])${END}`, 'g');

const SINGLE: Readonly<Record<string, string>> = {
  ICESCR: 'untc-4-3-a',
  ICESR: 'untc-4-3-a',
  CESCR: 'untc-4-3-a',
  CEDAW: 'untc-4-8-b',
  CAT: 'untc-4-9-b',
  CRPD: 'untc-4-15-a',
  CPRD: 'untc-4-15-a',
};
const CHILD: Readonly<Record<string, string>> = {
  AC: 'untc-4-11-b',
  SC: 'untc-4-11-c',
  SCR: 'untc-4-11-c',
  IC: 'untc-4-11-d',
  CP: 'untc-4-11-d',
};

/** Takes the protocols that a text abbreviates. "OP-CRC" alone may be any of three: it is taken and names none. */
export function findAbbreviatedProtocols(spans: Spans): void {
  for (const pattern of [BEFORE, BEHIND, OF_CHILD, OF_COVENANT]) {
    spans.take(pattern, (match) => {
      const { parent, which, first, inner } = match.groups ?? {};
      const defaultParent = pattern === OF_CHILD ? 'CRC' : 'ICCPR';
      const treaty = protocolOf(parent ?? defaultParent, which ?? first ?? inner);
      return { treaties: treaty ? [treaty] : [], basis: 'ABBREVIATION_IN_TEXT', matchedText: match[0].trim() };
    });
  }
}

function protocolOf(parent: string, which: string | undefined): string | undefined {
  if (parent === 'CRC') return which ? CHILD[which] : undefined;
  if (parent === 'ICCPR') return which === '2' || which === 'II' ? 'untc-4-12' : 'untc-4-5';
  return SINGLE[parent];
}
