import { command, trail } from './command-query.ts';
import type { Query } from './queries.ts';

const addAction = command(
  'addTreatyAction',
  `treatyAction { id kind date { value } note ${trail} treaty { status { value inForceSince { value } } } }`,
);
const correctAction = command('correctTreatyAction', `treatyAction { id date { value } ${trail} }`);
const addName = command(
  'addBodyName',
  `bodyName { id name { kk en } validFrom ${trail} body { names { id validUntil } } }`,
);
const correctName = command('correctBodyName', `bodyName { id name { en } act ${trail} }`);
const addAssignment = command(
  'addAssignment',
  `assignment { id treatyReference ${trail} body { id } treaty { id title { en } } }`,
);
const correctAssignment = command('correctAssignment', `assignment { id validUntil ${trail} }`);
const addSubdivision = command('addSubdivision', `subdivision { id name { kk } body { id } ${trail} }`);
const addHead = command('addHeadTenure', `headTenure { id name { ru } validFrom ${trail} }`);
const designate = command(
  'designateSubdivision',
  `designation { id head { id } actNumber ${trail} subdivision { body { subdivisions { nodes { id designations(validity: ALL) { nodes { id validUntil } } } } } } }`,
);
const registerRegime = command(
  'registerRegime',
  `monitoringRegime { id act { id title { en } } actReference ${trail} }`,
);
const correctRegime = command('correctRegime', `monitoringRegime { id firstYear cycles { nodes { id } } ${trail} }`);
const registerRequirement = command(
  'registerRequirement',
  `requirement { id regime { id } act { id } lawReference state ${trail} }`,
);
const correctRequirement = command(
  'correctRequirement',
  `requirement { id monthDay state ${trail} regime { cycles { nodes { informationDeadline { certainty moment } } } } }`,
);
const openCycle = command(
  'openMonitoringCycle',
  `monitoringCycle { id informationDeadline { moment } ${trail} duties(first: 100) { nodes { isRequired body { id name { en } } items(first: 100) { nodes { id kind fromDay untilDay assignment { id } } } } } }`,
);
const reviseDuties = command('reviseReportingDuties', 'monitoringCycle { id duties { totalCount } }');
const closeCycle = command('closeMonitoringCycle', `monitoringCycle { id closedOn ${trail} }`);

const beginSummary = command('beginSummary', `summaryInformation { id state ${trail} }`);
const addSection = command(
  'addSummarySection',
  `summarySection { id contentHash treatyReference ${trail} summary { missingBodies { id } } }`,
);
const addAttachment = command('addSummaryAttachment', `summaryAttachment { id documentReference ${trail} }`);
const completeSummary = command('completeSummary', `summaryInformation { id completedOn missingBodies { id } }`);
const dispatchSummary = command(
  'dispatchSummary',
  `dispatch { id system contentHash message { kind state missingCopies documents { role sha256 size } } summary { state } ${trail} }`,
);
const forwardSummary = command('forwardSummary', 'dispatch { id }');
const retryDispatch = command('retryDispatch', 'dispatch { id }');
const withdrawDispatch = command('withdrawDispatch', 'summaryInformation { id }');
const publish = command(
  'publishResults',
  `resultsPublication { id restrictedPartsAbsent { passageWords } sections { id comparison { value } } ${trail} }`,
);

const deposit = {
  treaty: 'untc-26-4',
  participant: 'kz',
  kind: 'DECLARATION',
  date: '2026-11',
  idempotencyKey: 'e2e-1',
  reason: 'A test',
};
const watch = {
  body: 'body-demonstration-successor',
  treaty: 'untc-26-4',
  basis: 'PROPOSED_CONCLUSION',
  validFrom: '2026-01-01',
};
const designation = {
  body: 'body-demonstration-successor',
  subdivision: 'body-demonstration-successor:subdivision:2',
  actNumber: '12-1/345',
  actDate: '2026-07-02',
  validFrom: '2026-08-01',
};
const first = 'untc-26-4:kz:declaration';
const ofSuccessor = {
  regime: 'successor-135',
  act: 'kz-mfa-order-11-1-4-135-2022',
  kind: 'LANGUAGES',
  statement: { en: 'A test' },
  source: 'A test',
} as const;
const deadline = {
  ...{ id: 'successor-135-information-deadline-v1', expectedVersion: 1, monthDay: '11-10' },
  statement: { kk: 'Сынақ мерзімі', ru: 'Пробный срок', en: 'A deadline to try' },
};

