import DataLoader from 'dataloader';
import type { LoaderTools } from '../../_kit/concept.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import type { EdmsDocument } from './edms-document.type.ts';
import { deliveriesOf, documentsOf, edmsMessageRecords, type Delivery } from './edms-message.repository.ts';

/** Per-request access to messages, what they carry, and how their delivery goes. */
export class EdmsMessageLoader extends recordLoader(edmsMessageRecords) {
  readonly delivery: DataLoader<string, Delivery | null>;
  readonly documents: DataLoader<string, EdmsDocument[]>;

  constructor({ database, clocks }: LoaderTools) {
    super(database, clocks);
    this.delivery = new DataLoader((ids) => deliveriesOf(ids, database));
    this.documents = new DataLoader((ids) => documentsOf(ids, database, clocks));
  }
}
