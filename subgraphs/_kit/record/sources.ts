import type { SourceInput } from '../contract.ts';

/** A source as stored with a record: who brought it, and in which run. */
export interface StoredSource extends SourceInput {
  readonly actor: string;
  readonly runId?: string;
}

/** Where what is put is known from. */
export interface Origin {
  readonly sources: readonly SourceInput[];
  /** The sources name no more than who changed it: a record that stays as it is does not get them. */
  readonly isSignature?: boolean;
}

/** Title of the source of whoever names none: everybody reads titles, so the account stands in `actor` alone. */
export const signature = 'Entered in the hub';

export function readSources(json: string): StoredSource[] {
  return (JSON.parse(json) as StoredSource[]).map(withoutAccount);
}

/** Titles once named the account. Rows are not rewritten, which would break the chain; they are read without it. */
function withoutAccount(source: StoredSource): StoredSource {
  return source.title === `${signature} by ${source.actor}` ? { ...source, title: signature } : source;
}

function identity({ nature, title, file, url, actor }: StoredSource): string {
  return [nature, title, file, url, title === signature ? actor : ''].join('\n');
}

/** Whether something is known from a source from which something else is known. */
export function isOfSources(present: readonly SourceInput[], given: readonly SourceInput[]): boolean {
  const named = ({ nature, title, file, url }: SourceInput) => [nature, title, file, url].join('\n');
  const known = new Set(present.map(named));
  return given.some((source) => known.has(named(source)));
}

/** The sources of a record after another one speaks of it: the same file read again adds nothing. */
export function mergeSources(present: readonly StoredSource[], added: readonly StoredSource[]): StoredSource[] {
  const known = new Set(present.map(identity));
  return [...present, ...added.filter((source) => !known.has(identity(source)))];
}

/** A person has changed the record in the hub; an import must not undo that. */
export function isCorrectedByHand(sources: readonly StoredSource[]): boolean {
  return sources.some((source) => source.nature === 'USER');
}
