import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../subgraphs/_kit/root.ts';

interface Config {
  readonly testPathIgnorePatterns: readonly string[];
}

const all = readdirSync(join(projectRoot(), 'tests'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts') && !path.startsWith('soak/'))
  .map((path) => `<rootDir>/tests/${path}`);

/** Those that are run, as jest reads its configuration with these variables. */
function run(environment: Record<string, string>): string[] {
  const before = process.env;
  process.env = { ...before, WHOLE_RUN: '', SOAK: '', ...environment };
  try {
    let config: Config = { testPathIgnorePatterns: [] };
    jest.isolateModules(() => (config = jest.requireActual<Config>('../../jest.config.cjs')));
    const ignored = config.testPathIgnorePatterns.map((pattern) => new RegExp(pattern));
    return all.filter((path) => !ignored.some((pattern) => pattern.test(path)));
  } finally {
    process.env = before;
  }
}

const together = all.filter((path) => path.includes('/tests/together/'));

it('A run of named files takes each by itself, and none twice', () => {
  expect(run({})).toEqual(all.filter((path) => !together.includes(path)));
});

it('A whole run takes each file by itself or with its folder, and none twice', () => {
  const whole = run({ WHOLE_RUN: '1' });
  const folders = together.map(
    (path) => `${path.replace('/together/', '/').replace('.test.ts', '').replaceAll('.', '/')}/`,
  );
  const withFolders = folders.flatMap((folder) =>
    all.filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/')),
  );
  expect(folders.map((folder) => withFolders.some((path) => path.startsWith(folder)))).not.toContain(false);
  expect([...whole, ...withFolders].sort()).toEqual([...all].sort());
});
