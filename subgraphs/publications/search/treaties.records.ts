import type { SearchRecordTable } from './search-record.ts';

/** Of subgraph treaties, with the descriptions that it gives its types. */
export const treatiesRecords = {
  Treaty: {
    audience: 'PUBLIC',
    searched: 'The title, the subject, and the year of conclusion.',
    description:
      'An international treaty that Kazakhstan signed, joined or may join, or that bodies and recommendations speak of.',
  },
  TreatyIdentifier: {
    audience: 'PUBLIC',
    searched: 'The number in a register, and which register that is: `UNTS 14668`.',
    description: 'What a register outside the hub calls a treaty, or what the hub called it before it was merged.',
  },
  LegalAct: {
    audience: 'PUBLIC',
    searched:
      'The title, the number, the number of its state registration, what its kind is called, and the year of adoption.',
    description:
      'A legal act of Kazakhstan: the Rules themselves, what amends or repeals them, and the acts that implement treaties (¶6(2)).',
  },
  LegalParagraph: {
    audience: 'PUBLIC',
    searched: 'The heading.',
    description: 'A paragraph of a legal act, through all its wordings: ¶7 of the Rules is one, with two.',
  },
  ParagraphVersion: {
    audience: 'PUBLIC',
    searched: 'The wording, our summary of it, and the footnote.',
    description: 'One wording of a paragraph of a legal act.',
  },
  Provision: {
    audience: 'PUBLIC',
    searched: 'The heading, how it is cited (`Article 14`, `Статья 14`, `14-бап`), the wording and our summary of it.',
    description: 'An article of a treaty, or a paragraph of one: the first of the seven inputs to be analysed (¶6(1)).',
  },
  Commitment: {
    audience: 'PUBLIC',
    searched: 'Our summary of it.',
    description:
      'A right or an obligation that follows from a treaty (¶1, ¶5): whose it is, towards whom, and on which provisions it rests. Our reading of the treaty, without legal force.',
  },
  TreatyStatement: {
    audience: 'PUBLIC',
    searched: 'The wording, our summary of it, and the year in which it was made.',
    description: 'What a participant has said of a treaty: the text of a reservation, a declaration or an objection.',
  },
  DomesticProcedure: {
    audience: 'MONITORING',
    searched: 'Why it stands still.',
    description: 'What Kazakhstan has to do at home before a signed treaty can be in force for it (¶5(2)).',
  },
  DomesticProcedureStep: {
    audience: 'MONITORING',
    searched: 'What the step is.',
    description: 'One step of a domestic procedure: what is to be done, by when, and when it was done.',
  },
  ImplementingMeasure: {
    audience: 'PARTNERS',
    searched: 'The note.',
    description:
      'That a legal act, or a part of one, carries out a treaty, or one of its provisions, and how far (¶6(1), ¶6(2)). The extent is an assessment: its source says whose.',
  },
  Participant: {
    audience: 'PUBLIC',
    searched: 'The name.',
    description: 'A state or organisation that can take part in treaties, or speak to another in recommendations.',
  },
} as const satisfies SearchRecordTable;
