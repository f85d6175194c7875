import { cleanUp, newFolder, type Hub } from '../../e2e/support/hub.ts';
import { report } from '../../faults/support/report.ts';
import { Fuzzer, type Outcome } from './fuzzer.ts';

export interface FuzzSizes {
  readonly valid: number;
  readonly mutated: number;
  readonly addressed: number;
  readonly commands: number;
}

type Start = (folder: string, environment: Record<string, string>) => Promise<Hub>;

const environment = { CLOCK: '2026-11-22T09:00:00+05:00', LOG_LEVEL: 'error' };

/** Generated requests, the same for the same `FUZZ_SEED`, to a hub over the default data. */
export function testFuzz(name: string, start: Start, sizes: FuzzSizes, usualSeed: number): void {
  const seed = Number(process.env['FUZZ_SEED'] ?? usualSeed);
  describe(`${name}, asked what comes of FUZZ_SEED=${seed}`, () => {
    let hub: Hub;
    let fuzzer: Fuzzer;
    beforeAll(async () => {
      const folder = newFolder();
      hub = await start(folder, environment);
      fuzzer = await Fuzzer.of(hub, folder);
    });
    afterAll(async () => {
      await fuzzer.close();
      cleanUp();
    });

    let logged = 0;
    const newFaults = () => {
      const faults = hub.log().filter(({ msg }) => msg === 'Unexpected error');
      return faults.slice(logged, (logged = faults.length)).map(({ err }) => err);
    };

    const expectNoFault = ({ failures, tally }: Outcome) => {
      report(`seed ${seed}; ${tally.figures}`);
      expect({ failures: failures.join('\n\n'), logged: newFaults() }).toEqual({ failures: '', logged: [] });
    };

    it(`answers ${sizes.valid} valid questions of each role with data, or with what the question itself broke`, async () => {
      const outcome = await fuzzer.run(fuzzer.valid, sizes.valid, seed);
      expectNoFault(outcome);
      expect(outcome.tally.share(200)).toBeGreaterThan(0.9);
    });

    it(`refuses ${sizes.mutated} broken requests of each role with a code, and tells nothing of its inside`, async () => {
      const outcome = await fuzzer.run(fuzzer.mutated, sizes.mutated, seed);
      expectNoFault(outcome);
      expect(outcome.tally.share(400)).toBeGreaterThan(0.4);
    });

    it(`tells nothing of its inside at ${sizes.addressed} addresses`, async () => {
      expectNoFault(await fuzzer.run(fuzzer.addressed, sizes.addressed, seed));
    });

    it(`does or refuses ${sizes.commands} valid commands of each role, and answers questions afterwards`, async () => {
      expectNoFault(await fuzzer.run(fuzzer.commands, sizes.commands, seed));
      expectNoFault(await fuzzer.run(fuzzer.valid, 10, seed));
    });
  });
}
