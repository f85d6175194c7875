import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { ImportRunRepository } from './import-run.repository.ts';
import type { ImportRun } from './import-run.type.ts';

/** Per-request access to runs: one query per tick, whatever the number of callers. */
export class ImportRunLoader {
  readonly byId: DataLoader<string, ImportRun | null>;
  readonly list: ImportRunRepository['list'];

  constructor(runs: Pick<ImportRunRepository, 'findByIds' | 'list'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await runs.findByIds(ids), (each) => each.id));
    this.list = (args) => runs.list(args);
  }
}
