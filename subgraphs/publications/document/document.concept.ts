import { recordConcept } from '../../_kit/concept.ts';
import type { DocumentStore } from '../../_kit/contract.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { DocumentChunkEntity } from './document.entity.ts';
import { documentIngester } from './document.ingester.ts';
import { DocumentContents, documentRecords, documentRows } from './document.repository.ts';
import { DocumentResolver } from './document.resolver.ts';
import { DocumentService } from './document.service.ts';
import { removeAbandoned } from './upload-file.ts';

const concept = recordConcept('Document', documentRecords, {
  resolvers: [DocumentResolver],
  ingesters: [documentIngester],
  search: { titles: ['title'], symbols: ['filename'] },
  rows: [documentRows],
});

export const documentConcept = { ...concept, entities: [...concept.entities, DocumentChunkEntity] };

export function documentStore(tools: Tools): DocumentStore {
  // Nothing waits for it: it makes room, and hinders nobody.
  void removeAbandoned().catch(() => undefined);
  return new DocumentService(new DocumentContents(tools.database), tools);
}
