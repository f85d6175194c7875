import { abuses, textOf } from '../e2e/support/abuse.ts';
import { cleanUp, newFolder, startHub, type Hub } from '../e2e/support/hub.ts';

/** What an abuse may take of the hub, and how often it is tried: the machine does other things too, so the best counts. */
const limitMs = 100;
const times = 9;

let hub: Hub;
beforeAll(async () => {
  hub = await startHub(newFolder(), { LOG_LEVEL: 'warn' });
});
afterAll(cleanUp);

it.each(abuses)(`$what is answered within ${limitMs} ms`, async (abuse) => {
  const body = textOf(abuse);
  const headers = { 'content-type': 'application/json' };
  const took: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const started = performance.now();
    await (await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).text();
    took.push(performance.now() - started);
  }
  expect(Math.min(...took)).toBeLessThan(limitMs);
});
