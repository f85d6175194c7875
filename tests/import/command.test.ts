import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { runCommand } from '../../scripts/import/command.ts';
import { ImportInputError } from '../../scripts/import/format.ts';
import { createProgress } from '../../scripts/import/progress.ts';
import { FakeHub } from './fake-hub.ts';
import { testFormat } from './read-all.ts';

const fixtures = join(__dirname, '../fixtures/untc');

async function run(args: readonly string[], { hub = new FakeHub(), stopped = false } = {}) {
  const [printed, complained]: [string[], string[]] = [[], []];
  const controller = new AbortController();
  if (stopped) controller.abort();
  const code = await runCommand(args, {
    formats: [testFormat],
    openHub: () => Promise.resolve(hub),
    now: () => new Date('2026-01-02T03:04:05Z'),
    stop: controller.signal,
    print: (text) => printed.push(text),
    complain: (text) => complained.push(text),
    progressStream: stream(),
  });
  return { code, printed: printed.join('\n'), complained: complained.join('\n') };
}

function stream(isTTY = false): NodeJS.WriteStream & { text: () => string } {
  const chunks: string[] = [];
  const through = new PassThrough({ decodeStrings: false });
  through.on('data', (chunk: unknown) => chunks.push(String(chunk)));
  return Object.assign(through, { isTTY, text: () => chunks.join('') }) as never;
}

describe('npm run import', () => {
  it('ends with 0 when all rows are accounted for, and says how many there are', async () => {
    const { code, printed } = await run(['untc', join(fixtures, 'usual')]);
    expect(code).toBe(0);
    expect(printed).toContain('read 13 = created 13 + changed 0 + unchanged 0 + merged 0 + refused 0; warnings 4');
    expect(printed).toMatch(/^\d+\.\d s, peak memory \d+ MB$/m);
    expect(printed).toMatch(/kept in the hub as import run untc-20260102T030405Z-[0-9a-f]{6}\.$/);
  });

  it('ends with 1 when rows were refused, and names the first of them', async () => {
    const { code, printed } = await run(['untc', join(fixtures, 'dirty')]);
    expect(code).toBe(1);
    expect(printed).toContain('  index.csv:4 Treaty No "x-y": not a chapter and number of the collection\n');
    expect(printed).toContain('warnings, the first 10 of 16:');
  });

  it('as a dry run says that nothing was written', async () => {
    const hub = new FakeHub();
    const { code, printed } = await run(['untc', join(fixtures, 'usual'), '--dry-run'], { hub });
    expect([code, hub.treaties.records.size]).toEqual([0, 0]);
    expect(printed).toContain('Dry run: nothing was written.');
  });

  it('ends with 2 when it was told to stop', async () => {
    const { code, printed } = await run(['untc', join(fixtures, 'usual')], { stopped: true });
    expect(code).toBe(2);
    expect(printed).toContain('Stopped before the end');
  });

  it.each([
    [['untc', 'nowhere'], /^nowhere does not exist\.$/],
    [['untc', __dirname], /neither index\.csv nor status files/],
    [['xyz', fixtures], /There is no such format; there are untc\./],
    [['untc'], /missing required argument 'path'/],
    [[], /missing required argument 'format'/],
    [['untc', fixtures, '--wet-run'], /unknown option '--wet-run'/],
    [['untc', fixtures, '--known-up-to', '2015-02-31'], /It is not a day such as 2015-03-31\./],
    [['untc', fixtures, '--known-up-to', '9999-12-31'], /It is not of the years 1500 to 2199\./],
    [['untc', fixtures, '--known-up-to', '2026-01-03'], /It is after today, 2026-01-02\./],
  ])('ends with 2 and one message for %j', async (args, message) => {
    const { code, printed, complained } = await run(args);
    expect([code, printed]).toEqual([2, '']);
    expect(complained).toMatch(message);
  });

  it('ends with 2 and one message when there is no database', async () => {
    const hub = new FakeHub();
    hub.subgraph = () => {
      throw new ImportInputError("The database can't be used: connect ECONNREFUSED");
    };
    const { code, complained } = await run(['untc', join(fixtures, 'usual')], { hub });
    expect([code, complained]).toEqual([2, "The database can't be used: connect ECONNREFUSED"]);
  });

  it('explains itself with --help and ends with 0', async () => {
    const { code, printed } = await run(['--help']);
    expect(code).toBe(0);
    expect(printed).toContain('--dry-run');
  });
});

describe('progress', () => {
  it('is a bar on a terminal', () => {
    const terminal = stream(true);
    const progress = createProgress(terminal, 'untc');
    progress.update(50, 100);
    progress.stop(false);
    expect(terminal.text()).toContain('untc');
    expect(terminal.text()).toContain('\u001b[');
  });

  it('is plain lines elsewhere, not more than one in a while', () => {
    const log = stream();
    const progress = createProgress(log, 'untc');
    for (let done = 0; done < 100; done += 1) progress.update(done, 100);
    progress.stop(true);
    expect(log.text()).toBe('untc: 0%\nuntc: 100%\n');
  });

  it('does not come to 100% where the import did not', () => {
    const log = stream();
    const progress = createProgress(log, 'untc');
    progress.update(32, 100);
    progress.stop(false);
    expect(log.text()).toBe('untc: 32%\nuntc: ended before all was done\n');
  });

  it('shows nothing of a run that never began', () => {
    const log = stream();
    createProgress(log, 'untc').stop(true);
    expect(log.text()).toBe('');
  });
});
