import { z } from 'zod';
import { idField, localizedField } from '../../_kit/ingest/fields.ts';
import { checkOf, ingester, type Conflict } from '../../_kit/ingest/ingester.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { isDate } from '../../_kit/scalars.ts';
import { MonitoringRegimeEntity } from '../monitoring-regime/monitoring-regime.entity.ts';
import { yearField, yearsInOrder } from '../monitoring-regime/years.fields.ts';
import { RequirementEntity } from './requirement.entity.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';
import { deadlineKinds, isKnown, shareYears, type Years } from './requirement.rule.ts';

const requirementSchema = z
  .strictObject({
    id: idField,
    regime: idField,
    kind: z.enum(RequirementKind),
    act: idField,
    paragraph: idField.nullish(),
    wording: idField.nullish(),
    // 2021 is no leap year: 29 February would be no deadline in most years.
    monthDay: z
      .string()
      .refine((day) => isDate(`2021-${day}`), 'is not a day that every year has, written MM-DD.')
      .nullish(),
    statement: localizedField(2_000),
    state: z.enum(RequirementState),
    firstYear: yearField.nullish(),
    lastYear: yearField.nullish(),
  })
  .check(yearsInOrder)
  .refine(({ monthDay, kind }) => !monthDay || deadlineKinds.has(kind), {
    path: ['monthDay'],
    error: 'is given for a requirement that is no deadline.',
  })
  .refine(({ monthDay, state }) => !monthDay || isKnown(state), {
    path: ['monthDay'],
    error: 'is given though nobody knows what is required.',
  })
  .refine(({ paragraph, state }) => !paragraph || state !== RequirementState.UNVERIFIED, {
    path: ['paragraph'],
    error: 'is cited though nobody has registered what is required.',
  })
  .refine(({ paragraph, wording }) => !wording || paragraph, { path: ['wording'], error: 'is of no paragraph.' });

type RequirementRecord = z.infer<typeof requirementSchema>;

/** A year is held to one requirement of a kind: to one wording of its paragraph. */
async function requirementConflicts(
  work: UnitOfWork,
  records: readonly RequirementRecord[],
): Promise<(Conflict | null)[]> {
  const regimes = records.map((record) => record.regime);
  const present = await work.currentBy(RequirementEntity, 'regimeId', regimes);
  const held = new Map<string, Held>(present.map((row) => [row.id, { ...row, regime: row.regimeId }]));
  return records.map((record) => {
    const { id, regime, kind, firstYear = null, lastYear = null } = record;
    const own: Held = { id, regime, kind, firstYear, lastYear };
    const rival = [...held.values()].find((each) => each.id !== id && isSame(each, own) && shareYears(each, own));
    if (!rival) held.set(id, own);
    return rival
      ? { field: 'firstYear', value: firstYear, rule: `shares a year with ${rival.id}: a year has one of a kind.` }
      : null;
  });
}

interface Held extends Years {
  readonly id: string;
  readonly regime: string;
  readonly kind: RequirementKind;
}

function isSame(a: Held, b: Held): boolean {
  return a.regime === b.regime && a.kind === b.kind;
}

export const requirementIngester = ingester<RequirementRecord, RequirementEntity>({
  type: 'Requirement',
  schema: requirementSchema,
  entity: RequirementEntity,
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
