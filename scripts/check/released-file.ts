import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/**
 * The file as others may rely on it: at the merge base with the main branch; on the main branch itself as last
 * committed, or as it was before its last commit where nothing has changed since. Null where there is no such state.
 */
export function releasedFile(path: string, folder = '.'): string | null {
  const git = (...args: string[]) => run(folder, args);
  const head = git('rev-parse', 'HEAD');
  if (head === null) return null;
  const mergeBase = git('merge-base', 'HEAD', 'origin/main') ?? git('merge-base', 'HEAD', 'main');
  if (mergeBase !== null && mergeBase !== head) return git('show', `${mergeBase}:${path}`);
  const committed = git('show', `HEAD:${path}`);
  if (committed !== current(`${folder}/${path}`)) return committed;
  const [, previous] = (git('log', '-n', '2', '--format=%H', '--', path) ?? '').split('\n');
  return previous ? git('show', `${previous}:${path}`) : null;
}

function current(file: string): string | null {
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : null;
}

function run(folder: string, args: readonly string[]): string | null {
  const { status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return status === 0 ? stdout.trimEnd() : null;
}
