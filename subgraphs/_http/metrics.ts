import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What one process of the hub tells Prometheus, beside what Node says of itself. */
export class ProcessMetrics {
  readonly registry = new Registry();

  readonly httpDuration = new Histogram({
    name: 'hub_http_request_duration_seconds',
    help: 'Time from a request to the end of its answer',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: seconds,
    registers: [this.registry],
  });

  readonly revision = new Gauge({
    name: 'hub_subgraph_revision',
    help: 'Number of the last unit of work of a subgraph',
    labelNames: ['subgraph'] as const,
    registers: [this.registry],
  });

  readonly up = new Gauge({
    name: 'hub_subgraph_up',
    help: '1 while a subgraph can serve',
    labelNames: ['subgraph'] as const,
    registers: [this.registry],
  });

  /** Watches the process itself; once a process, so not in tests that make many of these. */
  collectProcess(): this {
    collectDefaultMetrics({ register: this.registry });
    return this;
  }
}

export { seconds as durationBuckets };
