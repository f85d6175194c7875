import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { newApiKey, readApiKeys, type ApiKey } from '../../gateway/identity/api-keys.ts';
import { readApiKeysFile } from '../../gateway/identity/config.ts';
import { runMain, StartupError } from '../../subgraphs/_http/process.ts';
import type { Grant } from '../../subgraphs/_kit/access/identity.ts';
import { addGrant, upTo } from './arguments.ts';

const longestDays = 366;

/** Who signs is a person. */
function addMachineGrant(text: string, before?: readonly Grant[]): readonly Grant[] {
  const grants = addGrant(text, before);
  if (grants.some(({ role }) => role === 'HEAD')) throw new InvalidArgumentError('No key has the role HEAD.');
  return grants;
}

/** Changes the file as a whole; another command meanwhile is refused rather than lost. */
function change(file: string, task: (keys: readonly ApiKey[]) => readonly ApiKey[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.draft`;
  try {
    closeSync(openSync(draft, 'wx', 0o600));
  } catch {
    throw new StartupError(
      `${draft} is there: another command is changing the keys, or was killed while it did; then remove it.`,
    );
  }
  try {
    writeFileSync(draft, `${JSON.stringify({ keys: task(readApiKeys(file)) }, null, 2)}\n`);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function create(options: { name: string; grant: readonly Grant[]; days: number }): void {
  const now = Date.now();
  const { key, text } = newApiKey({
    name: options.name,
    grants: [...options.grant],
    createdAt: new Date(now).toISOString(),
    expiresAt: new Date(now + options.days * 86_400_000).toISOString(),
  });
  change(readApiKeysFile(), (keys) => [...keys, key]);
  process.stderr.write(`Key ${key.id} counts until ${key.expiresAt}. It is shown this once:\n`);
  process.stdout.write(`${text}\n`);
}

function revoke(id: string): void {
  change(readApiKeysFile(), (keys) => {
    if (!keys.some((key) => key.id === id)) throw new StartupError(`There is no key "${id}".`);
    const revokedAt = new Date().toISOString();
    return keys.map((key) => (key.id === id && key.revokedAt === null ? { ...key, revokedAt } : key));
  });
  process.stderr.write(`Key ${id} is revoked.\n`);
}

function list(): void {
  for (const { id, name, grants, expiresAt, revokedAt } of readApiKeys(readApiKeysFile())) {
    const held = grants.map(({ role, body }) => (body === null ? role : `${role}:${body}`)).join(', ') || 'PUBLIC';
    process.stdout.write(
      `${id}  ${name}  ${held}  ${revokedAt === null ? `until ${expiresAt}` : `revoked ${revokedAt}`}\n`,
    );
  }
}

/** `npm run api-key -- create|revoke|list`: the keys that machines show. */
void runMain(async () => {
  const command = new Command('npm run api-key --').description(
    'Keys for machine clients, kept as hashes in API_KEYS_FILE.',
  );
  command
    .command('create')
    .requiredOption('--name <name>', 'whose it is')
    .requiredOption('--grant <ROLE[:body]>', 'what it may; may be repeated', addMachineGrant)
    .option('--days <number>', `how long it counts, up to ${longestDays}`, upTo(longestDays), 90)
    .action(create);
  command.command('revoke <id>').description('ends a key within a second').action(revoke);
  command.command('list').description('all keys, without their secrets').action(list);
  await command.parseAsync();
});
