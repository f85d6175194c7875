import { stock, stockOverHub } from './contenders.ts';
import type { Round } from './load.ts';

export interface Result {
  readonly name: string;
  readonly requestsPerSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly cpuMsPerRequest: number;
  readonly memoryMb: number;
  /** CPU per request as a part of the stock setup's. */
  readonly cpuOfStock: number;
  /** … and of the stock gateway's over the hub's own subgraphs. */
  readonly cpuOfStockOverHub: number;
}

/** The median of the rounds for each figure. */
export function summarise(rounds: ReadonlyMap<string, readonly Round[]>): Result[] {
  const figures = [...rounds].map(([name, all]) => ({
    name,
    requestsPerSecond: median(all.map((round) => round.requests / round.seconds)),
    p50Ms: median(all.map((round) => quantile(round.latencies, 0.5))),
    p99Ms: median(all.map((round) => quantile(round.latencies, 0.99))),
    cpuMsPerRequest: median(all.map((round) => round.cpuMs / round.requests)),
    memoryMb: median(all.map((round) => round.memory / 1_048_576)),
  }));
  const cpuOf = (wanted: string) => figures.find(({ name }) => name === wanted)?.cpuMsPerRequest ?? Number.NaN;
  return figures.map((figure) => ({
    ...figure,
    cpuOfStock: figure.cpuMsPerRequest / cpuOf(stock),
    cpuOfStockOverHub: figure.cpuMsPerRequest / cpuOf(stockOverHub),
  }));
}

export function report(results: readonly Result[]): string {
  const head = ['', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms/request', 'MB', 'of stock', "of stock, hub's subgraphs"];
  const rows = results.map((result) => [
    result.name,
    result.requestsPerSecond.toFixed(0),
    result.p50Ms.toFixed(1),
    result.p99Ms.toFixed(1),
    result.cpuMsPerRequest.toFixed(2),
    result.memoryMb.toFixed(0),
    times(result.cpuOfStock),
    times(result.cpuOfStockOverHub),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return `${[head, ...rows].map(line).join('\n')}\n`;
}

/** Some questions have nothing to be compared with. */
function times(ratio: number): string {
  return Number.isNaN(ratio) ? '–' : `${ratio.toFixed(2)}×`;
}

function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

export function quantile(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
