import { spawnSync } from 'node:child_process';

/** One named check; an empty list of faults is a pass. */
export interface Step {
  readonly name: string;
  faults(): string[] | Promise<string[]>;
}

/** A tool of node_modules: whatever it prints is the fault when it fails. */
export function tool(name: string, bin: string, ...args: string[]): Step {
  return {
    name,
    faults() {
      const { status, stdout, stderr, error } = spawnSync(`node_modules/.bin/${bin}`, args, {
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      if (status === 0) return [];
      return [error?.message, stdout, stderr]
        .filter((text): text is string => Boolean(text))
        .map((text) => text.trimEnd());
    },
  };
}

/** Runs one check after the other, a line each; a check that throws has failed. */
export async function runSteps(steps: readonly Step[], print: (line: string) => void): Promise<{ failed: number }> {
  let failed = 0;
  for (const step of steps) {
    const begun = performance.now();
    const faults = await faultsOf(step);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    print(`${faults.length === 0 ? 'pass' : 'FAIL'}  ${step.name} (${seconds} s)`);
    for (const fault of faults) print(fault.replaceAll(/^/gm, '      '));
    if (faults.length > 0) failed += 1;
  }
  return { failed };
}

async function faultsOf(step: Step): Promise<string[]> {
  try {
    return await step.faults();
  } catch (error) {
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  }
}
