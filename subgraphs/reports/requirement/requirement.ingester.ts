import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester } from '../../_kit/ingest/ingester.ts';
import { endsNotBefore } from '../../_kit/ingest/whole.conflicts.ts';
import { faultless } from '../faults/fault.ts';
import { MonitoringRegimeEntity } from '../monitoring-regime/monitoring-regime.entity.ts';
import { yearField } from '../monitoring-regime/years.fields.ts';
import { orderFaults } from '../monitoring-regime/years.rule.ts';
import { requirementConflicts } from './requirement-conflicts.service.ts';
import { RequirementEntity } from './requirement.entity.ts';
import { requirementFaults } from './requirement.faults.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';

const requirementSchema = z
  .strictObject({
    id: idField,
    regime: idField,
    kind: z.enum(RequirementKind),
    act: idField,
    paragraph: idField.nullish(),
    wording: idField.nullish(),
    monthDay: z.string().nullish(),
    statement: localizedField(2_000),
    state: z.enum(RequirementState),
    firstYear: yearField.nullish(),
    lastYear: yearField.nullish(),
  })
  .check(faultless(orderFaults))
  .check(faultless(requirementFaults));

type RequirementRecord = z.infer<typeof requirementSchema>;

export const requirementIngester = ingester<RequirementRecord, RequirementEntity>({
  type: 'Requirement',
  schema: requirementSchema,
  entity: RequirementEntity,
  whole: endsNotBefore('firstYear', 'lastYear'),
  content: ({ regime, act, paragraph, wording, statement, ...rest }, reference) => ({
    ...rest,
    regimeId: regime,
    actId: act,
    actCheck: checkOf(reference),
    paragraphId: paragraph,
    paragraphCheck: paragraph == null ? paragraph : checkOf(reference),
    wordingId: wording,
    wordingCheck: wording == null ? wording : checkOf(reference),
    statementKk: statement.kk,
    statementRu: statement.ru,
    statementEn: statement.en,
  }),
  references: ({ regime }) => [
    { field: 'regime', type: 'MonitoringRegime', entity: MonitoringRegimeEntity, id: regime },
  ],
  foreign: ({ act, paragraph, wording }) => [
    { field: 'act', type: 'LegalAct', id: act },
    ...(paragraph ? [{ field: 'paragraph', type: 'LegalParagraph', id: paragraph }] : []),
    ...(wording ? [{ field: 'wording', type: 'ParagraphVersion', id: wording }] : []),
  ],
  conflicts: requirementConflicts,
});
