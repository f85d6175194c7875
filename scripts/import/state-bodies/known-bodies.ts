import type { IngestRecord } from '../../../subgraphs/_kit/contract.ts';
import { readDefaultData } from '../../default-data/read.ts';
import { nameKey } from './names.ts';

/** A body that the hub starts with, and which of its names is meant. */
export interface KnownBody {
  readonly body: string;
  readonly nameId: string;
}

/**
 * Bodies of the default data by any of their Russian names, so that a list that names them makes no second ones. Where
 * two had one name, one after the other, the later is meant: a list is of its own time.
 */
export function knownBodies(): ReadonlyMap<string, KnownBody> {
  const records = readDefaultData().flatMap((data) => data.records);
  const names = records.filter(({ type }) => type === 'BodyName').sort((a, b) => (since(a) < since(b) ? -1 : 1));
  return new Map(
    names.flatMap(({ id, body, name }) => {
      const { ru } = name as { readonly ru?: string };
      return ru ? [[nameKey(ru), { body: String(body), nameId: String(id) }] as const] : [];
    }),
  );
}

function since({ validFrom, id }: IngestRecord): string {
  return `${typeof validFrom === 'string' ? validFrom : ''} ${String(id)}`;
}
