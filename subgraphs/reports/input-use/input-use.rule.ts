import { InputKind } from '../evidence-link/input-kind.ts';
import { MediaInputUse, ReportInputUse, TreatyInputUse, type InputUse } from './input-use.type.ts';

/** The entry that inputs are counted for. */
export interface InputsOf {
  readonly id: string;
  readonly treatyId: string;
  readonly bodyId: string;
  readonly year: number;
}

/** Who counts what is available. */
const typeOf: Readonly<Record<InputKind, new () => InputUse>> = {
  [InputKind.PROVISIONS]: TreatyInputUse,
  [InputKind.LEGAL_ACTS]: TreatyInputUse,
  [InputKind.INFORMATION]: ReportInputUse,
  [InputKind.MEDIA]: MediaInputUse,
  [InputKind.PERIODIC_REPORTS]: ReportInputUse,
  [InputKind.RECOMMENDATIONS]: ReportInputUse,
  [InputKind.ADVISORY_PROPOSALS]: ReportInputUse,
};

/** The seven of them, in the order of ¶6; an input that nobody cites was not analysed. */
export function inputUses(entry: InputsOf, analysed: ReadonlyMap<InputKind, number>): InputUse[] {
  const { treatyId, year, bodyId } = entry;
  return Object.values(InputKind).map((kind) => {
    const count = analysed.get(kind) ?? 0;
    const id = `${treatyId}:${kind}:${count}:${year}:${bodyId}`;
    return Object.assign(new typeOf[kind](), {
      ...{ id, kind, analysed: count, treatyId, year },
      entryId: entry.id,
    });
  });
}

export function notAnalysed(available: number | null, analysed: number): number | null {
  return available === null ? null : Math.max(0, available - analysed);
}
