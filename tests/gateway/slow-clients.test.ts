import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPatientServer, type ServerPatience } from '../../gateway/http/server.ts';
import { eventually } from '../support/eventually.ts';
import { startFakeHub, type FakeHub } from './support/fake-hub.ts';

const post = 'POST /graphql HTTP/1.1\r\nhost: h\r\ncontent-type: application/json\r\n';
const patience: ServerPatience = { headerBytes: 16_384, headersMs: 300, requestMs: 600, idleMs: 300, connections: 3 };

/** All that comes until the other side closes. */
async function talk(socket: Socket, say: (socket: Socket) => unknown): Promise<string> {
  socket.on('error', () => undefined);
  const heard = text(socket).catch(() => '');
  await say(socket);
  return heard;
}

/** A byte at a time, for as long as somebody listens. */
async function drip(socket: Socket, bytes: string): Promise<void> {
  for (const byte of bytes) {
    if (socket.destroyed || !socket.writable) return;
    socket.write(byte);
    await sleep(50);
  }
}

const codeIn = (heard: string) => [/^HTTP\/1\.1 (\d+)/.exec(heard)?.[1], /"code":"(\w+)"/.exec(heard)?.[1]];

describe('a client over a socket', () => {
  let server: Server;
  const open = () => connect((server.address() as AddressInfo).port, '127.0.0.1');

  beforeEach(async () => {
    server = createPatientServer(patience, (request, response) => {
      request.resume().once('end', () => response.end('served'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('that sends its headers a byte at a time is answered 408 and cut off', async () => {
    const heard = await talk(open(), (socket) => drip(socket, post.repeat(4)));
    expect(codeIn(heard)).toEqual(['408', 'REQUEST_TIMEOUT']);
  });

  it('that says nothing at all is cut off', async () => {
    expect(codeIn(await talk(open(), () => undefined))).toEqual(['408', 'REQUEST_TIMEOUT']);
  });

  it('that sends its body without end is answered 408 and cut off', async () => {
    const heard = await talk(open(), async (socket) => {
      socket.write(`${post}content-length: 1000\r\n\r\n`);
      await drip(socket, 'x'.repeat(100));
    });
    expect(codeIn(heard)).toEqual(['408', 'REQUEST_TIMEOUT']);
  });

  it('that keeps its connection and asks nothing more is let go', async () => {
    const heard = await talk(open(), (socket) => socket.write(`${post}content-length: 2\r\n\r\n{}`));
    expect(heard).toMatch(/^HTTP\/1\.1 200 .*served/s);
  });

  it('that sends 20,000 bytes of headers is answered 431', async () => {
    const heard = await talk(open(), (socket) => socket.write(`${post}x: ${'y'.repeat(20_000)}\r\n\r\n`));
    expect(codeIn(heard)).toEqual(['431', 'HEADERS_TOO_LARGE']);
  });

  it('that speaks something else is answered 400', async () => {
    expect(codeIn(await talk(open(), (socket) => socket.write('EHLO there\r\n\r\n')))).toEqual(['400', 'BAD_REQUEST']);
  });

  it('is turned away while too many others are there, and served when one has left', async () => {
    const others = [open(), open(), open()];
    await Promise.all(others.map((other) => once(other, 'connect')));
    await sleep(20);
    expect(await talk(open(), (socket) => socket.write(`${post}\r\n`))).toBe('');
    others[0]?.destroy();
    await sleep(20);
    expect(await talk(open(), (socket) => socket.write(`${post}connection: close\r\n\r\n`))).toMatch(/^HTTP\/1\.1 200/);
  });
});

describe('a hub', () => {
  let hub: FakeHub;
  beforeEach(async () => {
    hub = await startFakeHub({ patience: { bodyMs: 200, operationMs: 300 }, timeoutMs: 5_000 });
  });
  afterEach(() => hub.close());

  it('answers 408 to a body that does not arrive, and serves the next request', async () => {
    const heard = await talk(connect(Number(new URL(hub.url).port), '127.0.0.1'), (socket) =>
      socket.write(`${post}content-length: 1000\r\n\r\n{"query": "`),
    );
    expect(codeIn(heard)).toEqual(['408', 'REQUEST_TIMEOUT']);
    expect((await hub.ask('{ treaty(id: "t1") { title } }')).status).toBe(200);
    expect(hub.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it.each([
    ['a GET', 'GET /graphql?query={__typename} HTTP/1.1\r\nhost: h\r\n', '200'],
    ['a type that is refused', post.replace('json', 'json; charset=klingon'), '415'],
    ['another type', post.replace('application/json', 'text/plain'), '400'],
    ['an export', 'GET /export?query={__typename} HTTP/1.1\r\nhost: h\r\n', '400'],
  ])('answers without a body that nobody reads, of %s, and lets the client go', async (_what, head, status) => {
    const heard = await talk(connect(Number(new URL(hub.url).port), '127.0.0.1'), (socket) =>
      socket.write(`${head}content-length: 9\r\n\r\n`),
    );
    expect(codeIn(heard)[0]).toBe(status);
    expect((await hub.ask('{ treaty(id: "t1") { title } }')).status).toBe(200);
    expect(hub.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('gives an answer that takes longer than a body that nobody reads', async () => {
    hub.treaties.delayMs = 280;
    const heard = await talk(connect(Number(new URL(hub.url).port), '127.0.0.1'), (socket) =>
      socket.write('GET /graphql?query={treaty(id:%22t1%22){title}} HTTP/1.1\r\nhost: h\r\ncontent-length: 9\r\n\r\n'),
    );
    expect(heard).toMatch(/^HTTP\/1\.1 200 .*Convention one/s);
  });

  it('gives up an operation that takes too long, and asks nobody more for it', async () => {
    hub.bodies.delayMs = 400;
    const { status, body } = await hub.ask('{ bodies { watches { title } } }');
    expect([status, body.data, body.errors?.[0]?.extensions]).toEqual([
      504,
      undefined,
      { code: 'OPERATION_TIMEOUT', limitMs: 300 },
    ]);
    await sleep(300);
    expect([hub.bodies.requests.length, hub.treaties.requests.length]).toEqual([1, 0]);
    expect(hub.logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });

  it('asks nobody more for a client that has gone', async () => {
    hub.bodies.delayMs = 150;
    const body = JSON.stringify({ query: '{ bodies { watches { title } } }' });
    const socket = connect(Number(new URL(hub.url).port), '127.0.0.1');
    socket.write(`${post}content-length: ${body.length}\r\n\r\n${body}`);
    await eventually(() => expect(hub.bodies.requests).toHaveLength(1));
    socket.destroy();
    await sleep(250);
    expect([hub.bodies.requests.length, hub.treaties.requests.length]).toEqual([1, 0]);
  });
});
