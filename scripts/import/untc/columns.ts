import { readLegend, type Legend } from './legend.ts';

/** A column of a status file that is not the participant's. */
export interface StatusColumn {
  readonly index: number;
  readonly header: string;
  readonly legend: Legend;
}

/** The header of a status file, understood. */
export interface StatusHeader {
  readonly participant: number;
  /** The participant's column was found by its place, not by its name. */
  readonly guessed: boolean;
  readonly columns: readonly StatusColumn[];
  readonly width: number;
  readonly score: number;
}

const PARTICIPANT =
  /^(?:name of (?:the )?)?(?:participants?|contracting (?:party|parties|states?)|states? (?:party|parties)|member states?|part(?:y|ies)|signator(?:y|ies)|states?|countr(?:y|ies))(?: names?| or .+)?$/;

/**
 * Null where the cells are not the header of a status file.
 * @param isFirst further down, a row of words such as "Ratify it" is no header unless it names the participants
 */
export function readStatusHeader(cells: readonly string[], isFirst = true): StatusHeader | null {
  const legends = cells.map(readLegend);
  const actions = legends.filter((legend) => legend.isAction).length;
  const named = cells.findIndex((cell) => PARTICIPANT.test(plain(cell)));
  const participant = named >= 0 ? named : legends.findIndex((legend) => !legend.isAction);
  if (participant < 0 || (named < 0 && (actions === 0 || !isFirst))) return null;
  const columns = cells
    .map((cell, index) => ({ index, header: cell || `column ${index + 1}`, legend: readLegend(cell) }))
    .filter(({ index }) => index !== participant);
  const score = (named >= 0 ? 10 : 0) + actions;
  return { participant, guessed: named < 0, columns, width: cells.length, score };
}

function plain(header: string): string {
  return header
    .toLowerCase()
    .replace(/\(s\)|\([^)]*\)|\[[^\]]*\]|[\d*:]+/g, ' ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}
