/** What a record that can be confidential by itself is stored with. */
export interface ConfidentialColumns {
  /** Null where nobody has said so: it is not. */
  isConfidential: boolean | 0 | 1 | null;
  /** JSON array of ids of bodies; null where it is disclosed to none. */
  disclosedTo: string | null;
}
