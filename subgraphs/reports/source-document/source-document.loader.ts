import DataLoader from 'dataloader';
import { alignOne } from '../../_kit/query/align.ts';
import type { SourceDocument } from './source-document.type.ts';
import type { SourceDocumentRepository } from './source-document.repository.ts';

/** Per-request access to documents: one query per tick, whatever the number of callers. */
export class SourceDocumentLoader {
  readonly byId: DataLoader<string, SourceDocument | null>;
  readonly list: SourceDocumentRepository['list'];

  constructor(documents: Pick<SourceDocumentRepository, 'findByIds' | 'list'>) {
    this.byId = new DataLoader(async (ids) => alignOne(ids, await documents.findByIds(ids), (each) => each.id));
    this.list = (args) => documents.list(args);
  }
}
