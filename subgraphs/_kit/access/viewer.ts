import { audiences, type AudienceName } from './audience.ts';
import type { Identity, Role } from './identity.ts';

/** Who looks at an answer, as access rules see them. */
export class Viewer {
  /** The hub itself, which sees all. */
  readonly isHub: boolean;
  private readonly roles: ReadonlySet<string>;

  constructor(private readonly identity: Identity | null) {
    this.roles = new Set(identity?.grants.map(({ role }) => role));
    this.isHub = identity?.isHub === true;
  }

  /** Whoever is not is the public. */
  get isKnown(): boolean {
    return this.identity !== null;
  }

  has(...roles: readonly Role[]): boolean {
    return this.isHub || roles.some((role) => this.roles.has(role));
  }

  belongsTo(audience: AudienceName): boolean {
    const roles = audiences[audience];
    return roles === null || this.has(...roles);
  }

  /** Bodies for which one of the roles is held, each once. */
  bodiesOf(...roles: readonly Role[]): readonly string[] {
    const held = this.identity?.grants.filter(({ role }) => (roles as readonly string[]).includes(role)) ?? [];
    return [...new Set(held.flatMap(({ body }) => body ?? []))];
  }

  mayActFor(role: Role, body: string): boolean {
    return this.isHub || this.bodiesOf(role).includes(body);
  }

  /** Bodies whose own records the viewer works with. */
  get ownBodies(): readonly string[] {
    return this.bodiesOf('ANALYST', 'OFFICER', 'HEAD');
  }
}

const viewers = new WeakMap<Identity, Viewer>();
const thePublic = new Viewer(null);

export function viewerOf(identity: Identity | null): Viewer {
  if (identity === null) return thePublic;
  const viewer = viewers.get(identity) ?? new Viewer(identity);
  viewers.set(identity, viewer);
  return viewer;
}
