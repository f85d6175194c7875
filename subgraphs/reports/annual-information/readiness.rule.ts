import type { ProblemValue } from '../../_kit/command/problem.type.ts';
import { incomplete } from '../../_kit/command/problems.ts';
import { labelOf } from '../../_kit/labels.ts';
import { AssessmentSubject } from '../assessment/assessment.enums.ts';
import { RequirementKind } from '../requirement/requirement.kind.ts';
import type { Requirement } from '../requirement/requirement.type.ts';
import type { AnnualInformation } from './annual-information.type.ts';
import { CompletenessState, type CompletenessPoint } from './completeness.type.ts';
import { ContentGapKind, type ContentGap } from './content-gap.type.ts';
import { LanguageState } from './information-state.ts';
import type { LanguageGap } from './language-gap.type.ts';

type Texts = Readonly<Record<'kk' | 'ru' | 'en', string>>;

/** What is missing, and where. */
interface Missing {
  readonly record: string;
  readonly missing: string;
  readonly message: Texts;
}

/** These come once it is ready: it is signed, and then delivered. */
const later: ReadonlySet<RequirementKind> = new Set([RequirementKind.SIGNATURE, RequirementKind.FORMS]);

/** Whatever is missing for a version to be ready for the signature, each with the wording that asks for it. */
export function readinessProblems(field: string, points: readonly CompletenessPoint[]): ProblemValue[] {
  return points
    .filter(({ state, requirement }) => state === CompletenessState.NOT_MET && !later.has(requirement.kind))
    .flatMap(({ requirement, gaps, languageGaps }) =>
      [...gaps.map(ofContent), ...languageGaps.map(ofLanguage)].map(({ message, ...gap }) =>
        incomplete({ field, ...paragraphOf(requirement) }, { ...gap, wording: requirement.wordingId }, message),
      ),
    );
}

interface Entries {
  readonly inForce: readonly unknown[];
  readonly notInForce: readonly unknown[];
}

/** Neither an entry nor an explicit nil return, and no treaty that is due says so. */
export function saysNothing(
  { isNil }: Pick<AnnualInformation, 'isNil'>,
  { inForce, notInForce }: Entries,
  points: readonly CompletenessPoint[],
): boolean {
  const isDue = points.some(({ gaps, state }) => state === CompletenessState.NOT_MET && gaps.length > 0);
  return !isNil && !isDue && inForce.length + notInForce.length === 0;
}

/** Whatever the year asks for. The hub's own, so without a paragraph: the Rules know no nil return. */
export function nothingSaid(field: string, id: string): ProblemValue {
  return incomplete({ field }, { record: id, missing: ContentGapKind.ENTRY, wording: null }, noEntry(id));
}

const noEntry = (id: string): Texts => ({
  kk: `«${id}» ішінде бірде-бір жазба жоқ. Жазба қосыңыз (addInForceEntry, addNotInForceEntry, carryEntryForward) немесе есеп нөлдік екенін көрсетіңіз (editInformation).`,
  ru: `В «${id}» нет ни одной записи. Добавьте запись (addInForceEntry, addNotInForceEntry, carryEntryForward) или укажите, что сообщать не о чем: отчёт нулевой (editInformation).`,
  en: `${id} has no entry. Add one (addInForceEntry, addNotInForceEntry, carryEntryForward), or say that there is nothing to report (editInformation, isNil).`,
});

/** As people cite it: `¶7`, of `kz-gov-1141-2010-p7`. */
function paragraphOf({ paragraphId }: Requirement): { readonly paragraph?: string } {
  const number = /-p(\d+)$/.exec(paragraphId ?? '')?.[1];
  return number === undefined ? {} : { paragraph: `¶${number}` };
}

function ofContent({ kind, treatyId, entry, subject, issue }: ContentGap): Missing {
  const what = labelOf(ContentGapKind, kind);
  const whose = subject === null ? null : labelOf(AssessmentSubject, subject);
  const record = issue?.id ?? entry?.id ?? treatyId;
  const words = (language: 'kk' | 'ru' | 'en') =>
    `${what[language]}${whose === null ? '' : ` (${whose[language]})`}${issue === null ? '' : ` — ${issue.id}`}`;
  return {
    record,
    missing: subject === null ? kind : `${kind}.${subject}`,
    message: {
      kk: `«${entry?.id ?? treatyId}» ішінде жетіспейді: ${words('kk')}.`,
      ru: `В «${entry?.id ?? treatyId}» не хватает: ${words('ru')}.`,
      en: `${entry?.id ?? treatyId} lacks: ${words('en')}.`,
    },
  };
}

const inLanguage = {
  kk: { kk: 'қазақша', ru: 'на казахском', en: 'in Kazakh' },
  ru: { kk: 'орысша', ru: 'на русском', en: 'in Russian' },
};

/** Texts of an information in words, by the names of their fields. */
const textNames: Readonly<Record<string, Omit<Texts, 'en'> | undefined>> = {
  progress: { kk: 'орындалу барысы', ru: 'ход исполнения' },
  state: { kk: 'рәсімдердің барысы', ru: 'ход процедур' },
  reason: { kk: 'орындалмау себебі', ru: 'причина невыполнения' },
  text: { kk: 'мәтін', ru: 'текст' },
  note: { kk: 'түсініктеме', ru: 'пояснение' },
  title: { kk: 'атауы', ru: 'название' },
  description: { kk: 'сипаттама', ru: 'описание' },
};

function ofLanguage({ record, field, language, state }: LanguageGap): Missing {
  const [how, named] = [labelOf(LanguageState, state), inLanguage[language]];
  const where = (name: string | null) => (name === null ? '' : `, ${name}`);
  const { kk, ru } = textNames[field ?? ''] ?? { kk: field, ru: field };
  return {
    record,
    missing: field === null ? language : `${field}.${language}`,
    message: {
      kk: `«${record}»${where(kk)} ${named.kk}: ${how.kk}.`,
      ru: `«${record}»${where(ru)} ${named.ru}: ${how.ru}.`,
      en: `${record}${where(field)}, ${named.en}: ${how.en}.`,
    },
  };
}
