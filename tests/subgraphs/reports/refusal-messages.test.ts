import { overlap } from '../../../subgraphs/_kit/command/problems.ts';
import { otherKindFault } from '../../../subgraphs/reports/annual-entry/annual-entry.rule.ts';
import { howDutiesAreNamed } from '../../../subgraphs/reports/annual-information/begin.rule.ts';
import { formFaults, stepFaults } from '../../../subgraphs/reports/annual-information/information-step.rule.ts';
import { InformationState } from '../../../subgraphs/reports/annual-information/information-state.ts';
import { notFailedFaults } from '../../../subgraphs/reports/dispatch/dispatch.rule.ts';
import { EdmsMessageState } from '../../../subgraphs/reports/edms-message/edms-message.state.ts';
import type { Fault } from '../../../subgraphs/reports/faults/fault.ts';
import {
  closedFaults,
  openableFaults,
  openedBefore,
  regimeFaults,
  rivalFaults,
} from '../../../subgraphs/reports/monitoring-cycle/monitoring-cycle.rule.ts';
import { hasTheYear } from '../../../subgraphs/reports/monitoring-regime/monitoring-regime.rule.ts';
import { yearFaults } from '../../../subgraphs/reports/monitoring-regime/years.rule.ts';
import { requiresTheSame } from '../../../subgraphs/reports/requirement/requirement-years.faults.ts';
import { changeFaults, reopeningFaults } from '../../../subgraphs/reports/summary-information/summary-standing.rule.ts';

const of = (faults: readonly Fault[]) => faults[0]?.message;
const version = (state: InformationState) => ({ id: 'cycle-2021:body-a:v1', state });
const toSubmit = (state: InformationState) => of(stepFaults('id', version(state), 'submit'));
const sent = { id: 'summary-2021', completedOn: '2021-12-01', isDispatched: true };
/** At 00:30 in Almaty, on the day after. */
const late = { signedAt: null, submittedAt: '2021-11-10T18:30:00.000Z', paperReceivedOn: null };
const rules = { id: 'rules', firstYear: 2010, lastYear: 2021 };

describe('a refusal says in each language what it is about, and what to do', () => {
  it.each<[string, Fault['message'] | undefined, RegExp]>([
    [
      'the regime has other years',
      of(regimeFaults(rules, 2026)),
      /rules.*2026.*2010–2021.*correctRegime.*registerRegime/,
    ],
    ['the year is of another regime', of(rivalFaults('next', 2020, 'rules')), /2020.*rules.*correctRegime/],
    ['another regime has the year', hasTheYear('rules'), /rules.*correctRegime/],
    ['another requirement has the year', requiresTheSame('rules-inputs-v1'), /rules-inputs-v1.*correctRequirement/],
    ['the year has a cycle', openedBefore('cycle-2021', 2021), /2021.*cycle-2021/],
    ['it is before the first cycle', of(openableFaults(2009, '2026-11-22')), /^2009: .*2010.*2036/],
    ['it is too far ahead', of(openableFaults(2037, '2026-11-22')), /^2037: .*2010.*2036/],
    ['a regime is of no year of monitoring', of(yearFaults('firstYear', 2200)), /^2200: .*2010.*2199/],
    [
      'the entry is of the other kind',
      otherKindFault({ information: 'cycle-2021:body-a:v1', treaty: 'untc-4-1' }).message,
      /untc-4-1.*cycle-2021:body-a:v1:untc-4-1.*withdrawEntry/,
    ],
    ['there is no such duty', howDutiesAreNamed, /cycle-2021:body-mfa.*reportingDuties.*openMonitoringCycle/],
    ['it is ready, and not signed', toSubmit(InformationState.READY), /v1(?!.*markInformationReady).*signInformation/],
    ['it is written, and not signed', toSubmit(InformationState.DRAFT), /v1.*markInformationReady.*signInformation/],
    [
      'another record is valid then',
      overlap({ field: 'input.validFrom' }, 'body-a:t1').message as Fault['message'],
      /body-a:t1.{50,}/,
    ],
    ['the summary was sent', of(reopeningFaults('id', sent)), /^(?!.*reopenSummary).*withdrawDispatch/],
    [
      'the summary was completed',
      of(changeFaults('id', { ...sent, isDispatched: false })),
      /summary-2021.*2021-12-01.*reopenSummary/,
    ],
    [
      'it was delivered, by the day in Almaty',
      of(formFaults('id', { ...version(InformationState.SUBMITTED), ...late }, 'submit')),
      /v1.*2021-11-11/,
    ],
    ['the year is over', of(closedFaults('id', { id: 'cycle-2021', closedOn: '2022-01-31' })), /2022-01-31.{10,}/],
  ])('where %s', (_when, message, expected) => {
    const texts = Object.values(message ?? {});
    expect(new Set(texts).size).toBe(3);
    for (const text of texts) expect(text).toMatch(expected);
  });

  it('where a message was not refused, how far it has come', () => {
    const told = (state: EdmsMessageState) => of(notFailedFaults('dispatch-1', state));
    expect([EdmsMessageState.QUEUED, EdmsMessageState.REGISTERED, EdmsMessageState.RECEIVED].map(told)).toEqual([
      {
        kk: '«dispatch-1» хабарламасынан бас тартылмаған, ол кезекте: өзі қайта жіберіледі.',
        ru: 'Сообщение «dispatch-1» не было отклонено, оно в очереди: отправляется снова само.',
        en: 'The message of dispatch-1 was not refused, it is queued: it is sent again by itself.',
      },
      {
        kk: '«dispatch-1» хабарламасы құжат айналымы жүйесінде тіркелген: ол қайта жіберілмейді, кері алынбайды.',
        ru: 'Сообщение «dispatch-1» зарегистрировано в системе документооборота: его не отправляют снова и не отзывают.',
        en: 'The message of dispatch-1 is registered in the document management system: it is neither sent again nor taken back.',
      },
      {
        kk: '«dispatch-1» хабарламасын алушы қабылдаған: ол қайта жіберілмейді, кері алынбайды.',
        ru: 'Сообщение «dispatch-1» получено адресатом: его не отправляют снова и не отзывают.',
        en: 'The message of dispatch-1 was received: it is neither sent again nor taken back.',
      },
    ]);
  });
});
