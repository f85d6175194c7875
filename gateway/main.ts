import { join } from 'node:path';
import { loadDefaultData } from '../scripts/load-default-data.ts';
import { runMain } from '../subgraphs/_http/process.ts';
import { projectRoot } from '../subgraphs/_kit/root.ts';
import { loadSubgraphs, subgraphNames } from '../subgraphs/registry.ts';
import { readGatewayConfig } from './config.ts';
import { runGateway } from './run.ts';

void runMain(async () => {
  const names = subgraphNames();
  const config = readGatewayConfig(names);
  await runGateway(config, {
    names,
    loadSubgraphs,
    prepare: loadDefaultData,
    schemaFolder: join(projectRoot(), 'schema'),
  });
});
