import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below what systems give out by themselves (from 32,768 on Linux): nobody else is given it meanwhile by chance. */
const [from, to] = [20_000, 32_000];

/** A port on which nobody listens. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = from + Math.floor(Math.random() * (to - from));
    const server = createServer();
    const listening = once(server, 'listening').then(
      () => true,
      () => false,
    );
    server.listen(port, '127.0.0.1');
    const isFree = await listening;
    if (!isFree) continue;
    await once(server.close(), 'close');
    return port;
  }
}
