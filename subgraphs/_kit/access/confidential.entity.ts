import { Column } from 'typeorm';
import type { Recorded } from '../record/recorded.entity.ts';
import type { ConfidentialColumns } from './confidential-columns.ts';

/** Entities extend `confidential(Recorded)`, and have an index over `isConfidential`: the few are looked up often. */
export function confidential<R extends Recorded>(
  base: abstract new () => R,
): abstract new () => R & ConfidentialColumns {
  abstract class ConfidentialRecorded extends (base as abstract new () => Recorded) implements ConfidentialColumns {
    @Column({ type: 'boolean', name: 'is_confidential', nullable: true })
    isConfidential!: boolean | 0 | 1 | null;

    @Column({ type: 'text', name: 'disclosed_to', nullable: true })
    disclosedTo!: string | null;
  }
  return ConfidentialRecorded as unknown as abstract new () => R & ConfidentialColumns;
}
