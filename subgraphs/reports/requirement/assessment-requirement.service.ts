import type { SourceInput } from '../../_kit/contract.ts';
import { readSources } from '../../_kit/record/sources.ts';
import type { UnitOfWork } from '../../_kit/record/unit-of-work.ts';
import { RequirementEntity } from './requirement.entity.ts';
import { RequirementKind, RequirementState } from './requirement.kind.ts';

/** Beside which requirement of the default data each stands, of the same paragraph; what it says is the same there. */
const shipped = [
  {
    id: 'rules-1141-assessment-v1',
    beside: 'rules-1141-summary-deadline-v1',
    statementKk: 'Премьер-Министр Кеңсесіне жіберілетін жиынтық ақпарат сыртқы саяси бағаны қамтиды.',
    statementRu: 'Сводная информация, направляемая в Канцелярию Премьер-Министра, включает внешнеполитическую оценку.',
    statementEn:
      'The summary information that is sent to the Office of the Prime Minister includes a foreign policy assessment.',
  },
  {
    id: 'successor-135-assessment-v1',
    beside: 'successor-135-summary-deadline-v1',
    statementKk: 'Бұйрықтың не талап ететіні тіркелмеген (сыртқы саяси баға).',
    statementRu: 'Что требует приказ, не зарегистрировано (внешнеполитическая оценка).',
    statementEn: 'What the Order requires has not been registered (the foreign policy assessment).',
  },
] as const;

const { SUMMARY_DEADLINE, ASSESSMENT } = RequirementKind;

/**
 * That the summary has an assessment (¶8) was no requirement of its own: the hub that was begun then has it from now on,
 * as the default data do. Where somebody has registered what the successor requires, nothing is added to that.
 */
export async function keepAssessmentRequired(work: UnitOfWork): Promise<void> {
  const rows = await work.current(
    RequirementEntity,
    shipped.map(({ beside }) => beside),
  );
  const puts = shipped.flatMap(({ beside, ...stated }) => {
    const row = rows.get(beside);
    if (row?.kind !== SUMMARY_DEADLINE || isSettled(row)) return [];
    const { regimeId, actId, actCheck, paragraphId, paragraphCheck, wordingId, wordingCheck } = row;
    const law = { regimeId, actId, actCheck, paragraphId, paragraphCheck, wordingId, wordingCheck };
    const { state, firstYear, lastYear } = row;
    const content = { ...stated, ...law, kind: ASSESSMENT, monthDay: null, state, firstYear, lastYear };
    return [{ content, sources: shippedSources(row) }];
  });
  await work.put(RequirementEntity, puts, 'The Rules ask for it (¶8); it was no requirement of its own before.');
}

/** Of the successor's that nobody has settled all is unverified still. */
function isSettled({ id, state }: RequirementEntity): boolean {
  return id.startsWith('successor') && state !== RequirementState.UNVERIFIED;
}

/** Not those of whoever corrected the other. */
function shippedSources({ sources }: RequirementEntity): SourceInput[] {
  return readSources(sources)
    .filter(({ nature }) => nature !== 'USER')
    .map(({ nature, title }) => ({ nature, title }));
}
