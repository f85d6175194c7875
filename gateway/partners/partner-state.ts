export interface PartnerState {
  readonly name: string;
  /** `RESTING`: of the graph, but left alone for now, since it has failed too often. */
  readonly state: 'CHECKING' | 'JOINED' | 'RESTING' | 'REFUSED' | 'UNAVAILABLE';
  /** Why it is not of the graph, or not with the schema that it has now. */
  readonly reasons: readonly string[];
}

export type Note = Omit<PartnerState, 'name'>;

export const checking: Note = { state: 'CHECKING', reasons: [] };
