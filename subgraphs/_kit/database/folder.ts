import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ConfigError } from '../config.ts';
import { storageFault } from './failures.ts';

/**
 * Makes the folder of a database file where it is missing.
 * @throws {ConfigError} where there can be no database
 */
export function prepareFolder(file: string): void {
  const folder = dirname(file);
  try {
    make(folder);
    accessSync(`${folder}/`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError([
      `The database folder ${folder} can not be ${existsSync(folder) ? 'used' : 'made'}: ${code}`,
    ]);
  }
}

/** One by one: Node's own `recursive` never returns where a folder can't be made although its parent exists (/proc). */
function make(folder: string): void {
  if (existsSync(folder)) return;
  make(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** What a person can mend about the file, such as a full disk, in one line; any other error as it is. */
export function explainStorage(error: unknown, file: string): unknown {
  const fault = storageFault(error);
  return fault === null ? error : new ConfigError([`The database ${file} can not be used: ${fault}`]);
}
