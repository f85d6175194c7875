import type { SearchRecordTable } from './search-record.ts';

/** Of subgraph reports, with the descriptions that it gives its types. */
const entryId =
  '`<information>:<treaty>`, such as `cycle-2021:body-mia:v1:untc-4-4`. The entry of a returned version and that of the next are two.';

export const reportsRecords = {
  Recommendation: {
    audience: 'PUBLIC',
    searched: 'The wording, our summary of it, the symbol, and the year in which it was made.',
    description: 'What somebody recommends or proposes to a state (¶6(6), ¶6(7)).',
  },
  SourceDocument: {
    audience: 'PUBLIC',
    searched: 'The title, the symbol, what its kind is called, and the year of its date.',
    description:
      'A document that holds recommendations (¶6(6), ¶6(7)). One copy of it serves all of them. It is confidential where it says so itself, not where a recommendation in it is.',
  },
  PeriodicReport: {
    audience: 'PUBLIC',
    searched: 'The title and the symbol.',
    description:
      'A periodic report of Kazakhstan to an international organisation or its treaty body: an input of ¶6(5), where there is one.',
  },
  AnnualInformation: {
    audience: 'MONITORING',
    searched: 'The remarks and the number on paper.',
    description:
      'One version of what a body reports for a year (¶5 of the Rules of 2010). One that was submitted does not change: after a return a new version follows.',
  },
  InForceEntry: {
    audience: 'MONITORING',
    id: entryId,
    searched: 'The progress.',
    description:
      'What a body reports of a treaty in force (¶5(1)): progress, analysis, problem issues. Two bodies that watch one treaty have an entry each, whether they agree or not.',
  },
  NotInForceEntry: {
    audience: 'MONITORING',
    id: entryId,
    searched: 'The state and the reason.',
    description:
      'What a body reports of a treaty that is signed and not in force (¶5(2)): where its domestic procedures stand, and why they are not completed.',
  },
  MonitoringNote: {
    audience: 'MONITORING',
    searched: 'The wording.',
    description:
      "What a body noted of a treaty in the course of its permanent monitoring (¶4): a working paper of that body, and of what has become of it. No other body sees it, the authorised body included: to others there is no such record. The Rules ask for no notes; that they are kept here is the hub's own procedure.",
  },
  Assessment: {
    audience: 'MONITORING',
    searched: 'The wording.',
    description:
      "What a body found in an entry: of Kazakhstan's rights, of its obligations, or of those of other parties (¶1, ¶5).",
  },
  EvidenceLink: {
    audience: 'MONITORING',
    searched: 'The note.',
    description: 'That an entry rests on something out of one of the seven inputs of ¶6.',
  },
  EntryRemark: {
    audience: 'MONITORING',
    searched: 'The remark.',
    description:
      "What the authorised body remarks on one entry when it returns an information: `<information>:r1`, and on. The hub's own procedure: the Rules know no return.",
  },
  ProblemIssue: {
    audience: 'MONITORING',
    searched: 'The title and the description.',
    description:
      'A problem found when treaties are implemented (¶5). It can span several treaties, entries of several bodies, and years.',
  },
  Proposal: {
    audience: 'MONITORING',
    searched: 'The wording and the note on its outcome.',
    description: 'What a body proposes to resolve a problem issue (¶5), to whom, and what came of it.',
  },
  Indicator: {
    audience: 'PUBLIC',
    searched: 'The name and the method.',
    description:
      'Something that is measured about the implementation of a treaty or of a target (¶6(3): information, statistics included).',
  },
  Observation: {
    audience: 'PUBLIC',
    searched: 'The wording.',
    description:
      'What was observed of an indicator, for one party and period (¶6(3): fulfilment by Kazakhstan and by the other parties). Compares parties only where they were measured the same way.',
  },
  Requirement: {
    audience: 'PUBLIC',
    searched: 'The statement.',
    description:
      'One thing that a monitoring regime requires, bound to the wording of a paragraph that asks for it. Where a paragraph was reworded there is one for each wording, with its years.',
  },
  MonitoringRegime: {
    audience: 'PUBLIC',
    searched: 'The name.',
    description:
      'Rules under which treaties are monitored from one year to another: a legal act, and what it requires. It is data: a new one needs no new version of the hub.',
  },
  SdgGoal: {
    audience: 'PUBLIC',
    searched: 'The title.',
    description:
      'One of the seventeen Sustainable Development Goals of the 2030 Agenda (resolution 70/1 of the General Assembly).',
  },
  SdgTarget: {
    audience: 'PUBLIC',
    searched: 'The title and the code.',
    description: 'A target of a Sustainable Development Goal: what recommendations and indicators serve.',
  },
  SummaryInformation: {
    audience: 'SUMMARY',
    searched: 'The analysis, and for those who may read it the foreign policy assessment.',
    description:
      'The summary information (жиынтық ақпарат) of one cycle: what the authorised body made of all that the bodies provided (¶8), once a year.',
  },
  SummarySection: {
    audience: 'SUMMARY',
    searched: 'The heading and the wording.',
    description:
      'A section of a summary information. Once the summary was dispatched, its sections stay as they were sent.',
  },
  SummaryAttachment: {
    audience: 'SUMMARY',
    searched: 'The title.',
    description: 'A copy attached to a summary information (¶9): one copy may hold many recommendations.',
  },
  Dispatch: {
    audience: 'SUMMARY',
    searched: 'The numbers of registration and of receipt.',
    description:
      'That a summary information was sent on through the document management system (¶12), and received: by the authorised body to the Office of the Prime Minister, no later than 10 December (¶8), and by that Office to the Administration of the President, for which the Rules give no deadline (¶10).',
  },
} as const satisfies SearchRecordTable;
