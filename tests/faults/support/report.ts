/** Figures of a run, beside the names of its tests: only where they were asked for, at full size. */
export function report(figures: string): void {
  if (process.env['SOAK'] === '1') process.stderr.write(`  ${expect.getState().currentTestName ?? ''}: ${figures}\n`);
}
