import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { withFiles } from '../support/scratch-folder.ts';

const script = readFileSync(resolve(__dirname, '../../.ci/run'), 'utf8');
const tests = '.cache/test-result.json';
const checks = '.cache/check-result.json';

interface Project {
  /** Shell commands in the place of `npm test` and `npm run check`. */
  readonly test: string;
  readonly check: string;
  readonly files?: Record<string, string>;
  /** Interrupts the run once the tests have begun. */
  readonly interrupt?: NodeJS.Signals;
  /** Else a line of shell stands for npm, too, which takes longer to start than all the rest. */
  readonly byNpm?: boolean;
}

const write = (path: string, result: object) => `mkdir -p .cache && echo '${JSON.stringify(result)}' > ${path}`;
const testResult = (numPassedTests: number, numFailedTests = 0, numRuntimeErrorTestSuites = 0) =>
  write(tests, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites });
const checkResult = (failed: number) => write(checks, { passed: 8 - failed, failed });

const insteadOfNpm = '#!/bin/sh\n[ "$1" != run ] || shift\nexec sh "./$1.sh"\n';

/** Runs `.ci/run` in a project whose tests and checks are a line of shell each. */
async function run({
  test,
  check,
  files = {},
  interrupt,
  byNpm,
}: Project): Promise<{ lastLine: string; status: number }> {
  const manifest = JSON.stringify({ scripts: { test, check } });
  const all = {
    '.ci/run': script,
    'package.json': manifest,
    'test.sh': test,
    'check.sh': check,
    ...(byNpm ? {} : { 'bin/npm': insteadOfNpm }),
    'bin/mariadbd': '#!/bin/sh\n',
    'bin/redis-server': '#!/bin/sh\n',
    'bin/python3': '#!/bin/sh\n',
    ...files,
  };
  return withFiles(all, async (folder) => {
    for (const file of Object.keys(all)) chmodSync(join(folder, file), 0o755);
    const env = { ...process.env, PATH: [join(folder, 'bin'), process.env.PATH].join(delimiter) };
    const child = spawn(join(folder, '.ci/run'), { env, stdio: ['ignore', 'pipe', 'inherit'] });
    if (interrupt) child.stdout.on('data', (chunk) => /tests begin/.test(String(chunk)) && child.kill(interrupt));
    const [output, [status]] = await Promise.all([text(child.stdout), once(child, 'close') as Promise<[number]>]);
    return { lastLine: output.trimEnd().split('\n').at(-1) ?? '', status };
  });
}

it('says how many tests passed when all is well', async () => {
  const result = await run({ test: testResult(12), check: checkResult(0), byNpm: true });
  expect(result).toEqual({ lastLine: '12 passed, 0 failed', status: 0 });
});

it('requires the tests on MySQL', async () => {
  const result = await run({ test: `test "$REQUIRE_MYSQL" = 1 && ${testResult(3)}`, check: checkResult(0) });
  expect(result).toEqual({ lastLine: '3 passed, 0 failed', status: 0 });
});

it('counts failed tests, test files that did not run, and failed checks', async () => {
  const result = await run({ test: `${testResult(12, 2, 1)}; exit 1`, check: `${checkResult(3)}; exit 1` });
  expect(result).toEqual({ lastLine: '12 passed, 6 failed', status: 1 });
});

it('counts a test run that crashed as one failure, whatever an earlier run left behind', async () => {
  const files = { [tests]: JSON.stringify({ numPassedTests: 99, numFailedTests: 0, numRuntimeErrorTestSuites: 0 }) };
  const result = await run({ test: 'exit 134', check: checkResult(0), files });
  expect(result).toEqual({ lastLine: '0 passed, 1 failed', status: 1 });
});

it('counts a test run that ended badly after its last test as one failure', async () => {
  const result = await run({ test: `${testResult(12)}; exit 1`, check: checkResult(0) });
  expect(result).toEqual({ lastLine: '12 passed, 1 failed', status: 1 });
});

it('counts checks that crashed as one failure', async () => {
  const result = await run({ test: testResult(12), check: 'exit 2' });
  expect(result).toEqual({ lastLine: '12 passed, 1 failed', status: 1 });
});

it('takes a run without a single test for a failure', async () => {
  const result = await run({ test: testResult(0), check: checkResult(0) });
  expect(result).toEqual({ lastLine: '0 passed, 1 failed', status: 1 });
});

it.each(['SIGTERM', 'SIGINT'] as const)(
  'counts what did not come to its end when it is interrupted by %s',
  async (interrupt) => {
    const begun = Date.now();
    const result = await run({ test: 'echo tests begin; sleep 60', check: checkResult(0), interrupt, byNpm: true });
    expect(result).toEqual({ lastLine: '0 passed, 2 failed', status: 1 });
    expect(Date.now() - begun).toBeLessThan(15_000);
  },
);
