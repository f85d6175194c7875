import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeAbandoned } from '../../../subgraphs/publications/document/upload-file.ts';

describe('what a process that was killed had received', () => {
  it('is removed, and that of one that lives is not', async () => {
    const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
    const folderOf = (owner: number | string) => mkdtempSync(join(tmpdir(), `hub-upload-${owner}-`));
    const [abandoned, own, other] = [folderOf(gone), folderOf(process.pid), folderOf('x')];
    await removeAbandoned();
    expect([abandoned, own, other].map((folder) => existsSync(folder))).toEqual([false, true, true]);
    for (const folder of [own, other]) rmSync(folder, { recursive: true });
  });
});
