import { pino } from 'pino';
import { Maintenance } from '../../subgraphs/_http/maintenance.ts';
import { makeFakes } from './support/fakes.ts';

const log = pino({ level: 'silent' });

afterEach(() => jest.useRealTimers());

it('lets each subgraph do what was left for later at the start, soon again and every half a minute, also after a failure', async () => {
  jest.useFakeTimers();
  const { treaties, bodies } = makeFakes();
  treaties.maintain = jest.fn().mockRejectedValue(new Error('down'));
  bodies.maintain = jest.fn().mockResolvedValue(undefined);
  const maintenance = new Maintenance([treaties, bodies], log).start();
  await jest.advanceTimersByTimeAsync(3_500);
  expect(bodies.maintain).toHaveBeenCalledTimes(2);
  await jest.advanceTimersByTimeAsync(30_000);
  await maintenance.stop();
  await jest.advanceTimersByTimeAsync(120_000);
  expect(treaties.maintain).toHaveBeenCalledTimes(3);
  expect(bodies.maintain).toHaveBeenCalledTimes(3);
});
