import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { TreatyEntity } from '../treaty/treaty.entity.ts';
import { LegalActLinkEntity } from './legal-act-link.entity.ts';
import { legalActLinkId } from './legal-act-link.id.ts';
import { LegalActLinkKind as Kind } from './legal-act-link.kind.ts';

const longestId = 160;

/** What is done to acts only, and to treaties only; IMPLEMENTS can be done to either. */
const ofActs = new Set<Kind>([Kind.AMENDS, Kind.REPEALS, Kind.REPLACES]);
const ofTreaties = new Set<Kind>([Kind.RATIFIES]);

const linkSchema = z
  .strictObject({
    from: idField,
    kind: z.enum(Kind),
    to: idField.nullish(),
    treaty: idField.nullish(),
    note: localizedField(2_000).nullish(),
  })
  .refine(({ to, treaty }) => Boolean(to) !== Boolean(treaty), {
    path: ['to'],
    error: 'and treaty: exactly one of them says what it is done to.',
  })
  .refine(({ kind, treaty }) => !treaty || !ofActs.has(kind), {
    path: ['treaty'],
    error: 'is not what an act amends, repeals or replaces.',
  })
  .refine(({ kind, to }) => !to || !ofTreaties.has(kind), {
    path: ['to'],
    error: 'is no treaty: only these are ratified.',
  })
  .refine(({ from, to }) => from !== to, { path: ['to'], error: 'is the act itself.' })
  .refine((each) => idOf(each).length <= longestId, {
    path: ['from'],
    error: `makes an id longer than ${longestId} characters.`,
  });

function idOf({
  from,
  kind,
  to,
  treaty,
}: {
  from: string;
  kind: Kind;
  to?: string | null;
  treaty?: string | null;
}): string {
  return legalActLinkId(from, kind, to ?? treaty ?? '');
}

export const legalActLinkIngester = ingester<z.infer<typeof linkSchema>, LegalActLinkEntity>({
  type: 'LegalActLink',
  schema: linkSchema,
  entity: LegalActLinkEntity,
  content: (link) => ({
    id: idOf(link),
    fromId: link.from,
    toId: link.to,
    treatyId: link.treaty,
    kind: link.kind,
    noteKk: link.note?.kk,
    noteRu: link.note?.ru,
    noteEn: link.note?.en,
  }),
  references: ({ from, to, treaty }) => [
    ...actReference('from', from),
    ...actReference('to', to),
    ...(treaty ? [{ field: 'treaty', type: 'Treaty', entity: TreatyEntity, id: treaty }] : []),
  ],
});
