import { runMain } from '../../subgraphs/_http/process.ts';
import { loadSubgraphs, subgraphNames } from '../../subgraphs/registry.ts';
import { readImportConfig } from '../import/config.ts';
import { openHub } from '../import/open-hub.ts';

/** `npm run audit:checkpoint`: signs how far the record of each subgraph has come, as whoever closes one does. */
void runMain(async () => {
  const hub = await openHub(loadSubgraphs(), readImportConfig(subgraphNames()));
  await hub.close();
});
