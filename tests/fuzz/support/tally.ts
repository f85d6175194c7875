import { codesOf, type Reply } from './judge.ts';
import { shown, type Request } from './request.ts';

/** Figures over all answers of a run. */
export class Tally {
  private readonly statuses = new Map<number, number>();
  private readonly codes = new Map<string, number>();
  private slowest = { milliseconds: 0, request: '' };

  take(reply: Reply, request: Request): void {
    this.statuses.set(reply.status, (this.statuses.get(reply.status) ?? 0) + 1);
    for (const code of codesOf(reply)) this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
    if (reply.milliseconds > this.slowest.milliseconds)
      this.slowest = { milliseconds: reply.milliseconds, request: shown(request) };
  }

  share(status: number): number {
    const all = [...this.statuses.values()].reduce((sum, count) => sum + count, 0);
    return (this.statuses.get(status) ?? 0) / all;
  }

  get figures(): string {
    const { milliseconds, request } = this.slowest;
    const slowest = `slowest ${Math.round(milliseconds)} ms: ${request.slice(0, 600).replaceAll('\n', ' ')}`;
    return `answered ${list(this.statuses)}; codes ${list(this.codes)}; ${slowest}`;
  }
}

function list(counts: ReadonlyMap<string | number, number>): string {
  return (
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .map(([name, count]) => `${count} × ${name}`)
      .join(', ') || 'none'
  );
}
