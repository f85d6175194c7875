import type { Fault } from '../faults/fault.ts';
import { InformationState } from './information-state.ts';

type Texts = Fault['message'];

interface Version {
  readonly id: string;
  readonly state: InformationState;
}

const underWay = ({ id }: Version): Texts => ({
  kk: `«${id}» әлі жазылып жатыр: жаңа нұсқа басталмайды.`,
  ru: `«${id}» ещё готовится: новую версию начинать нельзя.`,
  en: `${id} is still being written: no other version is begun.`,
});

const waits = ({ id }: Version): Texts => ({
  kk: `«${id}» ұсынылған, уәкілетті органның шешімі күтілуде.`,
  ru: `«${id}» представлена и ждёт решения уполномоченного органа.`,
  en: `${id} was submitted, and waits for the decision of the authorised body.`,
});

const isAccepted = ({ id }: Version): Texts => ({
  kk: `«${id}» қабылданған: жаңа нұсқасы болмайды.`,
  ru: `«${id}» принята: новой версии не будет.`,
  en: `${id} was accepted: there is no further version.`,
});

const whyNot: Partial<Record<InformationState, (latest: Version) => Texts>> = {
  [InformationState.DRAFT]: underWay,
  [InformationState.READY]: underWay,
  [InformationState.SIGNED]: underWay,
  [InformationState.SUBMITTED]: waits,
  [InformationState.ACCEPTED]: isAccepted,
};

/** A version follows one that was returned; the first follows none. */
export function followingFaults(latest: Version | null): Fault[] {
  const message = latest && whyNot[latest.state]?.(latest);
  return message ? [{ field: 'duty', value: latest.id, message }] : [];
}

/** What the id of a duty looks like, and where it comes from. */
export const howDutiesAreNamed: Texts = {
  kk: 'Міндеттің идентификаторы — <цикл>:<орган>, мысалы cycle-2021:body-mfa; `reportingDuties` оларды тізеді. Міндеттер цикл ашылғанда (openMonitoringCycle) және қайта қаралғанда (reviseReportingDuties) пайда болады.',
  ru: 'Идентификатор обязанности — <цикл>:<орган>, например cycle-2021:body-mfa; их перечисляет `reportingDuties`. Обязанности возникают, когда открывают цикл (openMonitoringCycle) и когда их пересматривают (reviseReportingDuties).',
  en: 'The id of a duty is <cycle>:<body>, such as cycle-2021:body-mfa; `reportingDuties` lists them. They arise when the cycle is opened (openMonitoringCycle), and when they are revised (reviseReportingDuties).',
};

interface Obligation {
  readonly id: string;
  readonly isRequired: boolean | null;
  readonly notRequiredSince: string | null;
  readonly reasonKk: string | null;
  readonly reasonRu: string | null;
  readonly reasonEn: string | null;
}

/** Who owes nothing on the day delivers nothing; where nobody can say, it may. */
export function obligationFaults(duty: Obligation, today: string): Fault[] {
  const isAhead = duty.notRequiredSince !== null && duty.notRequiredSince > today;
  if (duty.isRequired !== false || isAhead) return [];
  const why = (reason: string | null) => (reason === null ? '' : ` ${reason}`);
  const message = {
    kk: `«${duty.id}» бойынша ақпарат берілмейді.${why(duty.reasonKk)}`,
    ru: `По «${duty.id}» информация не представляется.${why(duty.reasonRu)}`,
    en: `Nothing is owed for ${duty.id}.${why(duty.reasonEn)}`,
  };
  return [{ field: 'duty', value: duty.id, message }];
}

interface Period {
  readonly year: number;
  readonly periodFrom?: string | null | undefined;
  readonly periodTo?: string | null | undefined;
}

/**
 * The days that a version reports on. ¶5 asks for the progress of the current year: they end in it. That they may begin
 * in the year before, of which a part came after the delivery, is the hub's own procedure.
 */
export function periodFaults({ year, periodFrom = null, periodTo = null }: Period): Fault[] {
  const isOutside = (day: string | null, first: number) =>
    day !== null && (day < `${first}-01-01` || day > `${year}-12-31`);
  return [
    ...(isOutside(periodFrom, year - 1)
      ? [{ field: 'periodFrom', value: periodFrom, message: beginsOutside(periodFrom) }]
      : []),
    ...(isOutside(periodTo, year) ? [{ field: 'periodTo', value: periodTo, message: endsOutside(periodTo) }] : []),
    ...orderFaults(periodFrom, periodTo),
  ];
}

const beginsOutside = (day: string | null): Texts => ({
  kk: `Кезеңнің бірінші күні (${day}) циклдің жылында да, оның алдындағы жылда да емес.`,
  ru: `Первый день периода (${day}) — не из года цикла и не из года перед ним.`,
  en: `The first day of the period, ${day}, is neither of the year of the cycle nor of the year before.`,
});

const endsOutside = (day: string | null): Texts => ({
  kk: `Кезеңнің соңғы күні (${day}) циклдің жылында емес.`,
  ru: `Последний день периода (${day}) — не из года цикла.`,
  en: `The last day of the period, ${day}, is not of the year of the cycle.`,
});

/** The last day comes with a first one, and is not before it. */
function orderFaults(periodFrom: string | null, periodTo: string | null): Fault[] {
  if (periodTo === null || (periodFrom !== null && periodFrom <= periodTo)) return [];
  const message = {
    kk: `Соңғы күні (${periodTo}) бірінші күнімен бірге беріледі және одан бұрын болмайды.`,
    ru: `Последний день (${periodTo}) указывают вместе с первым и не раньше его.`,
    en: `The last day of the period, ${periodTo}, is before periodFrom, or given without it.`,
  };
  return [{ field: 'periodTo', value: periodTo, message }];
}

/** A nil return says that there is no treaty to report on. */
export function nilReturnFaults(isNil: boolean, entries: number): Fault[] {
  if (!isNil || entries === 0) return [];
  const message = {
    kk: `Ақпаратта ${entries} жазба бар: «есеп беретін шарт жоқ» деу үшін алдымен оларды алып тастаңыз.`,
    ru: `В информации есть записи (${entries}): чтобы она была нулевым отчётом, сначала отзовите их.`,
    en: `The information has entries (${entries}): withdraw them first, for it to be a nil return.`,
  };
  return [{ field: 'isNil', value: 'true', message }];
}
