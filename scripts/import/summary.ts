import { lackedBy } from './inferred.ts';
import type { RunIssue } from './journal.ts';
import type { ImportReport } from './run-import.ts';

export interface Effort {
  readonly seconds: number;
  /** As `process.resourceUsage()` gives it. */
  readonly maxRssKilobytes: number;
}

const SHOWN = 10;

/** Keeps the first issues of each severity: there may be as many as rows. Counts what inferred records pointed at in vain. */
export class FirstIssues {
  private readonly lacked = new Map<string, number>();
  private readonly kept: Record<RunIssue['severity'], RunIssue[]> = { REFUSED: [], WARNING: [] };

  add(issue: RunIssue): void {
    const list = this.kept[issue.severity];
    if (list.length < SHOWN) list.push(issue);
    const type = lackedBy(issue.rule);
    if (type !== null) this.lacked.set(type, (this.lacked.get(type) ?? 0) + 1);
  }

  /** One line where it was often so: as a rule, another import has to come first. */
  hints(): string[] {
    const often = [...this.lacked].filter(([, count]) => count > SHOWN);
    return often.map(
      ([type, count]) =>
        `${count} links to a ${type} that the hub does not have were left out: import what is missing (treaties: untc), then run this again.`,
    );
  }

  of(severity: RunIssue['severity']): readonly RunIssue[] {
    return this.kept[severity];
  }
}

export function summarise(report: ImportReport, dryRun: boolean, issues: FirstIssues, effort: Effort): string {
  const { read, created, changed, unchanged, merged, refused, warnings } = report.counts;
  const balance = `read ${read} = created ${created} + changed ${changed} + unchanged ${unchanged} + merged ${merged} + refused ${refused}`;
  const kept = dryRun
    ? 'Dry run: nothing was written.'
    : `The report is kept in the hub as import run ${report.runId}.`;
  return [
    ...(report.state === 'FAILED'
      ? ['Stopped before the end; what is done is kept, and the same command goes on from it.']
      : []),
    `${balance}; warnings ${warnings}`,
    ...listed('refused', refused, issues.of('REFUSED')),
    ...listed('warnings', warnings, issues.of('WARNING')),
    ...issues.hints(),
    `${effort.seconds.toFixed(1)} s, peak memory ${Math.round(effort.maxRssKilobytes / 1024)} MB`,
    kept,
  ].join('\n');
}

function listed(title: string, count: number, first: readonly RunIssue[]): string[] {
  if (first.length === 0) return [];
  const heading = count > first.length ? `${title}, the first ${first.length} of ${count}:` : `${title}:`;
  return [heading, ...first.map(issueLine)];
}

function issueLine({ file, line, field, value, rule }: RunIssue): string {
  const shown = value === null ? '' : ` ${JSON.stringify(shortened(value))}`;
  return `  ${file}:${line} ${shortened(field)}${shown}: ${rule}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
