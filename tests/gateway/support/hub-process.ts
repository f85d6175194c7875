import { readGatewayConfig } from '../../../gateway/config.ts';
import { runGateway } from '../../../gateway/run.ts';
import { runMain } from '../../../subgraphs/_http/process.ts';
import { schemaFolderFor } from './fake-hub.ts';
import { makeFakes } from './fakes.ts';

/** `npm start` over fake subgraphs. `SLOW_MS` makes every answer take that long. */
void runMain(async () => {
  const fakes = Object.values(makeFakes());
  for (const fake of fakes) fake.delayMs = Number(process.env['SLOW_MS'] ?? 0);
  await runGateway(readGatewayConfig(fakes.map(({ name }) => name)), {
    names: fakes.map(({ name }) => name),
    loadSubgraphs: () => fakes,
    prepare: () => Promise.resolve(),
    schemaFolder: schemaFolderFor(fakes),
  });
});
