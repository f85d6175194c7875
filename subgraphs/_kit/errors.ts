import { GraphQLError } from 'graphql';

/** A fault that the caller may know of: it has a stable `code`, a message that names the value and the rule, and details. */
export abstract class HubError extends GraphQLError {
  constructor(message: string, code: string, details: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...details } });
  }
}

const longestShown = 200;

/** Who sent a value knows it: of a long one an error repeats the beginning. */
export function shortened(value: unknown): unknown {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) as string | undefined);
  if (text === undefined || text.length <= longestShown) return value;
  return `${text.slice(0, longestShown).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Bad input: names the field, the value and the rule it breaks. */
export class InvalidInputError extends HubError {
  constructor(field: string, value: unknown, rule: string, code = 'BAD_USER_INPUT') {
    const shown = shortened(value);
    super(`${field}: ${JSON.stringify(shown)} ${rule}`, code, { field, value: shown, rule });
  }
}

export class InvalidCursorError extends InvalidInputError {
  constructor(field: string, cursor: string) {
    super(field, cursor, 'is not a cursor of this list in this order.', 'INVALID_CURSOR');
  }
}

/** A reference from another record (or subgraph) to something that is not there. */
export class NotFoundError extends HubError {
  constructor(type: string, id: string) {
    const shown = String(shortened(id));
    super(`There is no ${type} "${shown}".`, 'NOT_FOUND', { type, id: shown });
  }
}

/** Whose own a record is, beside the roles that see it whosever it is. */
export const itsBody = 'accounts of its body';

/** A part of the graph that is not for who asks: null in its place, and the rest stands. */
export class WithheldError extends HubError {
  /** @param audience the roles of which one would see it, and `itsBody` */
  constructor(place: string, audience: readonly string[]) {
    super(`${place} is only for ${audience.join(', ') || 'nobody'}.`, 'FORBIDDEN', { withheld: place, audience });
  }
}

const rightsUnknown = 'RIGHTS_UNKNOWN';

/** What rights depend on is another subgraph's to say, and it does not answer. */
export class RightsUnknownError extends HubError {
  /** @param what such as `a Treaty is confidential`; @param judgedBy the subgraph that does not say it */
  constructor(
    what: string,
    readonly judgedBy: string,
  ) {
    const why = `the subgraph "${judgedBy}" judges this and does not answer`;
    super(`Whether ${what} can't be known now: ${why}; try again.`, rightsUnknown, { judgedBy });
  }
}

/** Who did not say what rights depend on, of the errors of an answer: it was missed as one that was asked for a condition. */
export function missedIn(errors: readonly GraphQLError[]): string[] {
  const unknown = errors.filter(({ extensions }) => extensions['code'] === rightsUnknown);
  return unknown.map(({ extensions }) => String(extensions['judgedBy']));
}

/** What a condition or a group depends on is another subgraph's to say, and it does not answer: what is not known is not guessed. */
export class NotAnsweredError extends HubError {
  constructor(field: string, subgraph: string) {
    super(`${field}: the subgraph "${subgraph}" judges this and does not answer; try again.`, 'CONDITION_UNKNOWN', {
      field,
      judgedBy: subgraph,
    });
  }
}

/** A part of an answer that another subgraph has to give, which it does not: what the others say stands. */
export class PartMissingError extends HubError {
  /** @param part such as `its hits`; @param reason what it says itself, where it says anything */
  constructor(subgraph: string, part: string, reason?: GraphQLError) {
    const why = reason === undefined ? "can't be asked" : `could not answer: ${reason.message}`;
    const judgedBy = reason?.extensions['judgedBy'];
    super(`The subgraph "${subgraph}" ${why}; ${part} are missing.`, 'SUBGRAPH_UNAVAILABLE', {
      subgraph,
      ...(judgedBy !== undefined && { judgedBy }),
    });
  }
}

/** What a command depends on is another subgraph's to say, and it does not: nothing is done on a guess. */
export class FactsMissingError extends HubError {
  /** @param reason what it says itself, where it says anything */
  constructor(subgraph: string, reason?: string) {
    const why = reason === undefined ? "can't be asked" : `could not answer: ${reason}`;
    const text = `What the subgraph "${subgraph}" knows is needed for this, and it ${why}`;
    super(
      `${text.replace(/\.$/, '')}; nothing was changed: give the command again, with the same key.`,
      'SUBGRAPH_UNAVAILABLE',
      {
        subgraph,
      },
    );
  }
}

export class ForbiddenError extends HubError {
  constructor(message: string) {
    super(message, 'FORBIDDEN');
  }
}

/** The caller has seen a later state than this subgraph reached within the waiting time. */
export class BehindError extends HubError {
  constructor(subgraph: string, wanted: number, reached: number) {
    super(`${subgraph} is at revision ${reached}, behind revision ${wanted} that was asked for.`, 'BEHIND', {
      subgraph,
      wanted,
      reached,
    });
  }
}

/** The database can't be reached; safe to try again. */
export class DatabaseUnavailableError extends HubError {
  constructor(subgraph: string) {
    super(`The database of ${subgraph} can't be reached; try again.`, 'DATABASE_UNAVAILABLE', { subgraph });
  }
}

/** Other programs, such as an import, kept the database for themselves for too long; safe to try again. */
export class DatabaseBusyError extends HubError {
  constructor(subgraph: string) {
    super(`The database of ${subgraph} is busy with others; nothing was changed, try again.`, 'DATABASE_BUSY', {
      subgraph,
    });
  }
}

/** Content that is not what its sender says of it. */
export class ContentMismatchError extends HubError {
  constructor(field: string, stated: string | number, found: string | number) {
    super(`The content has ${field} ${found}, not ${stated} as stated; nothing was stored.`, 'CONTENT_MISMATCH', {
      field,
      stated,
      found,
    });
  }
}

export class DocumentTooLargeError extends HubError {
  constructor(limit: number) {
    super(`The document is larger than ${limit} bytes; nothing was stored.`, 'PAYLOAD_TOO_LARGE', { limit });
  }
}

export class MediaTypeError extends HubError {
  constructor(mediaType: string, allowed: readonly string[]) {
    const shown = String(shortened(mediaType));
    super(`"${shown}" is not a media type that documents may have: ${allowed.join(', ')}.`, 'UNSUPPORTED_MEDIA_TYPE', {
      mediaType: shown,
      allowed,
    });
  }
}
