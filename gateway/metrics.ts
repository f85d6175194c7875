import { Counter, Histogram } from 'prom-client';
import { durationBuckets, ProcessMetrics } from '../subgraphs/_http/metrics.ts';

/** What the gateway tells Prometheus. */
export class GatewayMetrics extends ProcessMetrics {
  readonly operations = new Histogram({
    name: 'hub_operation_duration_seconds',
    help: 'Time from a GraphQL operation to its answer',
    labelNames: ['type', 'outcome'] as const,
    buckets: durationBuckets,
    registers: [this.registry],
  });

  readonly errors = new Counter({
    name: 'hub_operation_errors_total',
    help: 'Errors that clients were shown, by code',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });

  readonly fetches = new Histogram({
    name: 'hub_subgraph_fetch_duration_seconds',
    help: 'Time that one fetch from a subgraph took; outcome is OK or the code of its failure',
    labelNames: ['subgraph', 'outcome'] as const,
    buckets: durationBuckets,
    registers: [this.registry],
  });
}
