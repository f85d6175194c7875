import { setTimeout as sleep } from 'node:timers/promises';
import { Presence } from '../../subgraphs/_http/presence.ts';
import { eventually } from '../support/eventually.ts';

const timeoutMs = 200;

/** Answers to whether it is there, in turn; the last from then on. */
let signs: boolean[];
let asked: number;
let turns: boolean[];
let presence: Presence;

beforeEach(() => {
  [signs, asked, turns] = [[true], 0, []];
  const isThere = async (ms: number) => {
    const isIt = signs.length > 1 ? signs.shift() : signs[0];
    if (!isIt) await sleep(ms);
    return isIt ?? false;
  };
  presence = new Presence(timeoutMs, isThere, (isAway) => void turns.push(isAway));
});
afterEach(() => presence.end());

const ask = (afterMs: number) =>
  presence.orSilence(() => {
    asked += 1;
    return sleep(afterMs, 'answer');
  }, 'silence');

it('Who is slow is waited for', async () => {
  expect(await ask(2 * timeoutMs)).toBe('answer');
  expect(turns).toEqual([]);
});

it('Who gives no sign once is waited for: it may have been the one who asked', async () => {
  signs = [false, true];
  expect(await ask(2 * timeoutMs)).toBe('answer');
  expect(turns).toEqual([]);
});

it('Who gives no sign again and again is left by all who wait, and not asked until it is back', async () => {
  signs = [false];
  const started = performance.now();
  expect(await Promise.all([1, 2, 3].map(() => ask(10 * timeoutMs)))).toEqual(Array(3).fill('silence'));
  expect(performance.now() - started).toBeGreaterThan(0.3 * timeoutMs);
  expect(await ask(0)).toBe('silence');
  expect([asked, turns]).toEqual([3, [true]]);
  signs = [true];
  await eventually(() => expect(turns).toEqual([true, false]));
  expect(await ask(0)).toBe('answer');
});

it('Who hangs after it gave a sign is found out too', async () => {
  signs = [true, false];
  expect(await ask(10 * timeoutMs)).toBe('silence');
});

it('Questions that fail do so as ever', async () => {
  const failing = presence.orSilence(() => Promise.reject(new Error('refused')), null);
  await expect(failing).rejects.toThrow('refused');
});
