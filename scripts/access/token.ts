import { Command, Option } from 'commander';
import { readDevelopmentFolder } from '../../gateway/identity/config.ts';
import { issueToken } from '../../gateway/identity/development-issuer.ts';
import { runMain } from '../../subgraphs/_http/process.ts';
import { roles, type Grant } from '../../subgraphs/_kit/access/identity.ts';
import { addGrant, upTo } from './arguments.ts';

const longestHours = 24 * 30;

interface Options {
  readonly role?: string;
  readonly body?: string;
  readonly grant?: readonly Grant[];
  readonly account: string;
  readonly hours: number;
}

/** `npm run token -- --role OFFICER --body body-moj`: prints a token of the development issuer. */
void runMain(async () => {
  const command = new Command('npm run token --')
    .description('Issues a token for trying the hub out; refused with NODE_ENV=production.')
    .addOption(new Option('--role <role>', 'a role; without any, an account that is only the public').choices(roles))
    .option('--body <id>', 'the body for which the role is held, such as body-moj')
    .option<readonly Grant[]>('--grant <ROLE[:body]>', 'one more (role, body) pair; may be repeated', addGrant)
    .option('--account <name>', 'who holds it', 'developer')
    .option('--hours <number>', `how long it counts, up to ${longestHours}`, upTo(longestHours), 8)
    .parse();
  const { role, body, grant = [], account, hours } = command.opts<Options>();
  if (role === undefined && body !== undefined) command.error('error: --body needs --role');
  const grants =
    role === undefined ? grant : addGrantOrEnd(command, body === undefined ? role : `${role}:${body}`, grant);
  process.stdout.write(`${await issueToken(readDevelopmentFolder(), { account, grants }, hours)}\n`);
});

function addGrantOrEnd(command: Command, text: string, before: readonly Grant[]): readonly Grant[] {
  try {
    return addGrant(text, before);
  } catch (error) {
    return command.error(`error: --role ${text}: ${(error as Error).message}`);
  }
}
