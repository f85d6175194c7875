import { Extensions } from 'type-graphql';
import { roles, type Role } from './identity.ts';

/** For whom a part of the graph is; null: for everybody. What of it single records keep back, row rules say. */
export const audiences = {
  /** Treaties, acts, bodies, results, periodic reports, recommendations, media: what is published. */
  PUBLIC: null,
  /** What agreements with partner agencies add to that. */
  PARTNERS: roles,
  /** Who works in the state's own bodies. Commands are shown to all of them: which is whose, a command says itself, in its problems. */
  STAFF: roles.filter((role) => role !== 'PARTNER'),
  /** What bodies owe, deliver and find: of all bodies for analysts and the authorised body, else of one's own. */
  MONITORING: ['ANALYST', 'OFFICER', 'HEAD', 'AUTHORISED_BODY'],
  /** The summary information and its way (¶8–10). */
  SUMMARY: ['ANALYST', 'AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION'],
  /** The foreign policy assessment (¶8); analysts of the authorised body too. */
  ASSESSMENT: ['AUTHORISED_BODY', 'PM_OFFICE', 'ADMINISTRATION'],
  /** What importers did. */
  IMPORTS: ['ANALYST', 'AUTHORISED_BODY', 'STEWARD'],
  /** What they found in files, and what in the hub it goes against: either may be of a confidential record. */
  IMPORTED_VALUES: ['AUTHORISED_BODY', 'STEWARD'],
  /** Who stores documents; officers and heads those that their bodies register. */
  DOCUMENTS: ['STEWARD', 'AUTHORISED_BODY', 'OFFICER', 'HEAD'],
} as const satisfies Record<string, readonly Role[] | null>;

/** Analysts of the bodies that have this capacity are of the audience, too. */
export const withAnalystsOf: Partial<Record<string, string>> = { ASSESSMENT: 'AUTHORISED_BODY' };

export type AudienceName = keyof typeof audiences;

/** Among the extensions of a type, field or input field. */
export const audienceKey = 'audience';

/** Says for whom a type, a field, a command or an input field is: once, where it stands. */
export function Audience(name: AudienceName): ClassDecorator & MethodDecorator & PropertyDecorator {
  return Extensions({ [audienceKey]: name });
}
