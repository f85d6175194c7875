import type { Board } from '../board.ts';
import { authority, cycle, onlyIf, secrets, summary, type Here, type Maker, type Verdict } from '../here.ts';
import { copy, nothing, treaties } from '../world.ts';

const reports = (object: string, make: Maker['make']): Maker => ({ subgraph: 'reports', object, make });
type Sent = Board['dispatch'][number];

const own = ({ board }: Here) => board.summary_information.find(({ id }) => id === summary);
const target = (here: Here) => here.target(own(here) ?? { id: summary, version: 1 });
const sectionsOf = ({ board }: Here) => board.summary_section.filter(({ summary_id }) => summary_id === summary);
const attachmentsOf = ({ board }: Here) => board.summary_attachment.filter(({ summary_id }) => summary_id === summary);
const reason = ({ label }: Here) => `By chance ${label}`;
/** A draft of an open year alone is worked on. */
const ifDraft = (here: Here, holds = true, verdict: Verdict = 'MAY') =>
  onlyIf(here.isOpen && here.told.get(summary) === 'DRAFT' && holds, verdict);

/** Entries of what was delivered, and now and then of what was not. */
const entriesFor = (here: Here) => {
  const { in_force_entry, not_in_force_entry, annual_information } = here.board;
  const isDelivered = (id: string | null) => annual_information.find((each) => each.id === id)?.submitted_at != null;
  const all = [...in_force_entry, ...not_in_force_entry];
  const entry = here.pick(all.filter(({ information_id }) => here.isOdd(3) || isDelivered(information_id)));
  return entry && here.step.pick % 2 === 0 ? [entry.id] : [];
};

/** Published already: what is written into an assessment must not stand there. */
const isPublished = ({ board }: Pick<Here, 'board'>, secret: string) =>
  board.published_section.some(({ text_ru }) => text_ru?.includes(secret));

const toTheOffice = ({ to_id }: Sent) => to_id === 'body-pmo';
const sentBy = (here: Here) => here.pick(here.board.dispatch);
const isRefused = (here: Here, dispatch: Sent | null) => {
  const message = here.board.edms_message.find(({ dispatch_id }) => dispatch_id === dispatch?.id);
  return here.told.get(message?.id ?? nothing) === 'FAILED';
};
const senderOf = (dispatch: Sent | null) => (dispatch && !toTheOffice(dispatch) ? ['PM_OFFICE'] : authority);

/** ¶8: the summary, while it is worked on. */
const worked = {
  beginSummary: reports('summaryInformation', (here) => ({
    input: { cycle },
    roles: authority,
    verdict: onlyIf(here.isOpen && own(here) === undefined, 'MUST'),
  })),
  correctSummary: reports('summaryInformation', (here) => {
    const secret = here.step.text === 'restricted' ? secrets[0] : secrets[1];
    const isAssessing = here.step.pick % 2 === 0;
    const said = isAssessing ? { foreignPolicyAssessment: { ru: secret } } : { analysis: here.words };
    const verdict = ifDraft(here, !isAssessing || !isPublished(here, secret), isAssessing ? 'MUST' : 'MAY');
    return { input: { ...target(here), ...said }, roles: authority, verdict };
  }),
  addSummarySection: reports('summarySection', (here) => ({
    input: { summary, text: here.words, heading: here.words, treaty: here.pick(treaties), entries: entriesFor(here) },
    roles: authority,
    verdict: ifDraft(here, here.isSaid),
  })),
  correctSummarySection: reports('summarySection', (here) => ({
    input: { ...here.target(here.pick(sectionsOf(here))), text: here.words },
    roles: authority,
    verdict: ifDraft(here, sectionsOf(here).length > 0),
  })),
  withdrawSummarySection: reports('summaryInformation', (here) => ({
    input: { ...here.target(here.pick(sectionsOf(here))), reason: reason(here) },
    roles: authority,
    verdict: ifDraft(here, sectionsOf(here).length > 0, 'MUST'),
  })),
  addSummaryAttachment: reports('summaryAttachment', (here) => ({
    input: {
      summary,
      recommendations: [here.isOdd(4) ? nothing : here.pick(['r1', 'r2'])],
      ...(here.step.pick % 2 === 0 ? { document: copy } : {}),
    },
    roles: authority,
    verdict: ifDraft(here),
  })),
  correctSummaryAttachment: reports('summaryAttachment', (here) => ({
    input: { ...here.target(here.pick(attachmentsOf(here))), title: here.words },
    roles: authority,
    verdict: ifDraft(here, attachmentsOf(here).length > 0),
  })),
  withdrawSummaryAttachment: reports('summaryInformation', (here) => ({
    input: { ...here.target(here.pick(attachmentsOf(here))), reason: reason(here) },
    roles: authority,
    verdict: ifDraft(here, attachmentsOf(here).length > 0, 'MUST'),
  })),
  completeSummary: reports('summaryInformation', (here) => ({
    input: target(here),
    roles: authority,
    verdict: ifDraft(here, sectionsOf(here).length > 0),
  })),
  reopenSummary: reports('summaryInformation', (here) => ({
    input: { ...target(here), reason: reason(here) },
    roles: authority,
    verdict: onlyIf(here.isOpen && here.told.get(summary) === 'COMPLETED', 'MUST'),
  })),
} satisfies Readonly<Record<string, Maker>>;

/** ¶8, ¶10, ¶12: its way, with a document management system that refuses, too. */
const sent = {
  dispatchSummary: reports('dispatch', (here) => ({
    input: {
      summary,
      expectedVersion: here.versionOf(own(here)),
      ...(here.step.pick % 4 === 0 ? { document: copy } : {}),
    },
    roles: authority,
    verdict: onlyIf(here.told.get(summary) === 'COMPLETED'),
  })),
  forwardSummary: reports('dispatch', (here) => {
    const came = here.board.dispatch.find((each) => toTheOffice(each) && each.registration_number !== null);
    const isNew = here.board.dispatch.every(toTheOffice);
    return { input: { summary }, roles: ['PM_OFFICE'], verdict: onlyIf(came !== undefined && isNew, 'MUST') };
  }),
  retryDispatch: reports('dispatch', (here) => {
    const dispatch = sentBy(here);
    const input = { dispatch: dispatch?.id ?? nothing };
    return { input, roles: senderOf(dispatch), verdict: onlyIf(isRefused(here, dispatch), 'MUST') };
  }),
  withdrawDispatch: reports('summaryInformation', (here) => {
    const dispatch = sentBy(here);
    const input = { dispatch: dispatch?.id ?? nothing, reason: reason(here) };
    return { input, roles: senderOf(dispatch), verdict: onlyIf(here.isOpen && isRefused(here, dispatch), 'MUST') };
  }),
} satisfies Readonly<Record<string, Maker>>;

export const ofSummary = { ...worked, ...sent };
