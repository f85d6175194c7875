import DataLoader from 'dataloader';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignOne } from '../../_kit/query/align.ts';
import { recordLoader } from '../../_kit/query/record-loader.ts';
import { annualInformationRecords } from './annual-information.repository.ts';
import { finalNaming } from './frozen-issues.repository.ts';
import { InformationRowsRepository, versionsAtOnce } from './information-rows.repository.ts';
import type { StatedRecord } from './content-differences.rule.ts';
import { statedContent } from './stated-content.service.ts';

/** Per-request access to informations, and to what each says. */
export class AnnualInformationLoader extends recordLoader(annualInformationRecords) {
  /** By the id of a version, of what it says that which the viewer may see; null where it is not there. */
  readonly content: DataLoader<string, StatedRecord[] | null>;

  /** By the id of an issue: versions that name it and that nobody writes any more, whoever sees them. */
  readonly finalNaming: DataLoader<string, string[]>;

  constructor(database: Database, clocks: Clocks) {
    super(database, clocks);
    const versions = new InformationRowsRepository(database, clocks);
    this.content = new DataLoader(
      async (ids) => {
        const found = alignOne(ids, await versions.versions(ids), ({ information }) => information.id);
        return found.map((version) => version && statedContent(version.information, version.rows));
      },
      { maxBatchSize: versionsAtOnce },
    );
    this.finalNaming = new DataLoader((issues) => finalNaming(issues, database, clocks));
  }
}
