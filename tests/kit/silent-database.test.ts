import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import sql from 'sql-template-tag';
import { freshMysqlUrl } from '../support/mariadb.ts';
import { NoteEntity, Notes, put } from './support/notes.ts';

const limitMs = 2_000;
/** More than the pool has connections. */
const readers = 12;

/** Between the hub and its database: a network that can lose everything without a word. */
class Line {
  private readonly sockets = new Set<Socket>();
  /** Ends of connections of which the other end is gone. */
  private readonly dead = new Set<Socket>();
  private isCut = false;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  static async to(port: number): Promise<Line> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const line = new Line(server, (server.address() as AddressInfo).port);
    server.on('connection', (near) => line.join(near, line.keep(connect(port, '127.0.0.1'))));
    return line;
  }

  /** From now on nothing arrives, and nobody is told: as when the machine of the database loses its power. */
  cut(): void {
    this.isCut = true;
    for (const socket of this.sockets) this.dead.add(socket);
  }

  /** As while that machine starts again: it knows no connection any more, and does not answer yet to who makes one. */
  reset(): void {
    this.isCut = true;
    for (const socket of this.sockets) socket.destroy();
    this.sockets.clear();
  }

  /** New connections work again; of the old ones nobody knows any more. */
  mend(): void {
    this.isCut = false;
  }

  close(): void {
    for (const socket of this.sockets) socket.destroy();
    this.server.close();
  }

  private join(near: Socket, far: Socket): void {
    this.keep(near);
    if (this.isCut) this.dead.add(near);
    near.on('data', (data) => this.dead.has(near) || far.write(data));
    far.on('data', (data) => this.dead.has(near) || near.write(data));
    near.on('close', () => far.destroy());
  }

  private keep(socket: Socket): Socket {
    this.sockets.add(socket);
    return socket.on('error', () => undefined);
  }
}

const codeOf = (error: unknown) => (error as { extensions?: { code?: string } }).extensions?.code;

async function behindLine(): Promise<{ line: Line; url: string }> {
  const url = new URL(freshMysqlUrl() ?? '');
  const line = await Line.to(Number(url.port));
  url.port = String(line.port);
  return { line, url: url.href };
}

function write(notes: Notes, id: string, patienceMs?: number): Promise<unknown> {
  const options = { actor: 'local', command: 'note', ...(patienceMs === undefined ? {} : { patienceMs }) };
  return notes.writer.write(options, (work) => work.put(NoteEntity, [put({ id })]));
}

(freshMysqlUrl() ? describe : describe.skip)('a database that vanishes without closing its connections', () => {
  it('is given up in time, and its return is noticed', async () => {
    const { line, url } = await behindLine();
    const notes = await Notes.open(url, undefined, { timeoutMs: limitMs });
    const read = () => notes.database.read(sql`SELECT value FROM revision_counter`);
    await Promise.all(Array.from({ length: readers }, read));
    line.cut();
    const tasks = [...Array.from({ length: readers }, read), write(notes, 'first'), write(notes, 'second')];
    const ended = Promise.all(tasks.map((task) => task.then(() => 'done', codeOf)));
    const from = Date.now();
    const codes = await ended;
    expect(Date.now() - from).toBeLessThan(4 * limitMs);
    expect(new Set(codes)).toEqual(new Set(['DATABASE_UNAVAILABLE', 'DATABASE_BUSY']));
    expect(codes.slice(0, readers)).not.toContain('DATABASE_BUSY');
    line.mend();
    await sleep(100);
    expect(await read()).toEqual([{ value: 0 }]);
    await write(notes, 'third');
    expect(Object.keys(await notes.texts())).toEqual(['third']);
    line.close();
  });
});

(freshMysqlUrl() ? describe : describe.skip)('a database that is only just coming back', () => {
  it('keeps those that write waiting for one time-out and not for one each, and then nothing of theirs is done', async () => {
    const { line, url } = await behindLine();
    const notes = await Notes.open(url);
    await write(notes, 'before');
    line.reset();
    await sleep(100);
    const from = Date.now();
    const told = (task: Promise<unknown>) =>
      task.then(() => 'done', codeOf).then((code) => ({ code, ms: Date.now() - from }));
    const first = ['a', 'b', 'c', 'd'].map((id) => told(write(notes, id, 60_000)));
    const late = sleep(1_000).then(() => told(write(notes, 'late', 60_000)));
    const refusals = await Promise.all([...first, late]);
    expect(refusals.map(({ code }) => code)).toEqual(Array(5).fill('DATABASE_UNAVAILABLE'));
    expect(Math.min(...refusals.map(({ ms }) => ms))).toBeGreaterThan(1_500);
    expect(Math.max(...refusals.map(({ ms }) => ms))).toBeLessThan(3_900);
    line.mend();
    await write(notes, 'after');
    expect(Object.keys(await notes.texts())).toEqual(['after', 'before']);
    line.close();
  });
});
