import { z } from 'zod';
import { idField } from '../../_kit/ingest/fields.ts';
import { ingester } from '../../_kit/ingest/ingester.ts';
import { effectiveColumns } from '../effective-date/effective-date.fields.ts';
import { actReference } from '../legal-act/legal-act.ingester.ts';
import { LegalActVersionEntity } from './legal-act-version.entity.ts';
import { madeByAnAmendment, versionFields } from './version.fields.ts';

const versionSchema = z
  .strictObject({ ...versionFields, act: idField, isTextKnown: z.boolean() })
  .check(madeByAnAmendment);

export const legalActVersionIngester = ingester<z.infer<typeof versionSchema>, LegalActVersionEntity>({
  type: 'LegalActVersion',
  schema: versionSchema,
  entity: LegalActVersionEntity,
  content: ({ act, madeBy, effective, ...rest }) => ({
    ...rest,
    ...effectiveColumns(effective),
    actId: act,
    madeById: madeBy,
  }),
  references: ({ act, madeBy }) => [...actReference('act', act), ...actReference('madeBy', madeBy)],
});
