import { hubItself, isHeldForBody, roles, type Identity, type Role } from '../../../subgraphs/_kit/access/identity.ts';
import { grantsOf } from '../../support/accounts.ts';

export interface Viewer {
  readonly name: string;
  readonly role: Role | null;
  readonly identity: Identity | null;
  /** Of another body than that of the records. */
  readonly isForeign?: true;
}

/** The records that a body has are of this one. */
export const ownBody = 'body-energy';
const otherBody = 'body-health';

const holder = (role: Role, body: string): Identity => ({
  account: 'a',
  grants: grantsOf(isHeldForBody(role) ? `${role}:${body}` : role),
});

export const theHub: Viewer = { name: 'the hub', role: null, identity: hubItself };

export const viewers: readonly Viewer[] = [
  { name: 'the public', role: null, identity: null },
  { name: 'an account without roles', role: null, identity: { account: 'a', grants: [] } },
  ...roles.map((role) => ({ name: role, role, identity: holder(role, ownBody) })),
  ...roles.filter(isHeldForBody).map((role) => {
    return { name: `${role} of another body`, role, identity: holder(role, otherBody), isForeign: true } as const;
  }),
];
