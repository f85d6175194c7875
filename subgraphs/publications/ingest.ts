import { z } from 'zod';
import { dateField, idField, momentField, shortText, urlField } from '../_kit/ingest/fields.ts';
import { ingester, type Ingester } from '../_kit/ingest/ingester.ts';
import { ImportIssueEntity } from './import-issue/import-issue.entity.ts';
import { ImportIssueSeverity } from './import-issue/import-issue.type.ts';
import { ImportRunEntity } from './import-run/import-run.entity.ts';
import { ImportRunState } from './import-run/import-run.type.ts';
import { MediaPublicationEntity } from './media-publication/media-publication.entity.ts';
import { MediaTreatyLinkEntity } from './media-treaty-link/media-treaty-link.entity.ts';
import { mediaTreatyLinkId } from './media-treaty-link/media-treaty-link.id.ts';
import { MediaTone } from './media-treaty-link/media-treaty-link.type.ts';

const languageField = z
  .string()
  .max(35)
  .refine(isLanguage, 'is not a language tag of BCP 47.')
  .transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag);

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

const publicationSchema = z.strictObject({
  id: idField,
  outlet: shortText(300),
  title: shortText(1_000),
  language: languageField,
  url: urlField.nullish(),
  publishedOn: dateField,
  summary: shortText(5_000).nullish(),
});

const publications = ingester<z.infer<typeof publicationSchema>, MediaPublicationEntity>({
  type: 'MediaPublication',
  schema: publicationSchema,
  entity: MediaPublicationEntity,
  content: (record) => record,
});

const linkSchema = z
  .strictObject({ publication: idField, treaty: idField, tone: z.enum(MediaTone) })
  .refine(({ publication, treaty }) => mediaTreatyLinkId(publication, treaty).length <= 160, {
    message: 'makes, with the treaty, an id longer than 160 characters.',
    path: ['publication'],
  });

const links = ingester<z.infer<typeof linkSchema>, MediaTreatyLinkEntity>({
  type: 'MediaTreatyLink',
  schema: linkSchema,
  entity: MediaTreatyLinkEntity,
  content: ({ publication, treaty, tone }, reference) => ({
    id: mediaTreatyLinkId(publication, treaty),
    publicationId: publication,
    treatyId: treaty,
    tone,
    treatyCheck: reference === 'VERIFIED' ? 'VERIFIED' : undefined,
  }),
  references: ({ publication }) => [
    { field: 'publication', type: 'MediaPublication', entity: MediaPublicationEntity, id: publication },
  ],
  foreign: ({ treaty }) => [{ field: 'treaty', type: 'Treaty', id: treaty }],
});

const count = z.int().min(0);

const runSchema = z
  .strictObject({
    id: idField,
    format: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'is not the name of a format.'),
    path: z.string().max(1_000),
    startedAt: momentField,
    finishedAt: momentField.nullish(),
    state: z.enum([ImportRunState.RUNNING, ImportRunState.FINISHED, ImportRunState.FAILED]),
    dryRun: z.boolean(),
    read: count,
    created: count,
    changed: count,
    unchanged: count,
    merged: count,
    refused: count,
    warnings: count,
    knownUpTo: dateField.nullish(),
  })
  .refine((run) => run.read === run.created + run.changed + run.unchanged + run.merged + run.refused, {
    message: 'is not created + changed + unchanged + merged + refused.',
    path: ['read'],
  });

const runs = ingester<z.infer<typeof runSchema>, ImportRunEntity>({
  type: 'ImportRun',
  schema: runSchema,
  entity: ImportRunEntity,
  content: ({ dryRun, ...record }) => ({ ...record, dryRun: dryRun ? 1 : 0 }),
});

/** Whatever stood in a file must fit: an issue that is refused would hide what it reports. */
const asItStood = z.string().max(2_001, 'is longer than 2,000 characters and an ellipsis.');

const issueSchema = z.strictObject({
  id: idField,
  run: idField,
  severity: z.enum(ImportIssueSeverity),
  file: asItStood,
  line: z.int().min(0),
  field: asItStood,
  value: asItStood.nullish(),
  rule: asItStood,
});

const issues = ingester<z.infer<typeof issueSchema>, ImportIssueEntity>({
  type: 'ImportIssue',
  schema: issueSchema,
  entity: ImportIssueEntity,
  content: ({ run, ...record }) => ({ ...record, runId: run, position: positionIn(record.id) }),
  references: ({ run }) => [{ field: 'run', type: 'ImportRun', entity: ImportRunEntity, id: run }],
});

/** `<run>:<position>`: as a text, the tenth would come before the second. */
function positionIn(id: string): number {
  return Number(/:(\d{1,9})$/.exec(id)?.[1] ?? 0);
}

/** In the order in which records depend on one another. */
export const publicationsIngesters: readonly Ingester[] = [publications, links, runs, issues];
