type Fields = Readonly<Record<string, unknown>>;

interface Named {
  readonly type: string;
  readonly id: string;
  readonly fields: Fields;
}

/** A record that can be confidential by itself, with what names it and where neighbours would show it. */
export interface Kind extends Named {
  readonly subgraph: string;
  /** The root list that holds it. */
  readonly list: string;
  /** The body that it is of; null: of none. */
  readonly owner: string | null;
  /** Of any subgraph, after the records of all kinds; the fields of one whose id is made of them leave out the id. */
  readonly naming: readonly (Named & { readonly subgraph: string })[];
  readonly neighbours: string;
}

const owner = 'body-mod';
const t = 'untc-4-4';
const en = { en: 'A secret' };
const some = '{ totalCount nodes { id } }';
const information = 'cycle-2021:body-mod:v2';
const entry = `${information}:${t}`;
/** Delivered before signatures were recorded, so that something can still be added to it. */
const open = 'cycle-2023:body-ecology:v1';

/** Its id is made of what it names. */
function joined(subgraph: string, type: string, id: string, fields: Fields) {
  return { subgraph, type, id, fields };
}

function naming(subgraph: string, type: string, id: string, fields: Fields) {
  return joined(subgraph, type, id, { id, ...fields });
}

/** What is there before, and public. */
export const base = [
  naming('reports', 'AnnualInformation', open, {
    duty: 'cycle-2023:body-ecology',
    versionNumber: 1,
    state: 'SUBMITTED',
    isNil: false,
    submittedAt: '2023-11-20T10:00:00+06:00',
    kkState: 'PRESENT',
    ruState: 'PRESENT',
  }),
  joined('reports', 'InForceEntry', `${open}:untc-26-1`, { information: open, treaty: 'untc-26-1', progress: en }),
];

const act = { act: 'secret-act' };
const effective = { date: '2019-01-01' };

