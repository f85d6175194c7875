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

(freshMysqlUrl() ? describe : describe.skip)('a database that vanishes without closing its connections', () => {
  it('is given up in time, and its return is noticed', async () => {
    const url = new URL(freshMysqlUrl() ?? '');
    const line = await Line.to(Number(url.port));
    url.port = String(line.port);
    const notes = await Notes.open(url.href, undefined, { timeoutMs: limitMs });
    const read = () => notes.database.read(sql`SELECT value FROM revision_counter`);
    const write = (id: string) =>
      notes.writer.write({ actor: 'local', command: 'note' }, (work) => work.put(NoteEntity, [put({ id })]));
    await Promise.all(Array.from({ length: readers }, read));
    line.cut();
    const tasks = [...Array.from({ length: readers }, read), write('first'), write('second')];
    const ended = Promise.all(tasks.map((task) => task.then(() => 'done', codeOf)));
    const from = Date.now();
    const codes = await ended;
    expect(Date.now() - from).toBeLessThan(4 * limitMs);
    expect(new Set(codes)).toEqual(new Set(['DATABASE_UNAVAILABLE', 'DATABASE_BUSY']));
    expect(codes.slice(0, readers)).not.toContain('DATABASE_BUSY');
    line.mend();
    await sleep(100);
    expect(await read()).toEqual([{ value: 0 }]);
    await write('third');
    expect(Object.keys(await notes.texts())).toEqual(['third']);
    line.close();
  });
});
