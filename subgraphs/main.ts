import { readSubgraphConfig } from './_http/config.ts';
import { runMain } from './_http/process.ts';
import { runSubgraph } from './_http/run.ts';
import { loadDefaultData } from '../scripts/load-default-data.ts';
import { loadSubgraphs, subgraphNames } from './registry.ts';

void runMain(async () => {
  const config = readSubgraphConfig(process.argv[2], subgraphNames());
  await runSubgraph(config, { subgraphs: loadSubgraphs(), prepare: loadDefaultData });
});