const summary = { id: 'summary-2024', expectedVersion: 1 } as const;
const section = { summary: summary.id, text: { kk: 'Сынақ', ru: 'Проба' } };
const sent = { summary: summary.id, expectedVersion: 2 } as const;
const results = (of: string) => ({
  ...{ summary: summary.id, title: { en: 'A test' }, url: 'https://example.org/test', publishedOn: '2025-02-01' },
  sections: [{ section: of, heading: { en: 'A test' }, text: section.text }],
});

const invalid = ['InvalidValueProblem'] as const;

/** A command, given the id of what the one before it made; the revision that it gives, or the problems that it names. */
type Step = readonly [name: string, command: Query | ((made: string) => Query), outcome: string | readonly string[]];

/** Commands in the order in which they build on each other. */
export const commands: readonly Step[] = [
  ['an action', addAction(deposit), 't2'],
  ['the same action with the same key', addAction(deposit), 't2'],
  ['another action with the same key', addAction({ ...deposit, kind: 'OBJECTION' }), ['IdempotencyKeyProblem']],
  [
    'an action with everything wrong',
    addAction({ treaty: 'nothing', participant: 'nobody', kind: 'RATIFICATION', date: '2026-13' }),
    ['InvalidValueProblem', 'UnknownReferenceProblem', 'UnknownReferenceProblem'],
  ],
  [
    'the entry into force of the treaty',
    addAction({ treaty: 'untc-26-4', kind: 'ENTRY_INTO_FORCE', date: '2026-11-01' }),
    't3',
  ],
  [
    'a correction of an old version',
    correctAction({ id: first, expectedVersion: 9, date: '2026-11-02' }),
    ['VersionConflictProblem'],
  ],
  ['a correction', correctAction({ id: first, expectedVersion: 1, date: '2026-11-02', source: 'Note verbale' }), 't4'],
  [
    'a name that is in the way of another',
    addName({ body: 'body-mfa', name: { en: 'Another' }, validFrom: '2026-01-01' }),
    ['OverlapProblem'],
  ],
  [
    'a name that ends the one before',
    addName({ body: 'body-mfa', name: { en: 'Another', kk: 'Басқа' }, validFrom: '2026-01-01', endsPrevious: true }),
    'b2',
  ],
  [
    'a correction of a name',
    correctName({ id: 'body-demonstration:name:2', expectedVersion: 1, act: 'Order No. 1' }),
    'b3',
  ],
  [
    'an assignment to a treaty that is not there',
    addAssignment({ ...watch, treaty: 'untc-99-99' }),
    ['UnknownReferenceProblem'],
  ],
  ['an assignment', addAssignment(watch), 'b4'],
  ['an assignment a second time', addAssignment({ ...watch, validFrom: '2026-02-01' }), ['OverlapProblem']],
  [
    'the end of an assignment',
    correctAssignment({ id: 'body-demonstration-successor:untc-26-4', expectedVersion: 1, validUntil: '2026-06-01' }),
    'b5',
  ],
  ['a subdivision', addSubdivision({ body: 'body-demonstration-successor', name: { kk: 'Шарттар' } }), 'b6'],
  [
    'a head who follows another',
    addHead({
      body: 'body-demonstration-successor',
      name: { ru: 'Новая' },
      validFrom: '2026-07-01',
      endsPrevious: true,
    }),
    'b7',
  ],
  ['a designation in the body of others', designate({ ...designation, body: 'body-mof' }), ['NotPermittedProblem']],
  [
    'a designation that replaces another',
    designate({ ...designation, replaces: 'body-demonstration-successor-legal-designation-1' }),
    'b8',
  ],
  ['a regime of an act that has one', registerRegime({ name: { en: 'A test' }, act: 'kz-gov-1141-2010' }), invalid],
  ['a regime', registerRegime({ name: { en: 'A test' }, act: 'kz-demonstration-2002-1' }), 'r2'],
  [
    'a requirement of the regime that was registered',
    (regime) => registerRequirement({ ...ofSuccessor, regime, act: 'kz-demonstration-2002-1', state: 'NOT_IN_SOURCE' }),
    'r3',
  ],
  [
    'years that another regime has',
    correctRegime({ id: 'successor-135', expectedVersion: 1, firstYear: 2021, source: 'A test' }),
    ['OverlapProblem'],
  ],
  [
    'the first year of a regime',
    correctRegime({ id: 'successor-135', expectedVersion: 1, firstYear: 2022, source: 'A test' }),
    'r4',
  ],
  [
    'a paragraph of No. 1141 under its successor',
    registerRequirement({ ...ofSuccessor, state: 'VERIFIED', paragraph: 'kz-gov-1141-2010-p7', firstYear: 2022 }),
    ['InvalidValueProblem', 'OverlapProblem'],
  ],
  ['a deadline that nobody has verified', correctRequirement({ ...deadline, source: 'A test' }), invalid],
  ['a deadline from nowhere', correctRequirement({ ...deadline, state: 'VERIFIED' }), invalid],
  [
    'a deadline with its source',
    correctRequirement({ ...deadline, state: 'VERIFIED', firstYear: 2022, source: 'A test' }),
    'r5',
  ],
  ['a year that has a cycle', openCycle({ year: 2021, regime: 'rules-1141' }), ['OverlapProblem']],
  [
    'a year, with what bodies owe for it by what bodies and treaties say',
    openCycle({ year: 2024, regime: 'successor-135', openedOn: '2024-01-15', idempotencyKey: 'open-2024' }),
    'r6',
  ],
  ['that year once more, as nothing came', reviseDuties({ cycle: 'cycle-2024', reason: 'A test' }), 'r6'],
  ['a year that is closed', reviseDuties({ cycle: 'cycle-2021', reason: 'A test' }), invalid],
  ['the summary of that year', beginSummary({ cycle: 'cycle-2024' }), 'r7'],
  ['a second summary of it', beginSummary({ cycle: 'cycle-2024' }), invalid],
  ['the completion of a summary without sections', completeSummary(summary), invalid],
  ['a section on a treaty that is not there', addSection({ ...section, treaty: 'no' }), ['UnknownReferenceProblem']],
  ['a section', addSection({ ...section, treaty: 'untc-4-4' }), 'r8'],
  [
    'a copy that is not stored',
    addAttachment({ summary: summary.id, document: '0'.repeat(64), recommendations: ['ccpr-c-kaz-co-2-s1'] }),
    ['UnknownReferenceProblem'],
  ],
  ['the completion of the summary', completeSummary(summary), 'r9'],
  ['results with a section of another summary', publish(results('summary-2021-s1')), ['UnknownReferenceProblem']],
  ['results', publish(results('summary-2024-s1')), 'p2'],
  ['the end of that year', closeCycle({ id: 'cycle-2024', expectedVersion: 1, closedOn: '2025-01-31' }), 'r10'],
  [
    'a dispatch of the summary as it was before',
    dispatchSummary({ ...sent, expectedVersion: 1 }),
    ['VersionConflictProblem'],
  ],
  [
    'the forwarding of what the Office was not sent through the hub',
    forwardSummary({ summary: 'summary-2021' }),
    invalid,
  ],
  ['the forwarding of what was sent to nobody', forwardSummary({ summary: summary.id }), ['UnknownReferenceProblem']],
  // The last of reports: the revisions that come when the system answers are nobody's command.
  ['the dispatch of the summary', dispatchSummary(sent), 'r11'],
  ['a second dispatch of it', dispatchSummary(sent), invalid],
  ['a retry of what was not refused', retryDispatch({ dispatch: 'dispatch-summary-2024-pmo' }), invalid],
  [
    'the withdrawal of what was not refused',
    withdrawDispatch({ dispatch: 'dispatch-summary-2024-pmo', reason: 'Wrong' }),
    invalid,
  ],
];
