export interface BackOff {
  readonly retryMinMs: number;
  readonly retryMaxMs: number;
}

/**
 * How long to wait after so many failures in a row: twice as long each time, up to the longest. Half of it is left to
 * chance, so that what failed together does not come back together.
 * @param chance from 0 up to 1
 */
export function waitAfter(failures: number, { retryMinMs, retryMaxMs }: BackOff, chance: number): number {
  const whole = Math.min(retryMaxMs, retryMinMs * 2 ** Math.min(failures - 1, 40));
  return Math.round(whole / 2 + (whole / 2) * chance);
}
