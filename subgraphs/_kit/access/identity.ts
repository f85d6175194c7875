import { z } from 'zod';

/** The roles that an account can hold beside PUBLIC, which everybody has; what each may see and do: `domain.md`, README. */
export const roles = [
  'ANALYST',
  'OFFICER',
  'HEAD',
  'AUTHORISED_BODY',
  'PM_OFFICE',
  'ADMINISTRATION',
  'PARTNER',
  'STEWARD',
] as const;

export type Role = (typeof roles)[number];

/** These act for one body, and mean nothing without it. */
const ofBody: ReadonlySet<Role> = new Set(['ANALYST', 'OFFICER', 'HEAD']);

export function isHeldForBody(role: Role): boolean {
  return ofBody.has(role);
}

/** One role, and the body for which it is held; null for roles that are of no body. */
export interface Grant {
  readonly role: Role;
  readonly body: string | null;
}

/** An account that has been recognised, with all that it holds. */
export interface Identity {
  readonly account: string;
  readonly grants: readonly Grant[];
  /** The hub asking its own subgraphs, for no account: it sees all. Nothing from outside comes with it. */
  readonly isHub?: true;
}

/** The name under which an account writes; nobody writes without one. */
export function actorOf(identity: Identity | null): string | null {
  return identity === null ? null : `account:${identity.account}`;
}

export const hubItself: Identity = { account: 'hub', grants: [], isHub: true };

const grantsPerAccount = 50;

const grantSchema = z
  .strictObject({
    role: z.enum(roles, { error: `is not one of ${roles.join(', ')}` }),
    body: z
      .string()
      .regex(/^[\w.-]{1,100}$/, 'is not the id of a body')
      .nullable()
      .default(null),
  })
  .refine(({ role, body }) => (body !== null) === isHeldForBody(role), {
    error: `the roles ${[...ofBody].join(', ')} are held for one body, the others for none`,
  });

export const grantsSchema = z
  .array(grantSchema)
  .max(grantsPerAccount, `an account holds at most ${grantsPerAccount} (role, body) pairs`);

/** What is wrong with grants, in one line; null where nothing is. */
export function faultOfGrants(value: unknown): string | null {
  const { error } = grantsSchema.safeParse(value);
  if (!error) return null;
  const [issue] = error.issues;
  const [at, ...path] = issue?.path.map(String) ?? [];
  const place = at === undefined ? '' : `${[`pair ${Number(at) + 1}`, ...path].join('.')}: `;
  return `${place}${issue?.message}`;
}
