import { authority, cycle, officersOf, onlyIf, type Here, type Maker } from '../here.ts';
import { act, formerAct, nothing, treaties, year } from '../world.ts';

const reports = (object: string | null, make: Maker['make']): Maker => ({ subgraph: 'reports', object, make });

const kinds = [
  'INFORMATION_DEADLINE',
  'LANGUAGES',
  'SIGNATURE',
  'SUMMARY_DEADLINE',
  'ASSESSMENT',
  'FORWARDING',
  'COPIES',
];

/** The year that is played, or years that meet those of others as often as not. */
const years = (here: Here) => {
  const firstYear = here.isOdd(2) ? year - (here.step.pick % 3) : year;
  return here.isOdd(5) ? { firstYear } : { firstYear, lastYear: firstYear + (here.isOdd(4) ? 1 : 0) };
};

/** The one that was registered for the year. */
const regimeOf = ({ board }: Here) => board.monitoring_regime.find(({ act_id }) => act_id === act)?.id ?? nothing;
const isThere = ({ board }: Here) => board.monitoring_cycle.some(({ id }) => id === cycle);
const ownCycle = ({ board }: Here) => board.monitoring_cycle.find(({ id }) => id === cycle);

/** What a year is held to, its opening and its end, and what bodies note all year. */
export const ofCycle = {
  registerRegime: reports('monitoringRegime', (here) => ({
    input: {
      name: here.words,
      act: here.isOdd(7) ? here.pick([nothing, formerAct]) : act,
      ...years(here),
      source: 'Invented',
    },
    roles: authority,
    verdict: onlyIf(here.isSaid),
  })),
  correctRegime: reports('monitoringRegime', (here) => ({
    input: { ...here.target(here.pick(here.board.monitoring_regime)), ...years(here), source: 'Invented' },
    roles: authority,
    verdict: 'MAY',
  })),
  registerRequirement: reports('requirement', (here) => {
    const kind = kinds[here.step.pick % kinds.length] ?? '';
    const monthDay = kind === 'INFORMATION_DEADLINE' ? { monthDay: '11-10' } : {};
    const ofSummary = kind === 'SUMMARY_DEADLINE' ? { monthDay: '12-10' } : {};
    const regime = regimeOf(here);
    const said = { statement: here.words, state: 'VERIFIED', source: 'Invented' };
    return {
      input: { regime, kind, act, ...monthDay, ...ofSummary, ...said },
      roles: authority,
      verdict: onlyIf(here.isSaid && regime !== nothing),
    };
  }),
  correctRequirement: reports('requirement', (here) => ({
    input: {
      ...here.target(here.pick(here.board.requirement)),
      ...(here.step.pick % 2 === 0 ? { statement: here.words } : years(here)),
      source: 'Invented',
    },
    roles: authority,
    verdict: 'MAY',
  })),
  openMonitoringCycle: reports('monitoringCycle', (here) => ({
    input: { year, regime: regimeOf(here) },
    roles: authority,
    verdict: onlyIf(!isThere(here)),
  })),
  closeMonitoringCycle: reports('monitoringCycle', (here) => ({
    input: here.target(ownCycle(here) ?? { id: cycle, version: 1 }),
    roles: authority,
    verdict: onlyIf(here.isOpen, 'MUST'),
  })),
  reviseReportingDuties: reports('monitoringCycle', (here) => ({
    input: { cycle, reason: `By chance ${here.label}` },
    roles: authority,
    verdict: onlyIf(here.isOpen, 'MUST'),
  })),
  addMonitoringNote: reports('monitoringNote', (here) => ({
    input: {
      body: here.step.body,
      treaty: here.isOdd(4) ? nothing : here.pick(treaties),
      text: here.words,
      notedOn: here.day(here.isOdd(8) ? 1 : -1),
      ...(here.isOdd(3) ? { subdivision: here.idOf(here.board.subdivision) } : {}),
    },
    roles: officersOf(here.step.body),
    verdict: onlyIf(here.isSaid && !here.isOdd(8) && !here.isOdd(4)),
  })),
  correctMonitoringNote: reports('monitoringNote', (here) => {
    const note = here.pick(here.board.monitoring_note);
    const roles = officersOf(note?.body_id ?? here.step.body);
    return { input: { ...here.target(note), text: here.words }, roles, verdict: onlyIf(note !== null) };
  }),
  withdrawMonitoringNote: reports(null, (here) => {
    const note = here.pick(here.board.monitoring_note);
    const roles = officersOf(note?.body_id ?? here.step.body);
    const reason = `By chance ${here.label}`;
    return { input: { ...here.target(note), reason }, roles, verdict: onlyIf(note !== null, 'MUST') };
  }),
} satisfies Readonly<Record<string, Maker>>;
