import fc from 'fast-check';
import { report } from '../../faults/support/report.ts';
import type { ForDatabases } from '../../support/databases.ts';
import { figuresOf } from '../../subgraphs/reports/random-year/figures.ts';
import { Play } from './play.ts';
import { scripts } from './steps.ts';
import { openHub } from './world.ts';

interface Sizes {
  readonly years: number;
  /** Commands of a year. */
  readonly least: number;
  readonly most: number;
}

/** To find the shortest sequence may take longer than to find one. */
const patienceMs = process.env['SOAK'] === '1' ? 600_000 : 60_000;

/** Random commands by random roles over all subgraphs, each year in a hub of its own; `FC_SEED` begins with a seed again. */
export function testRandomHubs(sizes: Sizes, forDatabases: ForDatabases, usualSeed: number): void {
  const seed = Number(process.env['FC_SEED'] ?? usualSeed);

  forDatabases(`years over all subgraphs that are played by chance (FC_SEED=${seed})`, (database) => {
    it('come to no illegal state, change nothing that was delivered, sent or published, and leave records that hold', async () => {
      const lines: string[] = [];
      const property = fc.asyncProperty(scripts(sizes.least, sizes.most), async ({ plan, steps }) => {
        const hub = await openHub(database.freshUrl(), plan);
        const play = new Play(hub);
        await play.all(steps).finally(hub.close);
        lines.push(...play.transcript);
      });
      await fc.assert(property, { seed, numRuns: sizes.years, interruptAfterTimeLimit: patienceMs });
      report(figuresOf(lines));
    });
  });
}
