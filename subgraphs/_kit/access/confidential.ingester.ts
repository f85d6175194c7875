import type { EntityTarget } from 'typeorm';
import { z } from 'zod';
import { idsField } from '../ingest/fields.ts';
import { ingester, type Ingester } from '../ingest/ingester.ts';
import type { Recorded } from '../record/recorded.entity.ts';
import type { ConfidentialColumns } from './confidential-columns.ts';

/** Fields of a record that can be confidential by itself; ids of bodies come out as their column holds them. */
export const confidentialFields = {
  isConfidential: z.boolean().nullish(),
  disclosedTo: idsField(50)
    .transform((ids) => JSON.stringify(ids))
    .nullish(),
};

interface Disclosure {
  readonly isConfidential?: boolean | null | undefined;
  readonly disclosedTo?: string | null | undefined;
}

/**
 * An ingester of records with `confidentialFields`.
 * @param bodies their table, where they are of this subgraph
 */
export function confidentialIngester<T extends Disclosure, E extends Recorded & ConfidentialColumns>(
  definition: Ingester<T, E>,
  bodies?: EntityTarget<Recorded>,
): Ingester {
  const { content, references, foreign } = definition;
  const named = ({ disclosedTo }: T) =>
    (JSON.parse(disclosedTo ?? '[]') as string[]).map((id) => ({ field: 'disclosedTo', type: 'Body', id }));
  const own = (record: T) => (bodies ? named(record).map((each) => ({ ...each, entity: bodies })) : []);
  return ingester<T, E>({
    ...definition,
    content: (record, state) => {
      const { isConfidential, disclosedTo } = record;
      return { ...content(record, state), isConfidential, disclosedTo };
    },
    references: (record) => [...(references?.(record) ?? []), ...own(record)],
    foreign: (record) => [...(foreign?.(record) ?? []), ...(bodies ? [] : named(record))],
  });
}
