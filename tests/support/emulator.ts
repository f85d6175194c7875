import type { Server } from 'node:http';
import { Behaviour, type Step } from '../../scripts/edms-emulator/behaviour.ts';
import { Registrations } from '../../scripts/edms-emulator/registrations.ts';
import { createEmulator } from '../../scripts/edms-emulator/server.ts';
import { listen } from '../../subgraphs/_http/process.ts';
import { start, type Process } from '../gateway/support/process.ts';
import { testMoment } from './run-query.ts';

const main = require.resolve('../../scripts/edms-emulator/main.ts');

/** A message as the emulator has registered it. */
export interface Registered {
  readonly messageId: string;
  readonly registrationNumber: string;
  readonly kind: string;
  readonly summary: string;
  readonly sender: string;
  readonly receiver: string;
  readonly contentHash: string;
  /** How often it was sent. */
  readonly sent: number;
}

export interface Emulator {
  readonly url: string;
  registrations(): Promise<Registered[]>;
}

/** `npm run edms:emulator` in a process of its own, on a free port unless the options name one; ended by `killAll`. */
export async function startEmulator(...options: string[]): Promise<Emulator> {
  return emulatorAt(await launchEmulator('--port', '0', ...options).ready);
}

/** The same before it listens. */
export function launchEmulator(...options: string[]): Process {
  return start(main, options, {});
}

interface Told {
  readonly plan?: readonly Step[];
  readonly slowMs?: number;
  readonly receiptMs?: number;
  readonly token?: string;
  readonly port?: number;
  /** Default: that of hubs whose tests say nothing of time. */
  readonly now?: () => Date;
}

const here = new Set<Server>();

/** The same in this process, which takes no time to start; ended when the test file ends. */
export async function emulatorHere(told: Told = {}): Promise<Emulator> {
  const { plan = [], slowMs = 60_000, receiptMs = 60_000, token = null, port = 0 } = told;
  const { now = () => new Date(testMoment) } = told;
  const registrations = new Registrations({ file: null, now, receiptAfterMs: receiptMs });
  const behaviour = new Behaviour({ plan, shares: { fail: 0, lose: 0, twice: 0, slow: 0 }, seed: 1 });
  const server = createEmulator({ registrations, behaviour, slowMs, token });
  here.add(server);
  return emulatorAt(`http://127.0.0.1:${await listen(server, port, '127.0.0.1')}`);
}

afterAll(() => {
  for (const server of here) {
    server.closeAllConnections();
    server.close();
  }
});

export function emulatorAt(url: string): Emulator {
  // A connection that was kept is closed by the emulator just when it is used again.
  const headers = { connection: 'close' };
  const registrations = async () => (await fetch(`${url}/registrations`, { headers })).json() as Promise<Registered[]>;
  return { url, registrations };
}
