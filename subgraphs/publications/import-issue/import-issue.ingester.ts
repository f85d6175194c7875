import { z } from 'zod';
import { picturedControls } from '../../_kit/control-characters.ts';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { ImportRunEntity } from '../import-run/import-run.entity.ts';
import { ImportIssueEntity } from './import-issue.entity.ts';
import { ImportIssueSeverity } from './import-issue.type.ts';

/** Whatever stood in a file must fit: an issue that is refused would hide what it reports. */
const asItStood = z.string().max(2_001, 'is longer than 2,000 characters and an ellipsis.').transform(picturedControls);

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

export const importIssueIngester = ingester<z.infer<typeof issueSchema>, ImportIssueEntity>({
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
