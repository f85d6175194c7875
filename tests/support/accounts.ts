import { issueToken } from '../../gateway/identity/development-issuer.ts';
import type { Grant, Role } from '../../subgraphs/_kit/access/identity.ts';

/** `OFFICER:body-moj`, `STEWARD`. */
export function grantsOf(...texts: readonly string[]): Grant[] {
  return texts.map((text) => {
    const [role, body = null] = text.split(':');
    return { role: role as Role, body };
  });
}

/** State bodies of the default data that have something of their own: drafts, commands. */
const bodies = [
  'mfa',
  'moj',
  'culture-sports',
  'energy',
  'mod',
  'mia',
  'labour',
  'health',
  'trade',
  'demonstration-successor',
];

/** What an account holds that sees all there is, the drafts of these bodies too. */
export const everyGrant: readonly Grant[] = grantsOf(
  'AUTHORISED_BODY',
  'PM_OFFICE',
  'ADMINISTRATION',
  'STEWARD',
  'PARTNER',
  ...bodies.flatMap((body) => [`ANALYST:body-${body}`, `OFFICER:body-${body}`, `HEAD:body-${body}`]),
);

/** Headers of an account of the development issuer whose key is in the folder. */
export async function headersOf(
  folder: string,
  grants: readonly Grant[] = everyGrant,
  account = 'tester',
): Promise<Record<string, string>> {
  return { authorization: `Bearer ${await issueToken(folder, { account, grants }, 1)}` };
}
