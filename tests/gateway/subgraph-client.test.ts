import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SubgraphClient } from '../../subgraphs/_http/client.ts';
import { TokenSigner } from '../../subgraphs/_http/token.ts';
import { listenOn, secret, type Listening } from './support/subgraph-server.ts';
import { callerWith } from '../../subgraphs/_kit/caller.ts';

const caller = callerWith({ requestId: 'r' });

let server: Listening;
let client: SubgraphClient;
let seen: IncomingMessage[];

/** Serves each request that `refuses` lets pass; the others lose their connection before a byte is answered. */
async function serve(refuses: (index: number) => boolean, answer = '{"data":{"ok":true}}'): Promise<void> {
  seen = [];
  const handler = (request: IncomingMessage, response: ServerResponse) => {
    const index = seen.push(request) - 1;
    if (refuses(index)) request.socket.resetAndDestroy();
    else response.setHeader('content-type', 'application/json').end(answer);
  };
  server = await listenOn(createServer(handler), 0);
  client = new SubgraphClient({
    name: 'treaties',
    address: server.address,
    signer: new TokenSigner(secret),
    timeoutMs: 5_000,
  });
}

afterEach(async () => {
  await client.close();
  await server.close();
});

const ask = (query: string) => client.ask({ query, variables: {}, caller });

it('asks a query again when a connection that was kept alive is gone', async () => {
  await serve((index) => index === 1);
  expect((await ask('{ ok }')).answer?.data).toEqual({ ok: true });
  expect((await ask('query Again { ok }')).answer?.data).toEqual({ ok: true });
  expect(seen).toHaveLength(3);
});

it('asks a query no more than twice', async () => {
  await serve(() => true);
  expect((await ask('{ ok }')).failure?.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(seen).toHaveLength(2);
});

it('gives up at once what nobody waits for any more', async () => {
  await serve(() => false);
  const abandoned = new AbortController();
  const asking = client.ask({ query: '{ ok }', variables: {}, caller }, abandoned.signal);
  abandoned.abort();
  expect((await asking).failure?.code).toBe('SUBGRAPH_TIMEOUT');
  expect(seen).toEqual([]);
});

it('never sends a mutation twice', async () => {
  await serve(() => true);
  expect((await ask('mutation { ok }')).failure?.code).toBe('SUBGRAPH_UNAVAILABLE');
  expect(seen).toHaveLength(1);
});

it('keeps its connections, and one token for many fetches', async () => {
  await serve(() => false);
  for (let index = 0; index < 20; index += 1) await ask('{ ok }');
  expect(new Set(seen.map(({ socket }) => socket)).size).toBeLessThanOrEqual(2);
  expect(new Set(seen.map(({ headers }) => headers.authorization)).size).toBe(1);
});

it.each([
  ['treaties', 7],
  ['bodies', null],
])('knows the state of its own subgraph only: %s', async (subgraph, revision) => {
  await serve(() => false, JSON.stringify({ subgraph, state: 'OK', revision: 7 }));
  expect(await client.probe(500).catch(() => null)).toBe(revision);
});
