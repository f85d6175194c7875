import DataLoader from 'dataloader';
import type { Clocks } from '../../_kit/clocks.ts';
import type { Database } from '../../_kit/database/database.ts';
import { alignOne } from '../../_kit/query/align.ts';
import { contentHash } from './canonical-content.rule.ts';
import { InformationRowsRepository, versionsAtOnce, type WholeVersion } from './information-rows.repository.ts';
import { statedContent } from './stated-content.service.ts';

interface Asked {
  readonly id: string;
  readonly clocks: Clocks;
}

/**
 * The hash of all that a version says, also of what is not for whoever asks: it is what the head signs, and the same for
 * everybody who sees the version.
 */
export class CurrentContentService {
  private readonly hashes: DataLoader<Asked, string | null>;

  constructor(database: Database) {
    this.hashes = new DataLoader((asked) => hashesOf(database, asked), { cache: false, maxBatchSize: versionsAtOnce });
  }

  hashOf(id: string, clocks: Clocks): Promise<string | null> {
    return this.hashes.load({ id, clocks });
  }
}

/** What is asked in one tick is mostly of one request, and so of one state. */
async function hashesOf(database: Database, asked: readonly Asked[]): Promise<(string | null)[]> {
  const states = [...new Map(asked.map(({ clocks }) => [clocks.revision, clocks])).values()];
  const ofStates = await Promise.all(
    states.map(async (clocks) => {
      const some = asked.filter((each) => each.clocks.revision === clocks.revision);
      const ids = some.map(({ id }) => id);
      const found = await new InformationRowsRepository(database, clocks).versions(ids);
      const versions = alignOne(ids, found, ({ information }) => information.id);
      return some.map((each, at) => [each, hashOf(versions[at])] as const);
    }),
  );
  const known = new Map(ofStates.flat());
  return asked.map((each) => known.get(each) ?? null);
}

function hashOf(version: WholeVersion | null | undefined): string | null {
  return version ? contentHash(statedContent(version.information, version.rows)) : null;
}
