import { pino } from 'pino';
import { openPatiently } from '../../subgraphs/_http/open.ts';
import type { OpenOptions, Subgraph } from '../../subgraphs/_kit/contract.ts';
import { makeFakes } from './support/fakes.ts';

const log = pino({ level: 'silent' });
const options: OpenOptions = { databaseUrl: 'mysql://db', now: () => new Date(), exists: () => Promise.resolve(null) };

function subgraphThatFails(failures: Error[]): Subgraph & { open: jest.Mock } {
  const { treaties } = makeFakes();
  const open = jest.fn(() => {
    const failure = failures.shift();
    return failure ? Promise.reject(failure) : Promise.resolve(treaties);
  });
  const verify = () => treaties.verify();
  const drift = () => treaties.drift();
  return {
    name: 'treaties',
    typeDefs: () => '',
    ownTypeDefs: () => '',
    audiences: () => new Map(),
    recordTypes: [],
    confidentialTypes: [],
    namedTypes: new Map(),
    verify,
    drift,
    open,
  };
}

const refused = () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

it('waits for a database that can not be reached yet', async () => {
  const subgraph = subgraphThatFails([refused(), refused()]);
  const opening = openPatiently(subgraph, options, log, new AbortController().signal);
  await jest.advanceTimersByTimeAsync(2_500);
  expect(await opening).toMatchObject({ name: 'treaties' });
  expect(subgraph.open).toHaveBeenCalledTimes(3);
});

it('does not wait where waiting would not help', async () => {
  const subgraph = subgraphThatFails([new Error('Access denied for user')]);
  await expect(openPatiently(subgraph, options, log, new AbortController().signal)).rejects.toThrow('Access denied');
});

it('stops waiting when the process is told to end', async () => {
  const stopping = new AbortController();
  const opening = openPatiently(subgraphThatFails([refused(), refused()]), options, log, stopping.signal);
  await jest.advanceTimersByTimeAsync(500);
  stopping.abort();
  expect(await opening).toBeNull();
});
