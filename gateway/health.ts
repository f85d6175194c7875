import type { SubgraphConnection } from '../subgraphs/_http/connection.ts';
import type { Logger } from '../subgraphs/_http/log.ts';
import type { GatewayMetrics } from './metrics.ts';

/** How long one subgraph may take to say that it can serve: two looks in a row must fit into the 2 s of the design. */
const probeTimeoutMs = 900;
const intervalMs = 1_000;

export interface SubgraphHealth {
  readonly name: string;
  readonly state: 'OK' | 'UNAVAILABLE';
  readonly revision: number | null;
}

export interface Health {
  /** `degraded`: some subgraphs can't answer; `unavailable`: none can. */
  readonly status: 'ready' | 'degraded' | 'unavailable';
  readonly subgraphs: readonly SubgraphHealth[];
}

/** Knows which subgraphs can serve: asked for, and by itself once a second. */
export class HealthWatch {
  private latest: readonly SubgraphHealth[] = [];
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly connections: readonly SubgraphConnection[],
    private readonly metrics: GatewayMetrics,
    private readonly log: Logger,
  ) {}

  /** Asks every subgraph now. */
  async check(): Promise<Health> {
    const subgraphs = await Promise.all(this.connections.map((connection) => this.probe(connection)));
    subgraphs.forEach((health) => this.note(health));
    this.latest = subgraphs;
    return asHealth(subgraphs);
  }

  /** As of the last look, at most about two seconds ago. */
  get known(): Health {
    return asHealth(this.latest);
  }

  async start(): Promise<void> {
    await this.check();
    const again = () => {
      this.timer = setTimeout(() => void this.check().finally(() => this.timer && again()), intervalMs);
      this.timer.unref();
    };
    again();
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
  }

  private async probe(connection: SubgraphConnection): Promise<SubgraphHealth> {
    const { name } = connection;
    try {
      return { name, state: 'OK', revision: await connection.probe(probeTimeoutMs) };
    } catch {
      return { name, state: 'UNAVAILABLE', revision: null };
    }
  }

  private note({ name, state, revision }: SubgraphHealth): void {
    this.metrics.up.set({ subgraph: name }, state === 'OK' ? 1 : 0);
    if (revision !== null) this.metrics.revision.set({ subgraph: name }, revision);
    const before = this.latest.find((health) => health.name === name)?.state ?? 'OK';
    if (before === state) return;
    if (state === 'OK') this.log.info({ subgraph: name }, 'A subgraph can serve again');
    else this.log.warn({ subgraph: name }, 'A subgraph can not serve');
  }
}

function asHealth(subgraphs: readonly SubgraphHealth[]): Health {
  const serving = subgraphs.filter(({ state }) => state === 'OK').length;
  if (serving === subgraphs.length) return { status: 'ready', subgraphs };
  return { status: serving > 0 ? 'degraded' : 'unavailable', subgraphs };
}
