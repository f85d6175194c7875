import type { AudienceName } from '../../_kit/access/audience.ts';

export interface SearchRecordType {
  /** For whom records of the type are. */
  readonly audience: AudienceName;
  /** Which of their texts are searched. */
  readonly searched: string;
  /** Of the type, where another subgraph owns it. */
  readonly description?: string;
  /** Of its id, where that is not like most. */
  readonly id?: string;
}

/** By type. */
export type SearchRecordTable = Readonly<Record<string, SearchRecordType>>;
