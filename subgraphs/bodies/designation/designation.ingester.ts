import { z } from 'zod';
import { dayOf } from '../../_kit/clocks.ts';
import { dateField, idField, localizedField, shortText } from '../../_kit/ingest/fields.ts';
import { type Conflict, ingester } from '../../_kit/ingest/ingester.ts';
import { keptConflicts } from '../../_kit/ingest/kept.conflicts.ts';
import { endsAfter } from '../../_kit/ingest/whole.conflicts.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { HeadTenureEntity } from '../head-tenure/head-tenure.entity.ts';
import { SubdivisionEntity } from '../subdivision/subdivision.entity.ts';
import { subdivisionReference } from '../subdivision/subdivision.ingester.ts';
import { endsAfterItBegins, validityFields } from '../validity/validity.fields.ts';
import { DesignationEntity } from './designation.entity.ts';
import { headFault } from './designation.rule.ts';

const designationSchema = z
  .strictObject({
    id: idField,
    subdivision: idField,
    head: idField.nullish(),
    actNumber: shortText(100).nullish(),
    actDate: dateField.nullish(),
    actTitle: localizedField(1_000).nullish(),
    ...validityFields,
  })
  .check(endsAfterItBegins);

type DesignationRecord = z.infer<typeof designationSchema>;

async function designationConflicts(
  work: UnitOfWork,
  records: readonly DesignationRecord[],
): Promise<(Conflict | null)[]> {
  const kept = await keptConflicts(work, DesignationEntity, records, { subdivision: 'subdivisionId' });
  const subdivisions = await work.current(
    SubdivisionEntity,
    records.map(({ subdivision }) => subdivision),
  );
  const heads = await work.current(
    HeadTenureEntity,
    records.flatMap(({ head }) => head ?? []),
  );
  const today = dayOf(new Date(work.moment));
  return records.map(({ subdivision, head, actDate = null, validFrom = null }, at) => {
    const [body, tenure] = [subdivisions.get(subdivision)?.bodyId, heads.get(head ?? '')];
    const rule = body && tenure ? headFault(tenure, { body, actDate, validFrom }) : null;
    if (actDate !== null && actDate > today) return { field: 'actDate', value: actDate, rule: 'has not come yet.' };
    return kept[at] ?? (rule === null ? null : { field: 'head', value: head, rule });
  });
}

export const designationIngester = ingester<DesignationRecord, DesignationEntity>({
  type: 'Designation',
  schema: designationSchema,
  entity: DesignationEntity,
  whole: endsAfter('validFrom', 'validUntil'),
  content: ({ subdivision, head, actTitle, ...rest }) => ({
    ...rest,
    subdivisionId: subdivision,
    headId: head,
    actTitleKk: actTitle?.kk,
    actTitleRu: actTitle?.ru,
    actTitleEn: actTitle?.en,
  }),
  references: ({ subdivision, head }) => [
    ...subdivisionReference(subdivision),
    ...(head ? [{ field: 'head', type: 'HeadTenure', entity: HeadTenureEntity, id: head }] : []),
  ],
  conflicts: designationConflicts,
});
