/** Inputs of ¶6 that this subgraph counts. */
export type TreatyInputKind = 'PROVISIONS' | 'LEGAL_ACTS';

interface InputUseKey {
  readonly treatyId: string;
  readonly kind: TreatyInputKind;
  /** How many the body has analysed, as reports counts them. */
  readonly analysed: number;
  /** That of the entry: what is dated later was not there to be analysed. */
  readonly year: number;
}

/** `<treaty>:<KIND>:<analysed>:<year>:<body>`, made by reports; null where the text is not of that form. */
export function parseInputUseId(id: string): InputUseKey | null {
  const [, treatyId, kind, analysed, year] = /^(.+):(PROVISIONS|LEGAL_ACTS):(\d{1,9}):(\d{4}):[^:]+$/.exec(id) ?? [];
  if (treatyId === undefined || kind === undefined) return null;
  return { treatyId, kind: kind as TreatyInputKind, analysed: Number(analysed), year: Number(year) };
}
