import type { Socket } from 'node:net';
import type { DataSource } from 'typeorm';

interface PoolConnection {
  readonly stream: Socket;
}

interface Pool {
  on(event: 'acquire' | 'release', listener: (connection: PoolConnection) => void): unknown;
}

/**
 * A server that vanishes, as in a power cut, closes nothing: who waits for its answer waits until the system gives up,
 * for a quarter of an hour, and keeps a connection of the pool from others, or everybody behind it in the write queue.
 * A connection in use on which nothing is heard for so long is lost, as one that the server closed.
 */
export function cutSilentConnections(source: DataSource, silenceMs: number): void {
  const { pool } = source.driver as unknown as { pool: Pool };
  pool.on('acquire', ({ stream }) => void stream.off('timeout', cutIfSilent).setTimeout(silenceMs, cutIfSilent));
  pool.on('release', ({ stream }) => void stream.setTimeout(0, cutIfSilent));
}

/** After a process that was busy for long, the timer comes before what had long arrived. */
function cutIfSilent(this: Socket): void {
  const heard = this.bytesRead;
  setImmediate(() => {
    if (this.bytesRead === heard) this.destroy();
    else this.setTimeout(this.timeout ?? 0, cutIfSilent);
  });
}
