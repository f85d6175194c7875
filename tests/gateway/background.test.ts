import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { Background } from '../../subgraphs/_http/background.ts';
import type { BackgroundWork } from '../../subgraphs/_kit/background.ts';
import { eventually } from '../support/eventually.ts';
import { makeFakes } from './support/fakes.ts';

const lines: Record<string, unknown>[] = [];
const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as Record<string, unknown>) });

beforeEach(() => void lines.splice(0));

const close = jest.fn(() => Promise.resolve());

function work(round: BackgroundWork['round'], standsStill: string | null = null): BackgroundWork {
  return { standsStill, pauseMs: 1, round, close };
}

it('does one round after another, also after a failure, and logs what came of them', async () => {
  const event = { level: 'info', message: 'Done', details: { messageId: 'm' } } as const;
  const round = jest.fn().mockResolvedValue([]).mockRejectedValueOnce(new Error('down')).mockResolvedValueOnce([event]);
  const background = new Background([Object.assign(makeFakes().treaties, { background: work(round) })], log).start();
  await eventually(() => expect(round.mock.calls.length).toBeGreaterThan(2));
  await background.stop();
  const { length } = round.mock.calls;
  await sleep(20);
  expect(round).toHaveBeenCalledTimes(length);
  expect(lines).toMatchObject([
    { msg: 'Background work failed; it is tried again', subgraph: 'treaties' },
    { msg: 'Done', subgraph: 'treaties', messageId: 'm' },
  ]);
});

it('tells a round that is under way to end, and waits for it', async () => {
  const round = jest.fn((stopping: AbortSignal) => {
    return new Promise<[]>((resolve) => stopping.addEventListener('abort', () => resolve([])));
  });
  const background = new Background([Object.assign(makeFakes().treaties, { background: work(round) })], log).start();
  await background.stop();
  expect(round).toHaveBeenCalledTimes(1);
  expect(close).toHaveBeenCalled();
});

it('says once why there is nothing to do, where there is not', async () => {
  const round = jest.fn();
  const { treaties, bodies } = makeFakes();
  const standing = Object.assign(treaties, { background: work(round, 'Nothing is connected.') });
  const background = new Background([standing, bodies], log).start();
  await sleep(20);
  await background.stop();
  expect([round.mock.calls.length, lines.map(({ msg }) => msg)]).toEqual([0, ['Nothing is connected.']]);
});
