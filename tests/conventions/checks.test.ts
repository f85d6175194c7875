import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unannouncedBreaks } from '../../scripts/check/breaking-changes.ts';
import { medianFaults } from '../../scripts/check/file-lengths.ts';
import { releasedFile } from '../../scripts/check/released-file.ts';
import { runSteps } from '../../scripts/check/step.ts';
import { withFiles } from '../support/scratch-folder.ts';

describe('breaking changes of the API', () => {
  const before = 'type Query { a(x: Int): Int b: Int }';

  it('are reported with the message to announce them by', async () => {
    expect(await unannouncedBreaks(before, 'type Query { a(x: Int!): Int }', '')).toEqual([
      "Field 'b' was removed from object type 'Query'",
      "Type for argument 'x' on field 'Query.a' changed from 'Int' to 'Int!'",
    ]);
  });

  it('pass when each is announced', async () => {
    const announced = "# Breaking\n\n- Field 'b' was removed from object type 'Query'\n";
    expect(await unannouncedBreaks(before, 'type Query { a(x: Int): Int }', announced)).toEqual([]);
  });

  it('are not what an addition is', async () => {
    expect(await unannouncedBreaks(before, `${before} extend type Query { c: Int }`, '')).toEqual([]);
  });
});

describe('the file that others rely on', () => {
  const inRepository = (use: (git: (command: string) => void, folder: string) => void) =>
    withFiles({ 'a.txt': 'first' }, (folder) => {
      const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
      const git = (command: string) => {
        expect(spawnSync('git', [...identity, ...command.split(' ')], { cwd: folder }).status).toBe(0);
      };
      git('init -q -b main');
      git('add a.txt');
      git('commit -q -m one');
      use(git, folder);
    });

  it('is the committed one while the working copy differs', () =>
    inRepository((_git, folder) => {
      writeFileSync(join(folder, 'a.txt'), 'second');
      expect(releasedFile('a.txt', folder)).toBe('first');
    }));

  it('is the one before the last commit on the main branch', () =>
    inRepository((git, folder) => {
      writeFileSync(join(folder, 'a.txt'), 'second');
      git('commit -q -a -m two');
      expect(releasedFile('a.txt', folder)).toBe('first');
    }));

  it('is the one at the merge base on a branch, however many commits ago', () =>
    inRepository((git, folder) => {
      git('checkout -q -b feature');
      for (const text of ['second', 'third']) {
        writeFileSync(join(folder, 'a.txt'), text);
        git(`commit -q -a -m ${text}`);
      }
      expect(releasedFile('a.txt', folder)).toBe('first');
    }));

  it('is none where there is no history', () =>
    inRepository((_git, folder) => {
      expect(releasedFile('a.txt', folder)).toBeNull();
      rmSync(join(folder, '.git'), { recursive: true });
      expect(releasedFile('a.txt', folder)).toBeNull();
    }));
});

describe('the length of the median file', () => {
  it('may reach the bar, and is reported with the longest files beyond it', () => {
    const files = [60, 60, 250].map((lines, index) => ({ path: `${index}.ts`, lines }));
    expect(medianFaults(files)).toEqual([]);
    expect(medianFaults([...files, { path: 'x.ts', lines: 61 }, { path: 'y.ts', lines: 90 }])).toEqual([
      'The median source file has 61 lines; the bar is 60. The longest:',
      '250  2.ts',
      '90  y.ts',
      '61  x.ts',
      '60  0.ts',
      '60  1.ts',
    ]);
  });
});

describe('the list of checks', () => {
  it('runs all of them, prints a line each with its faults and counts what failed or crashed', async () => {
    const lines: string[] = [];
    const steps = [
      { name: 'good', faults: () => [] },
      { name: 'bad', faults: () => ['one\ntwo'] },
      { name: 'broken', faults: () => Promise.reject(new Error('out of order')) },
      { name: 'also good', faults: () => [] },
    ];
    expect(await runSteps(steps, (line) => lines.push(line))).toEqual({ failed: 2 });
    const text = lines.join('\n').replaceAll(/\(\d+\.\d s\)/g, '(time)');
    expect(text).toMatch(
      /^pass {2}good \(time\)\nFAIL {2}bad \(time\)\n {6}one\n {6}two\nFAIL {2}broken \(time\)\n {6}Error: out of order/,
    );
    expect(text).toMatch(/\npass {2}also good \(time\)$/);
  });
});