export const kinds: readonly Kind[] = [
  {
    type: 'LegalAct',
    subgraph: 'treaties',
    id: 'secret-act',
    list: 'legalActs',
    owner,
    fields: { id: 'secret-act', kind: 'MINISTERIAL_ORDER', adoptedOn: '2019-01-01', title: en, issuer: owner },
    naming: [
      naming('treaties', 'LegalActVersion', 'secret-act-v1', { ...act, number: 1, isTextKnown: false, effective }),
      naming('treaties', 'LegalParagraph', 'secret-act-p1', { ...act, number: '1', position: 1 }),
      naming('treaties', 'ParagraphVersion', 'secret-act-p1-v1', { paragraph: 'secret-act-p1', number: 1, effective }),
      joined('treaties', 'LegalActLink', `secret-act:IMPLEMENTS:${t}`, {
        from: 'secret-act',
        kind: 'IMPLEMENTS',
        treaty: t,
      }),
      naming('treaties', 'ImplementingMeasure', 'secret-measure', { ...act, treaty: t, extent: 'FULL' }),
      naming('treaties', 'TreatyAction', `${t}:kz:other-secret`, {
        treaty: t,
        participant: 'kz',
        kind: 'NOTIFICATION',
        date: '2020-01-01',
        ...act,
      }),
      naming('treaties', 'DomesticProcedureStep', 'untc-3-13-procedure-step-9', {
        procedure: 'untc-3-13-procedure',
        position: 9,
        name: en,
        completedOn: '2020-01-01',
        ...act,
      }),
      naming('reports', 'EvidenceLink', `${open}:untc-26-1-e90`, {
        entry: `${open}:untc-26-1`,
        input: 'LEGAL_ACTS',
        citedType: 'LegalAct',
        cited: 'secret-act',
      }),
    ],
    neighbours: `treaty(id: "${t}") { legalActLinks ${some} implementingMeasures ${some} actions ${some} } body(id: "${owner}") { legalActs ${some} } procedure: domesticProcedure(id: "untc-3-13-procedure") { state steps { id } }`,
  },
  {
    type: 'DomesticProcedure',
    subgraph: 'treaties',
    id: `${t}-procedure-secret`,
    list: 'domesticProcedures',
    owner,
    fields: { id: `${t}-procedure-secret`, treaty: t, kind: 'RATIFICATION', responsibleBody: owner, reason: en },
    naming: [
      naming('treaties', 'DomesticProcedureStep', `${t}-procedure-secret-step-1`, {
        procedure: `${t}-procedure-secret`,
        position: 1,
        name: en,
      }),
      joined('reports', 'NotInForceEntry', `${open}:untc-4-12`, {
        information: open,
        treaty: 'untc-4-12',
        state: en,
        procedure: `${t}-procedure-secret`,
      }),
    ],
    neighbours: `treaty(id: "${t}") { domesticProcedures ${some} } signed: treaty(id: "untc-4-12") { notInForceEntries ${some} } body(id: "${owner}") { domesticProcedures ${some} }`,
  },
  {
    type: 'ConclusionProposal',
    subgraph: 'bodies',
    id: 'secret-proposal',
    list: 'conclusionProposals',
    owner,
    fields: { id: 'secret-proposal', treaty: t, body: owner, title: en },
    naming: [
      naming('bodies', 'Assignment', `${owner}:${t}`, {
        body: owner,
        treaty: t,
        basis: 'PROPOSED_CONCLUSION',
        proposal: 'secret-proposal',
        validFrom: '2019-01-01',
      }),
    ],
    neighbours: `treaty(id: "${t}") { conclusionProposals ${some} assignments ${some} watchedBy { id } } body(id: "${owner}") { conclusionProposals ${some} assignments ${some} }`,
  },
  {
    type: 'PeriodicReport',
    subgraph: 'reports',
    id: 'secret-report',
    list: 'periodicReports',
    owner: null,
    fields: { id: 'secret-report', title: en, treatyBody: 'body-un-hrc', submittedOn: '2020-01-01' },
    naming: [
      joined('reports', 'PeriodicReportTreatyLink', `secret-report:${t}`, { report: 'secret-report', treaty: t }),
      naming('reports', 'SourceDocument', 'secret-observations', {
        kind: 'CONCLUDING_OBSERVATIONS',
        title: en,
        mechanism: 'Committee',
        periodicReport: 'secret-report',
      }),
      naming('reports', 'EvidenceLink', `${open}:untc-26-1-e91`, {
        entry: `${open}:untc-26-1`,
        input: 'PERIODIC_REPORTS',
        citedType: 'PeriodicReport',
        cited: 'secret-report',
      }),
    ],
    neighbours: `treaty(id: "${t}") { periodicReports ${some} } body(id: "body-un-hrc") { periodicReportsReceived ${some} }`,
  },
  {
    type: 'SourceDocument',
    subgraph: 'reports',
    id: 'secret-document',
    list: 'sourceDocuments',
    owner: null,
    fields: {
      id: 'secret-document',
      kind: 'LETTER',
      title: en,
      mechanism: 'Letter',
      periodicReport: 'periodic-report-ccpr-2',
    },
    naming: [
      naming('reports', 'Recommendation', 'of-a-secret', {
        document: 'secret-document',
        summary: en,
        form: 'RECOMMENDATION',
        sourceKind: 'NGO',
        addressee: 'kz',
        madeOn: '2020-01-01',
      }),
      joined('reports', 'RecommendationTreatyLink', `of-a-secret:${t}`, {
        recommendation: 'of-a-secret',
        treaty: t,
        basis: 'STATED',
        confirmed: true,
      }),
    ],
    neighbours: `treaty(id: "${t}") { recommendations ${some} } report: periodicReport(id: "periodic-report-ccpr-2") { documents ${some} }`,
  },
  {
    type: 'AnnualInformation',
    subgraph: 'reports',
    id: information,
    list: 'annualInformations',
    owner,
    fields: {
      id: information,
      duty: 'cycle-2021:body-mod',
      versionNumber: 2,
      state: 'SUBMITTED',
      isNil: false,
      submittedAt: '2021-12-20T10:00:00+06:00',
      kkState: 'PRESENT',
      ruState: 'PRESENT',
    },
    naming: [
      joined('reports', 'InForceEntry', entry, { information, treaty: t, progress: en }),
      naming('reports', 'Assessment', `${entry}-a1`, { entry, subject: 'KAZAKHSTAN_OBLIGATIONS', finding: 'FULL' }),
      // Whoever sees no entry that names it does not see the issue.
      naming('reports', 'ProblemIssue', 'issue-of-it', { title: en, treaties: [t], openedOn: '2020-01-01' }),
      joined('reports', 'IssueEntryLink', `issue-of-it:${entry}`, { issue: 'issue-of-it', entry }),
    ],
    neighbours: `treaty(id: "${t}") { inForceEntries ${some} problemIssues ${some} } duty: reportingDuty(id: "cycle-2021:body-mod") { current { id } informations ${some} deliveredOn }`,
  },
  {
    type: 'ProblemIssue',
    subgraph: 'reports',
    id: 'secret-issue',
    list: 'problemIssues',
    owner,
    fields: { id: 'secret-issue', title: en, treaties: ['untc-26-1'], raisedBy: owner, openedOn: '2019-12-31' },
    naming: [
      joined('reports', 'IssueEntryLink', `secret-issue:${open}:untc-26-1`, {
        issue: 'secret-issue',
        entry: `${open}:untc-26-1`,
      }),
      naming('reports', 'Proposal', 'secret-issue-p1', { issue: 'secret-issue', text: en, outcome: 'OPEN' }),
    ],
    neighbours: `treaty(id: "untc-26-1") { problemIssues ${some} } body(id: "${owner}") { problemIssues ${some} }`,
  },
];
