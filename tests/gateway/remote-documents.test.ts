import { createServer, type RequestListener } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { SubgraphClient } from '../../subgraphs/_http/client.ts';
import { serveDocument } from '../../subgraphs/_http/documents.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';
import type { DocumentStore } from '../../subgraphs/_kit/contract.ts';
import { makeFakes } from './support/fakes.ts';
import { listenOn, secret, subgraphServer, type Listening } from './support/subgraph-server.ts';

const caller = callerWith({ requestId: 'r', actor: 'local' });
const timeoutMs = 400;
const sha256 = 'a'.repeat(64);
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function storeBehind(
  server: Promise<Listening>,
  name = 'publications',
  limitMs = timeoutMs,
): Promise<DocumentStore> {
  const { address, close } = await server;
  const client = new SubgraphClient({ name, address, signer: new TokenSigner(secret), timeoutMs: limitMs });
  closing.push(() => client.close(), close);
  return client.documents;
}

const behind = (listener: RequestListener) => storeBehind(listenOn(createServer(listener), 0));

/** A real subgraph server, over documents that the test writes itself. */
function over(documents: Partial<DocumentStore>, limitMs = timeoutMs): Promise<DocumentStore> {
  const subgraph = Object.assign(makeFakes().treaties, { documents: documents as DocumentStore });
  return storeBehind(listenOn(subgraphServer(subgraph).server, 0), subgraph.name, limitMs);
}

async function* pieces(count: number, pauseMs = 0, size = 10): AsyncGenerator<Uint8Array> {
  for (let index = 0; index < count; index += 1) {
    if (pauseMs > 0) await sleep(pauseMs);
    yield Buffer.alloc(size, 1);
  }
}

const put = (store: DocumentStore, bytes: AsyncIterable<Uint8Array>) =>
  store.keep({ sha256, mediaType: 'text/plain', bytes }, caller);

async function failureOf(task: Promise<unknown>): Promise<{ code: unknown; ms: number }> {
  const started = performance.now();
  const error = (await task.catch((thrown: unknown) => thrown)) as { extensions?: { code?: unknown } };
  return { code: error.extensions?.code, ms: performance.now() - started };
}

describe('documents of a subgraph that does not answer', () => {
  it.each<[string, (store: DocumentStore) => Promise<unknown>]>([
    ['read', (store) => store.open(sha256, caller)],
    ['stored', (store) => put(store, pieces(3))],
    ['stored, too large for the buffers on the way', (store) => put(store, pieces(500, 0, 100_000))],
  ])('are given up within its time limit, when %s', async (_how, task) => {
    const store = await behind((request) => request.pause());
    const { code, ms } = await failureOf(task(store));
    expect(code).toBe('SUBGRAPH_TIMEOUT');
    expect(ms).toBeGreaterThan(timeoutMs - 50);
    expect(ms).toBeLessThan(timeoutMs * 5);
  });

  it('say so, and how long was waited', async () => {
    const store = await behind(() => undefined);
    await expect(store.open(sha256, caller)).rejects.toThrow('publications did not answer within 400 ms; try again.');
  });

  it('are cut off where it falls silent between two pieces', async () => {
    const store = await behind((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': '100' }).write('half');
    });
    const found = await store.open(sha256, caller);
    const read = async () => {
      for await (const piece of found?.bytes ?? []) expect(piece.length).toBe(4);
    };
    await expect(read()).rejects.toThrow(/timeout/i);
  });

  it('can not be reached where nobody listens', async () => {
    const { address, close } = await listenOn(createServer(), 0);
    await close();
    const store = await storeBehind(Promise.resolve({ port: 0, address, close: () => Promise.resolve() }));
    expect((await failureOf(store.open(sha256, caller))).code).toBe('SUBGRAPH_UNAVAILABLE');
  });
});

describe('documents that take longer than the time limit', () => {
  // Long enough for a first answer on a busy machine.
  const limitMs = 1500;
  it('are stored while their sender goes on, and while the subgraph says that it is writing', async () => {
    let size = 0;
    const store = await over(
      {
        keep: async ({ bytes }) => {
          for await (const piece of bytes) size += piece.length;
          await sleep(limitMs * 1.2);
          return { created: true, revision: 1 };
        },
      },
      limitMs,
    );
    expect(await put(store, pieces(3, limitMs * 0.5))).toMatchObject({ created: true });
    expect(size).toBe(30);
  });

  it('are read while pieces come', async () => {
    const bytes = pieces(3, limitMs * 0.5);
    const store = await over(
      {
        open: () => Promise.resolve({ mediaType: 'text/plain', size: 30, language: null, filename: null, bytes }),
      },
      limitMs,
    );
    const found = await store.open(sha256, caller);
    let size = 0;
    for await (const piece of found?.bytes ?? []) size += piece.length;
    expect(size).toBe(30);
  });
});

it('lets go of a document of which only the head was asked for', async () => {
  const document = { mediaType: 'text/plain', size: 5e6, language: null, filename: null };
  const open = () => Promise.resolve({ ...document, bytes: pieces(50, 0, 1e5) });
  const store = await over({ open }, 20_000);
  const server = createServer((request, response) => void serveDocument(request, response, store, caller));
  const { port, close } = await listenOn(server, 0);
  closing.push(close);
  for (let times = 0; times < 70; times += 1) {
    const response = await fetch(`http://127.0.0.1:${port}/documents/${sha256}`, { method: 'HEAD' });
    expect([response.status, response.headers.get('content-length')]).toEqual([200, '5000000']);
  }
});
