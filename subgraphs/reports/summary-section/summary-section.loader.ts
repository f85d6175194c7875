import DataLoader from 'dataloader';
import type { LoaderTools } from '../../_kit/concept.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { RecordLoader } from '../../_kit/query/record-loader.ts';
import type { SummarySectionFilter } from './summary-section.inputs.ts';
import { bodiesOf, summarySectionRecords, type SummarySectionRow } from './summary-section.repository.ts';
import type { SummarySection } from './summary-section.type.ts';

/** Per-request access to sections, and to the bodies whose entries they rest on. */
export class SummarySectionLoader extends RecordLoader<
  SummarySectionRow,
  SummarySection,
  ListArgs<SummarySectionFilter>,
  'summary' | 'treaty' | 'entry'
> {
  /** Ids of bodies, in order. */
  readonly bodies: DataLoader<string, string[]>;

  constructor({ database, clocks }: Pick<LoaderTools, 'database' | 'clocks'>) {
    super(summarySectionRecords, database, clocks);
    this.bodies = new DataLoader((sections) => bodiesOf(sections, database, clocks));
  }
}
