import { measuredExport } from '../e2e/support/export-memory.ts';
import { cleanUp, newFolder, startHub, type Hub } from '../e2e/support/hub.ts';
import { writePublications } from '../e2e/support/publications.ts';

const rows = 100_000;
const limitMb = 200;

let hub: Hub;
const folder = newFolder();
beforeAll(() => writePublications(folder, 0, rows));
// A hub that has just started and was asked for nothing yet: it grows more than one in use.
beforeEach(async () => {
  hub = await startHub(folder, { LOG_LEVEL: 'warn' });
});
afterEach(async () => {
  hub.child.kill();
  await hub.exit;
});
afterAll(cleanUp);

it.each([
  ['csv', null],
  ['jsonl', null],
  ['csv', folder],
])(`exports ${rows} rows as %s within ${limitMb} MB`, async (format, writes) => {
  const { isComplete, strangers, grownMb, peakMb, seconds, ...measured } = await measuredExport(hub, format, writes);
  process.stderr.write(
    `  ${measured.rows} rows as ${format}: ${grownMb} MB more, ${peakMb} in all, ${seconds} s${writes ? ', with writes in between' : ''}\n`,
  );
  expect([measured.rows, isComplete, strangers]).toEqual([rows, true, 0]);
  expect(grownMb).toBeLessThan(limitMb);
});
