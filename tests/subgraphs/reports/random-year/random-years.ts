import fc from 'fast-check';
import { report } from '../../../faults/support/report.ts';
import { auditFaultsOf } from '../../../support/audit-folder.ts';
import type { ForDatabases } from '../../../support/databases.ts';
import { figuresOf } from './figures.ts';
import { Play } from './play.ts';
import { sequences } from './steps.ts';
import { nextYear, openYears } from './year.ts';

interface Sizes {
  readonly years: number;
  /** Commands of a year. */
  readonly least: number;
  readonly most: number;
}

/** To find the shortest sequence may take longer than to find one. */
const patienceMs = process.env['SOAK'] === '1' ? 600_000 : 60_000;
/** Years need room for those that fast-check plays again. */
const lastYear = 2197;

/** Random commands by random roles; a failure prints the seed, which `FC_SEED` begins with again, and the commands. */
export function testRandomYears(sizes: Sizes, forDatabases: ForDatabases, usualSeed: number): void {
  const seed = Number(process.env['FC_SEED'] ?? usualSeed);
  const steps = sequences(sizes.least, sizes.most);

  forDatabases(`years that are played by chance (FC_SEED=${seed})`, (database) => {
    it('come to no illegal state, change nothing that was submitted, and leave a record that holds', async () => {
      const url = database.freshUrl();
      const years = await openYears(url);
      const lines: string[] = [];
      const property = fc.asyncProperty(steps, async (all) => {
        fc.pre(years.year < lastYear);
        const play = new Play(await nextYear(years));
        await play.all(all);
        lines.push(...play.transcript);
        expect(await auditFaultsOf(url, 'reports')).toEqual([]);
      });
      await fc.assert(property, { seed, numRuns: sizes.years, interruptAfterTimeLimit: patienceMs });
      report(figuresOf(lines));
    });

    it('go the same way where the same is done', async () => {
      const [all = []] = fc.sample(steps, { seed, numRuns: 1 });
      const years = await openYears(database.freshUrl());
      const transcripts = [];
      for (let time = 0; time < 2; time += 1) {
        const play = new Play(await nextYear(years));
        await play.all(all);
        transcripts.push(play.transcript);
      }
      expect(transcripts[1]).toEqual(transcripts[0]);
    });
  });
}
