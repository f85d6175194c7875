import DataLoader from 'dataloader';
import type { LoaderTools } from '../../_kit/concept.ts';
import type { ListArgs } from '../../_kit/query/list.args.ts';
import { RecordLoader } from '../../_kit/query/record-loader.ts';
import type { SummaryInformationFilter } from './summary-information.inputs.ts';
import {
  deliveriesOf,
  summaryInformationRecords,
  type SummaryInformationRow,
} from './summary-information.repository.ts';
import type { SummaryInformation } from './summary-information.type.ts';
import { includedInformations, missingBodies, type Delivery } from './summary-scope.rule.ts';

/** Per-request access to summaries, and to what the bodies had delivered when each was completed. */
export class SummaryInformationLoader extends RecordLoader<
  SummaryInformationRow,
  SummaryInformation,
  ListArgs<SummaryInformationFilter>,
  'cycle'
> {
  private readonly deliveries: DataLoader<string, Delivery[]>;
  private readonly today: string;

  constructor({ database, clocks }: Pick<LoaderTools, 'database' | 'clocks'>) {
    super(summaryInformationRecords, database, clocks);
    this.today = clocks.today;
    this.deliveries = new DataLoader((cycles) => deliveriesOf(cycles, database, clocks));
  }

  /** Ids of bodies; a draft is looked at as of today. */
  async missingBodies({ cycleId, completedOn }: SummaryInformation): Promise<string[]> {
    return missingBodies(await this.deliveries.load(cycleId), completedOn ?? this.today);
  }

  /** Ids of informations; a draft is looked at as of today. */
  async includedInformations({ cycleId, completedOn }: SummaryInformation): Promise<string[]> {
    return includedInformations(await this.deliveries.load(cycleId), completedOn ?? this.today);
  }
}
