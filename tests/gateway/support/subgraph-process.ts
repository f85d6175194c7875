import { readSubgraphConfig } from '../../../subgraphs/_http/config.ts';
import { runMain } from '../../../subgraphs/_http/process.ts';
import { runSubgraph } from '../../../subgraphs/_http/run.ts';
import { makeFakes } from './fakes.ts';

/** `npm run start:subgraph` over fake subgraphs. */
void runMain(async () => {
  const fakes = Object.values(makeFakes());
  for (const fake of fakes) fake.delayMs = Number(process.env['SLOW_MS'] ?? 0);
  const config = readSubgraphConfig(
    process.argv[2],
    fakes.map(({ name }) => name),
  );
  await runSubgraph(config, { subgraphs: fakes, prepare: () => Promise.resolve() });
});
