import { grantsOf } from '../../../support/accounts.ts';
import type { Grant } from '../../../../subgraphs/_kit/access/identity.ts';

/** The year that is played. The default data have no cycle of it, and no regime whose years are known. */
export const year = 2024;
export const cycle = `cycle-${year}`;
export const summary = `summary-${year}`;

/** The mornings on which the roles are at work; the hub is started anew for each. */
export const days = {
  january: `${year}-01-15T05:00:00Z`,
  july: `${year}-07-02T05:00:00Z`,
  november: `${year}-11-08T05:00:00Z`,
  afterTheDeadline: `${year}-11-12T05:00:00Z`,
  december: `${year}-12-09T05:00:00Z`,
} as const;

/** The bodies that play it: each goes its own way through the year. */
export const bodies = {
  /** Is accepted as it comes, and has the entry that the published section goes back to. */
  plain: 'body-year-plain',
  /** Changes what its head has read. */
  changed: 'body-year-changed',
  /** Gets its information back, and brings it again. */
  returned: 'body-year-returned',
  /** Brings it after 10 November. */
  late: 'body-year-late',
  /** Has no treaty to report on. */
  nil: 'body-year-nil',
  /** Is reorganised on 1 July. */
  former: 'body-year-former',
} as const;

/** What has become of `bodies.former`. */
export const successor = 'body-year-successor';

/** The treaty with the provision that the published section goes back to; two bodies share it. */
export const traced = { treaty: 'untc-4-4', provision: 'untc-4-4-art-2' } as const;
/** Bound and not in force in January; enters into force on 1 July. Invented, as the year is. */
export const entering = 'untc-26-4';
/** The wording that this year's requirements rest on: of an act that the default data invented. */
export const wording = 'kz-demonstration-2002-1-p1-v1';
/** Signed and not in force, all year. */
export const signed = ['kz-caspian-2018', 'untc-4-15-a'] as const;

const ofBody = (body: string) => [`OFFICER:${body}`, `HEAD:${body}`] as const;

const grants: Readonly<Record<string, readonly Grant[]>> = {
  registrar: grantsOf('STEWARD'),
  authority: grantsOf('AUTHORISED_BODY'),
  office: grantsOf('PM_OFFICE'),
  administration: grantsOf('ADMINISTRATION'),
  analyst: grantsOf('ANALYST:body-moj'),
  partner: grantsOf('PARTNER'),
};

/** Who plays: an account for each role, and of each body an officer and a head. */
export const accounts: ReadonlyMap<string, readonly Grant[]> = new Map([
  ...Object.entries(grants),
  ...[...Object.values(bodies), successor].flatMap(ofBody).map((grant) => [grant, grantsOf(grant)] as const),
]);

export const officer = (body: string) => `OFFICER:${body}`;
export const head = (body: string) => `HEAD:${body}`;

export const duty = (body: string) => `${cycle}:${body}`;

/** The same in Kazakh and Russian, as far as a test knows. */
export const inBoth = (kk: string, ru: string) => ({ kk, ru });
