import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ImportInputError } from '../format.ts';
import { treatyNumberOfFile } from './treaty-number.ts';

export interface InputFile {
  readonly path: string;
  /** Relative to the imported folder. */
  readonly name: string;
  readonly bytes: number;
}

/** What a path holds of the layout. */
export interface UntcInput {
  /** `false`: a single status file was asked for; the index beside it only gives the title. */
  readonly readsIndex: boolean;
  readonly index: InputFile | null;
  /** In the order of the collection. */
  readonly status: readonly InputFile[];
  /** Texts of reservations and declarations, in the order of the collection. */
  readonly declarations: readonly InputFile[];
}

/** Finds index and status files at a folder or a single file. */
export async function findInput(path: string): Promise<UntcInput> {
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportInputError(`${path} does not exist.`);
  return info.isDirectory() ? inFolder(path) : singleFile(path, info.size);
}

async function inFolder(path: string): Promise<UntcInput> {
  const entries = await readdir(path, { withFileTypes: true });
  const index = await fileNamed(
    path,
    entries.filter((entry) => entry.isFile()).map(({ name }) => name),
  );
  const folderNamed = (name: string) => entries.find((each) => each.isDirectory() && each.name.toLowerCase() === name);
  const [folder, texts] = [folderNamed('treaties'), folderNamed('declarations')];
  const status = folder ? await filesOf(path, folder.name) : await looseStatusFiles(path);
  const declarations = texts ? await filesOf(path, texts.name) : [];
  if (!index && status.length + declarations.length === 0) {
    throw new ImportInputError(
      `${path} has neither index.csv nor status files such as treaties/4-4.csv: not the untc layout.`,
    );
  }
  return { readsIndex: true, index, status, declarations };
}

async function singleFile(path: string, bytes: number): Promise<UntcInput> {
  const file = { path, name: basename(path), bytes };
  if (isIndexName(file.name)) return { readsIndex: true, index: file, status: [], declarations: [] };
  const isText = treatyNumberOfFile(file.name, 'txt') !== null;
  if (!isText && !treatyNumberOfFile(file.name)) {
    throw new ImportInputError(
      `${file.name} is neither index.csv nor named by its treaty such as 4-4.csv: not the untc layout.`,
    );
  }
  const files = isText ? { status: [], declarations: [file] } : { status: [file], declarations: [] };
  for (const folder of [dirname(path), join(dirname(path), '..')]) {
    const index = await fileNamed(folder, await readdir(folder));
    if (index) return { readsIndex: false, index, ...files };
  }
  return { readsIndex: false, index: null, ...files };
}

async function fileNamed(folder: string, names: readonly string[]): Promise<InputFile | null> {
  const name = names.find(isIndexName);
  return name ? inputFile(folder, name) : null;
}

function isIndexName(name: string): boolean {
  return name.toLowerCase() === 'index.csv';
}

async function filesOf(path: string, folder: string): Promise<InputFile[]> {
  const entries = await readdir(join(path, folder), { withFileTypes: true });
  const names = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name);
  return Promise.all(inOrder(names).map((name) => inputFile(path, join(folder, name))));
}

/** Status files may also lie beside the index; what else lies there is not ours. */
async function looseStatusFiles(path: string): Promise<InputFile[]> {
  const names = (await readdir(path)).filter((name) => treatyNumberOfFile(name));
  return Promise.all(inOrder(names).map((name) => inputFile(path, name)));
}

function inOrder(names: readonly string[]): string[] {
  const collator = new Intl.Collator('en', { numeric: true });
  return [...names].sort(collator.compare);
}

async function inputFile(folder: string, name: string): Promise<InputFile> {
  const path = join(folder, name);
  const info = await stat(path).catch(() => null);
  if (!info) throw new ImportInputError(`${path} is a link to a file that does not exist, or was removed meanwhile.`);
  return { path, name, bytes: info.size };
}
