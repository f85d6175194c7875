// Written by npm run compose from schema/operations, for clients in TypeScript: see docs/clients.md.
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a body found; the Rules give no scale, this is ours. */
export type AssessmentFinding =
  /** Secured or fulfilled. */
  | 'FULL'
  /** Secured or fulfilled in part. */
  | 'PARTIAL'
  /** Not secured, not fulfilled. */
  | 'NONE'
  /** The body says that it did not assess it, which is no finding. */
  | 'NOT_ASSESSED';

/** Why a body watches a treaty: the two grounds of ¶4. */
export type AssignmentBasis =
  /** ¶4: the body proposed to conclude the treaty, on matters within its competence. */
  | 'PROPOSED_CONCLUSION'
  /** ¶4: the treaty was concluded earlier. */
  | 'CONCLUDED_EARLIER';

/** How one body came to follow another. */
export type BodySuccessionKind =
  /** The successor is the same body under another name, kept as a record of its own. */
  | 'RENAMED'
  /** Reorganised in a way that its source does not say more exactly. */
  | 'REORGANISED'
  /** The predecessor went into the successor, alone or with others. */
  | 'MERGED'
  /** The predecessor was divided, and the successor is one of its parts. */
  | 'DIVIDED'
  /** Functions of the predecessor went to the successor; the predecessor may go on. */
  | 'FUNCTIONS_TRANSFERRED';

/** As what a body takes part in the monitoring of treaties. */
export type Capacity =
  /** ¶1: a central executive body, such as a ministry; by that a central state body. */
  | 'CENTRAL_EXECUTIVE'
  /** ¶1: a state body directly subordinate and accountable to the President; by that a central state body. */
  | 'SUBORDINATE_TO_PRESIDENT'
  /** ¶2: the authorised body, which coordinates; the Rules name the Ministry of Foreign Affairs. */
  | 'AUTHORISED_BODY'
  /** ¶8: the Office of the Prime Minister, which the summary information is sent to. */
  | 'PRIME_MINISTER_OFFICE'
  /** ¶10, in its wording of 18 March 2021: the Administration of the President, which the summary information is submitted to. */
  | 'PRESIDENTIAL_ADMINISTRATION'
  /** ¶6(7): a consultative and advisory body under the Government or the President. */
  | 'CONSULTATIVE_ADVISORY'
  /** ¶6(6), ¶9: an international organisation. */
  | 'INTERNATIONAL_ORGANISATION'
  /** A body of experts that a treaty sets up to watch it, such as the Human Rights Committee. */
  | 'TREATY_BODY'
  /** ¶6(6): a non-governmental organisation. */
  | 'NGO'
  /** ¶6(6): an international expert. */
  | 'EXPERT';

/** What a unit of work did to a record. */
export type ChangeKind =
  /** The record was new, or came back after it had been withdrawn. */
  | 'CREATED'
  /** The record was there and some of it changed. */
  | 'CHANGED'
  /** The record was there and is no longer; what it was stays in the history. */
  | 'WITHDRAWN';

/** Whether a treaty gives something to its holders or asks it. */
export type CommitmentKind =
  /** What the holders may do or may ask for under the treaty. */
  | 'RIGHT'
  /** What the holders must do or must leave undone under the treaty. */
  | 'OBLIGATION';

/** Whether an information meets a requirement. */
export type CompletenessState =
  /** It does. */
  | 'MET'
  /** It does not, as far as is recorded. */
  | 'NOT_MET'
  /** It can not be held to it; the reason says why. */
  | 'NOT_CHECKED';

/** How exactly a source gives a date. */
export type DatePrecision =
  /** The day is known: `1966-12-16`. */
  | 'DAY'
  /** Only month and year are known: `1995-07`. */
  | 'MONTH'
  /** Only the year is known: `1995`. */
  | 'YEAR'
  /** Some day between two known days: `2009-11-30/2009-12-11`, such as a session. */
  | 'INTERVAL';

/** Whether a deadline is known. */
export type DeadlineCertainty =
  /** The regime of the cycle gives it. */
  | 'GIVEN'
  /** What the regime requires is registered, and it gives no deadline. */
  | 'NONE'
  /** Nobody has registered with a source what the regime requires: a deadline may exist. */
  | 'UNVERIFIED';

/** What a domestic procedure leads to (¶5(2)). */
export type DomesticProcedureKind =
  /** A law of ratification. */
  | 'RATIFICATION'
  /** Approval by an act below a law. */
  | 'APPROVAL'
  /** Accession without signature. */
  | 'ACCESSION'
  /** The treaty is consented to; what else it asks before it enters into force is done. */
  | 'ENTRY_CONDITIONS';

/** Where a domestic procedure stands on a day; derived from its steps. */
export type DomesticProcedureState =
  /** No step is completed, none should have been, and nothing says that it had begun. */
  | 'NOT_STARTED'
  /** It has begun, steps are left, and none of them is late. */
  | 'RUNNING'
  /** A step that is left was planned for an earlier day. */
  | 'OVERDUE'
  /** It has steps, and each was completed. */
  | 'COMPLETED';

/** What a body reports on a treaty: one of the two subjects of ¶5 of the Rules of 2010, or it is not settled which. */
export type DutyItemKind =
  /** The treaty was in force for any part of the year; ¶5(1) of the Rules of 2010: the progress of its implementation. */
  | 'IN_FORCE'
  /** The treaty was signed and not in force; ¶5(2) of the Rules of 2010: the progress of domestic procedures, and why they are not completed. */
  | 'SIGNED_NOT_IN_FORCE'
  /** No source says whether the treaty, which binds Kazakhstan, was in force for it: whether it falls under ¶5(1) or ¶5(2) is not known. An entry of either kind reports on it. */
  | 'UNSETTLED';

/** What ¶7 asks of an information beside its content. */
export type Formality =
  /** The Kazakh text, up to date. */
  | 'KAZAKH'
  /** The Russian text, up to date. */
  | 'RUSSIAN'
  /** The signature of the head. Signed by somebody who is not recorded, it is not said to be lacking. */
  | 'SIGNATURE'
  /** The electronic form. */
  | 'ELECTRONIC'
  /** The paper form. */
  | 'PAPER';

/** How far an act carries out a treaty or provision. */
export type ImplementationExtent =
  /** As assessed, in full. */
  | 'FULL'
  /** As assessed, in part; the note says which. */
  | 'PARTIAL'
  /** As assessed, not at all: the act is silent on it, or, where no act is named, no act is known. */
  | 'NONE'
  /** As assessed, the act contradicts it. */
  | 'CONFLICTS';

/** How far a version of an information has come. */
export type InformationState =
  /** Being written; the hub's own procedure. */
  | 'DRAFT'
  /** Written, waits for the signature; the hub's own procedure. */
  | 'READY'
  /** Signed and not delivered yet. */
  | 'SIGNED'
  /** Delivered to the authorised body in one form at least. */
  | 'SUBMITTED'
  /** The authorised body accepted it; the hub's own procedure, the Rules know no acceptance. */
  | 'ACCEPTED'
  /** The authorised body returned it with remarks, a new version follows; the hub's own procedure, the Rules know no return. */
  | 'RETURNED';

/** The seven inputs that bodies analyse (¶6), in its order. */
export type InputKind =
  /** ¶6(1): provisions of the treaty on matters within the competence of the body. */
  | 'PROVISIONS'
  /** ¶6(2): regulatory legal acts of Kazakhstan on the subject of the treaty. */
  | 'LEGAL_ACTS'
  /** ¶6(3): information, statistics included, on what Kazakhstan and other parties fulfil. */
  | 'INFORMATION'
  /** ¶6(4): publications in the media and on the internet. */
  | 'MEDIA'
  /** ¶6(5): Kazakhstan's periodic reports to international organisations, if any. */
  | 'PERIODIC_REPORTS'
  /** ¶6(6): recommendations of international organisations, international experts and NGOs. */
  | 'RECOMMENDATIONS'
  /** ¶6(7): recommendations and proposals of consultative and advisory bodies under the Government and the President. */
  | 'ADVISORY_PROPOSALS';

/** A language of the hub's own texts. */
export type Language =
  /** Kazakh, the state language. */
  | 'KK'
  /** Russian. */
  | 'RU'
  /** English. */
  | 'EN';

/** Whether a language of an information is there. */
export type LanguageState =
  /** There, and up to date. */
  | 'PRESENT'
  /** There, but the other language was edited since. */
  | 'STALE'
  /** Not there. */
  | 'MISSING';

/** How what is owed stands against its deadline, on the day of `today`. */
export type LatenessState =
  /** The body owes nothing in this cycle. */
  | 'NOT_REQUIRED'
  /** Nothing delivered or sent, and the deadline is more than 30 days away, or the regime gives none. */
  | 'NOT_DUE'
  /** Nothing delivered or sent, and the deadline is at most 30 days away; the hub's own measure, not the Rules'. */
  | 'DUE_SOON'
  /** First delivered or sent no later than the deadline, all of its last day included. */
  | 'ON_TIME'
  /** First delivered or sent after the deadline. */
  | 'LATE'
  /** Nothing delivered or sent, and the deadline has passed. */
  | 'OVERDUE'
  /** Nobody has registered with a source what the regime requires, or can say whether the body owes it (`isRequired` null): nothing can be said. */
  | 'UNVERIFIED';

/** What a legal act does to another act or to a treaty. */
export type LegalActLinkKind =
  /** Changes the wording of another act, from the day on which it takes effect itself. */
  | 'AMENDS'
  /** Ends the force of another act, from the day on which it takes effect itself. */
  | 'REPEALS'
  /** Takes the place of another act. By itself it ends nothing: only a repeal does. */
  | 'REPLACES'
  /** Is made under another act, or carries out a treaty. */
  | 'IMPLEMENTS'
  /** Ratifies, accedes to or approves a treaty. */
  | 'RATIFIES';

/** What the answer to "in force?" rests on. */
export type LegalForceReason =
  /** NO: the day is before the adoption. */
  | 'NOT_ADOPTED'
  /** NO: adopted, and the day is before the first on which it can have effect. */
  | 'NOT_YET_EFFECTIVE'
  /** YES: it has taken effect, and no repeal can have. */
  | 'EFFECTIVE'
  /** UNKNOWN: no source gives the day on which it takes effect, and it may have come. */
  | 'EFFECTIVE_DATE_NOT_KNOWN'
  /** UNKNOWN: an act repeals it, no source gives the day on which that takes effect, and it may have come. */
  | 'MAY_BE_REPEALED'
  /** NO: an act that repeals it has taken effect. */
  | 'REPEALED';

/** Whether a legal act is in force on a day. */
export type LegalForceValue =
  /** In force, as far as recorded facts tell. */
  | 'YES'
  /** Surely not in force. */
  | 'NO'
  /** Recorded facts do not settle it; `reason` says why. It is never guessed. */
  | 'UNKNOWN';

/** How a publication speaks of the implementation of a treaty. */
export type MediaTone =
  /** It approves. */
  | 'POSITIVE'
  /** It reports and does not judge. */
  | 'NEUTRAL'
  /** It criticises. */
  | 'NEGATIVE'
  /** It approves of some and criticises some. */
  | 'MIXED';

/** Why an information is not held to a requirement. */
export type NotCheckedReason =
  /** The wording of the paragraph in that year is not in the source: what it asked for is not known. */
  | 'WORDING_NOT_IN_SOURCE'
  /** Nobody has registered with a source what the regime requires. */
  | 'REGIME_UNVERIFIED'
  /** It is signed, and it is not recorded by whom: that it was the head can not be said. */
  | 'SIGNER_NOT_RECORDED'
  /** It says nothing of a treaty of which no source says whether it was in force: whether this or the other content lacks it is not known. */
  | 'TREATY_UNSETTLED';

/** Why a status is what it is, where that is not plain. */
export type PartyStatusReason =
  /** Consent to be bound is recorded, entry into force is not. */
  | 'NO_ENTRY_INTO_FORCE_FACT'
  /** A source states that the treaty was not in force; no later source says otherwise. */
  | 'STATED_NOT_IN_FORCE'
  /** An entry-into-force fact has a later date. */
  | 'ENTERS_INTO_FORCE_LATER'
  /** A date is missing or not exact, and the day falls where that matters. */
  | 'DATE_NOT_EXACT'
  /** Only actions are recorded whose effect the hub does not know, such as a withdrawal where nothing is recorded that bound the participant. */
  | 'EFFECT_NOT_KNOWN';

/** What a treaty is for a participant on a day, as far as recorded facts tell. */
export type PartyStatusValue =
  /** Nothing is recorded up to that day. */
  | 'NO_ACTION'
  /** Signed, no consent to be bound recorded. */
  | 'SIGNED'
  /** Consent to be bound is given, and a source says that the treaty was not (yet) in force. */
  | 'BOUND_NOT_IN_FORCE'
  /** Applied provisionally, and not in force. */
  | 'PROVISIONALLY_APPLIED'
  /** In force for this participant: an entry-into-force fact says so. */
  | 'IN_FORCE'
  /** Its operation is suspended. */
  | 'SUSPENDED'
  /** Denounced, withdrawn from or terminated. */
  | 'ENDED'
  /** Recorded facts do not settle it; `reason` says why. Being bound is never taken for being in force. */
  | 'UNKNOWN';

/** What came of a proposal; the Rules ask for none, this is the hub's own. */
export type ProposalOutcome =
  /** Nothing has come of it yet. */
  | 'OPEN'
  /** The addressee agreed; it is not carried out yet. */
  | 'ACCEPTED'
  /** It was carried out. */
  | 'DONE'
  /** The addressee refused. */
  | 'REJECTED'
  /** The addressee let the matter lie: nobody waits for an answer any more. */
  | 'NO_ANSWER';

/** How far legal acts carry out a provision on a day, all measures on it taken together but those whose act is surely not in force; derived. */
export type ProvisionImplementation =
  /** No measure on it counts on that day, which does not mean that nothing carries it out. */
  | 'NOT_ASSESSED'
  /** All measures on it say that nothing carries it out. */
  | 'NONE'
  /** A measure carries it out in part, and none does in full or contradicts it. */
  | 'PARTIAL'
  /** A measure carries it out in full, and none contradicts it. */
  | 'FULL'
  /** A measure contradicts it, whatever the others do. */
  | 'CONFLICTS';

/** What the addressee said to it. */
export type RecommendationResponse =
  /** It enjoys the support of the addressee. */
  | 'ACCEPTED'
  /** Taken note of, which in the Universal Periodic Review is the polite form of not accepting. */
  | 'NOTED'
  /** The answer was put off. */
  | 'PENDING'
  /** Refused in so many words. */
  | 'REJECTED'
  /** An answer was given that the source can not class. */
  | 'UNCLEAR';

/** Which of the sources that ¶6 names it is from. */
export type RecommendationSourceKind =
  /** ¶6(6): international organisations; their treaty bodies and the Universal Periodic Review count as such. */
  | 'INTERNATIONAL_ORGANISATION'
  /** ¶6(6): international experts. */
  | 'INTERNATIONAL_EXPERT'
  /** ¶6(6): non-governmental organisations. */
  | 'NGO'
  /** ¶6(7): consultative and advisory bodies under the Government and the President. */
  | 'ADVISORY_BODY';

/** What a requirement of a monitoring regime is about. */
export type RequirementKind =
  /** Until when each central state body delivers its information; ¶5 of the Rules of 2010. */
  | 'INFORMATION_DEADLINE'
  /** What the information says of treaties in force; ¶5 of the Rules of 2010. */
  | 'CONTENT_IN_FORCE'
  /** What the information says of treaties signed and not in force; ¶5 of the Rules of 2010. */
  | 'CONTENT_NOT_IN_FORCE'
  /** What is analysed in the monitoring; ¶6 of the Rules of 2010. */
  | 'INPUTS'
  /** In which languages the information is delivered; ¶7 of the Rules of 2010. */
  | 'LANGUAGES'
  /** Who signs the information; ¶7 of the Rules of 2010. */
  | 'SIGNATURE'
  /** In which forms the information is delivered, electronic or on paper; ¶7 of the Rules of 2010. */
  | 'FORMS'
  /** Until when the authorised body sends its summary information; ¶8 of the Rules of 2010. */
  | 'SUMMARY_DEADLINE'
  /** Which copies are attached to the summary information; ¶9 of the Rules of 2010. */
  | 'COPIES'
  /** To whom the summary information is forwarded; ¶10 of the Rules of 2010, which give no deadline. */
  | 'FORWARDING'
  /** Where the results are placed; ¶11 of the Rules of 2010, which give no deadline. */
  | 'PUBLICATION'
  /** Through which system summary and copies go; ¶12 of the Rules of 2010. */
  | 'DOCUMENT_SYSTEM'
  /** Who monitors within a body; ¶3 of the Rules of 2010. */
  | 'DESIGNATION'
  /** That the summary information has a foreign policy assessment; ¶8 of the Rules of 2010. */
  | 'ASSESSMENT';

/** How surely it is known what a regime requires. */
export type RequirementState =
  /** Its wording is in the source, and its years are known. */
  | 'VERIFIED'
  /** Its wording is in the source; that it holds in these years is assumed until a source settles the day. */
  | 'ASSUMED'
  /** The wording of these years is not in the source: what it asked for is not known here. */
  | 'NOT_IN_SOURCE'
  /** Nobody has registered it with a source: whether and what is required is not known. */
  | 'UNVERIFIED';

/** A type of record that `search` looks through, and which of its texts. */
export type SearchType =
  /** The title, the subject, and the year of conclusion. */
  | 'TREATY'
  /** The number in a register, and which register that is: `UNTS 14668`. */
  | 'TREATY_IDENTIFIER'
  /** The title, the number, the number of its state registration, what its kind is called, and the year of adoption. */
  | 'LEGAL_ACT'
  /** The heading. */
  | 'LEGAL_PARAGRAPH'
  /** The wording, our summary of it, and the footnote. */
  | 'PARAGRAPH_VERSION'
  /** The heading, how it is cited (`Article 14`, `Статья 14`, `14-бап`), the wording and our summary of it. */
  | 'PROVISION'
  /** Our summary of it. */
  | 'COMMITMENT'
  /** The wording, our summary of it, and the year in which it was made. */
  | 'TREATY_STATEMENT'
  /** Why it stands still. */
  | 'DOMESTIC_PROCEDURE'
  /** What the step is. */
  | 'DOMESTIC_PROCEDURE_STEP'
  /** The note. */
  | 'IMPLEMENTING_MEASURE'
  /** The name. */
  | 'PARTICIPANT'
  /** The acronym. */
  | 'BODY'
  /** The name. */
  | 'BODY_NAME'
  /** The name. */
  | 'SUBDIVISION'
  /** The name of the head and the office. */
  | 'HEAD_TENURE'
  /** The title and the number of the act. */
  | 'DESIGNATION'
  /** The title, the number, and the year of the proposal. */
  | 'CONCLUSION_PROPOSAL'
  /** The wording, our summary of it, the symbol, and the year in which it was made. */
  | 'RECOMMENDATION'
  /** The title, the symbol, what its kind is called, and the year of its date. */
  | 'SOURCE_DOCUMENT'
  /** The title and the symbol. */
  | 'PERIODIC_REPORT'
  /** The remarks and the number on paper. */
  | 'ANNUAL_INFORMATION'
  /** The progress. */
  | 'IN_FORCE_ENTRY'
  /** The state and the reason. */
  | 'NOT_IN_FORCE_ENTRY'
  /** The wording. */
  | 'MONITORING_NOTE'
  /** The wording. */
  | 'ASSESSMENT'
  /** The note. */
  | 'EVIDENCE_LINK'
  /** The remark. */
  | 'ENTRY_REMARK'
  /** The title and the description. */
  | 'PROBLEM_ISSUE'
  /** The wording and the note on its outcome. */
  | 'PROPOSAL'
  /** The name and the method. */
  | 'INDICATOR'
  /** The wording. */
  | 'OBSERVATION'
  /** The statement. */
  | 'REQUIREMENT'
  /** The name. */
  | 'MONITORING_REGIME'
  /** The title. */
  | 'SDG_GOAL'
  /** The title and the code. */
  | 'SDG_TARGET'
  /** The analysis, and for those who may read it the foreign policy assessment. */
  | 'SUMMARY_INFORMATION'
  /** The heading and the wording. */
  | 'SUMMARY_SECTION'
  /** The title. */
  | 'SUMMARY_ATTACHMENT'
  /** The numbers of registration and of receipt. */
  | 'DISPATCH'
  /** The headline, the summary, the outlet, and the year of publication. */
  | 'MEDIA_PUBLICATION'
  /** The title and the name of the file. */
  | 'DOCUMENT'
  /** The title. */
  | 'RESULTS_PUBLICATION'
  /** The heading. */
  | 'PUBLISHED_SECTION';

/** How a text compares with what was dispatched. */
export type SectionComparisonValue =
  /** The same text: both have the same hash. */
  | 'EXACT'
  /** Another text than the section that was dispatched. */
  | 'DIFFERS'
  /** Its summary was not dispatched, or the text is of no section of one. */
  | 'NOT_DISPATCHED';

/** How an information was signed. */
export type SignatureKind =
  /** Approved in the hub over the exact content. */
  | 'APPROVAL'
  /** Signed by hand on paper; the scan is registered. */
  | 'HANDWRITTEN_SCAN';

/** What kind of source a fact rests on. */
export type SourceNature =
  /** The authentic text of a document. */
  | 'AUTHENTIC'
  /** A translation of a document. */
  | 'TRANSLATION'
  /** A published data set, read by an importer or by hand. */
  | 'DATASET'
  /** The hub's own words or calculation over a named document; unofficial. */
  | 'SUMMARY'
  /** Entered or corrected by a person in the hub. */
  | 'USER'
  /** Invented, to show how the hub works. Not a fact. */
  | 'DEMONSTRATION';

/** How far a summary information has come; worked out, never stored. */
export type SummaryState =
  /** Not completed yet. */
  | 'DRAFT'
  /** Completed, and not sent to anybody yet. */
  | 'COMPLETED'
  /** Sent: there is at least one dispatch of it (¶8). */
  | 'DISPATCHED';

/** Why the official text of a wording is not here. */
export type TextMissing =
  /** Our source has only a later wording; what this one said is not known, and not guessed. */
  | 'NOT_IN_SOURCE'
  /** Its published file has not been imported: the official text does not come with the hub. */
  | 'NOT_IMPORTED';

/** What was done with a treaty. */
export type TreatyActionKind =
  /** The text was adopted, or a state admitted under it. */
  | 'ADOPTION'
  /** Signed, subject to ratification, acceptance or approval. */
  | 'SIGNATURE'
  /** A state took over its predecessor's signature. */
  | 'SUCCESSION_TO_SIGNATURE'
  /** Consent to be bound by ratification. */
  | 'RATIFICATION'
  /** Consent to be bound by acceptance. */
  | 'ACCEPTANCE'
  /** Consent to be bound by approval. */
  | 'APPROVAL'
  /** Consent to be bound without having signed. */
  | 'ACCESSION'
  /** A state took over its predecessor's place. */
  | 'SUCCESSION'
  /** What ratification is for an international organisation. */
  | 'FORMAL_CONFIRMATION'
  /** A signature that binds by itself. */
  | 'DEFINITIVE_SIGNATURE'
  /** Consent to be bound in another or an unnamed way. */
  | 'CONSENT_TO_BE_BOUND'
  /** A notification whose effect its label names. */
  | 'NOTIFICATION'
  /** The treaty is applied to something its label or treaty names, such as an agency. */
  | 'APPLICATION'
  /** Participation by virtue of acts under another treaty. */
  | 'PARTICIPATION'
  /** The treaty itself entered into force: for which participants, ENTRY_INTO_FORCE_FOR_PARTY says. */
  | 'ENTRY_INTO_FORCE'
  /** The treaty entered into force for this party; beside it stands the ENTRY_INTO_FORCE of the treaty. */
  | 'ENTRY_INTO_FORCE_FOR_PARTY'
  /** Applied before it is in force, from that day on. */
  | 'PROVISIONAL_APPLICATION'
  /** A reservation was made. */
  | 'RESERVATION'
  /** A declaration was made. */
  | 'DECLARATION'
  /** An objection to another party's reservation. */
  | 'OBJECTION'
  /** Operation suspended, from the day it takes effect. */
  | 'SUSPENSION'
  /** Denounced; the date is the day it takes effect. */
  | 'DENUNCIATION'
  /** Withdrawn from; the date is the day it takes effect. */
  | 'WITHDRAWAL'
  /** The treaty ended, from the day it takes effect. */
  | 'TERMINATION'
  /** Something else; the label has the words of the source. */
  | 'OTHER';

/** What it rests on that a recommendation speaks of a treaty. */
export type TreatyLinkBasis =
  /** The source, or who entered it, says so. */
  | 'STATED'
  /** Inferred: the text has the title of the treaty, or a usual form of it. */
  | 'TITLE_IN_TEXT'
  /** Inferred: the text has an abbreviation of the treaty, such as ICCPR. */
  | 'ABBREVIATION_IN_TEXT'
  /** Inferred: the text, or the document, names the body that the treaty set up, such as the Committee against Torture. */
  | 'TREATY_BODY';

/** Whether it is known that a wording held on a day. */
export type WordingCertainty =
  /** Its first day is known. */
  | 'CERTAIN'
  /** It can have held by then and is taken to; the earlier wording may have held a little longer. */
  | 'ASSUMED';

/** What it rests on that a wording held on a day. */
export type WordingReason =
  /** A source gives the day on which the wording took effect. */
  | 'EFFECTIVE_DATE_KNOWN'
  /** No source gives the day on which the wording took effect: only the first day that it can be. */
  | 'EFFECTIVE_DATE_NOT_KNOWN';

export type BodiesOverYearsQueryVariables = Exact<{
  from: number;
  until: number;
  fromDay: string;
  untilDay: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type BodiesOverYearsQuery = { readonly bodies: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null, readonly duties: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly cycle: { readonly year: number | null } | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null, readonly items: { readonly totalCount: number | null } | null }> } | null, readonly openIssues: { readonly totalCount: number | null } | null, readonly unanswered: { readonly totalCount: number | null } | null, readonly assignments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly treaty: { readonly id: string } | null }> } | null }> } | null, readonly published: { readonly totalCount: number | null, readonly groups: { readonly summedCount: number | null, readonly nodes: ReadonlyArray<{ readonly count: number | null, readonly watchingBodyThen: { readonly id: string } | null }> | null } | null } | null };

export type BodyOverCyclesQueryVariables = Exact<{
  body: string;
  asOf?: string | null | undefined;
}>;


export type BodyOverCyclesQuery = { readonly body: { readonly id: string, readonly predecessorBodies: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly name: { readonly en: string | null } | null }> | null, readonly duties: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly isRequired: boolean | null, readonly cycle: { readonly year: number | null } | null, readonly items: { readonly totalCount: number | null } | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null }> } | null, readonly problemIssues: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly yearsOpen: number | null }> } | null }> | null, readonly displayName: { readonly en: string | null } | null, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly name: { readonly en: string | null } | null }> | null, readonly duties: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly isRequired: boolean | null, readonly cycle: { readonly year: number | null } | null, readonly items: { readonly totalCount: number | null } | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null }> } | null, readonly problemIssues: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly yearsOpen: number | null }> } | null } | null };

export type OverCyclesFragment = { readonly id: string, readonly displayName: { readonly en: string | null } | null, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly name: { readonly en: string | null } | null }> | null, readonly duties: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly isRequired: boolean | null, readonly cycle: { readonly year: number | null } | null, readonly items: { readonly totalCount: number | null } | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null }> } | null, readonly problemIssues: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly yearsOpen: number | null }> } | null };

export type CycleOverviewQueryVariables = Exact<{
  cycle: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterMissing?: string | null | undefined;
  asOf?: string | null | undefined;
  today?: string | null | undefined;
}>;


export type CycleOverviewQuery = { readonly monitoringCycle: { readonly id: string, readonly year: number | null, readonly regime: { readonly id: string } | null, readonly informationDeadline: { readonly certainty: DeadlineCertainty | null, readonly moment: string | null } | null, readonly duties: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly isRequired: boolean | null, readonly deliveredAt: string | null, readonly deliveredOn: string | null, readonly isNil: boolean | null, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null, readonly items: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: DutyItemKind | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null }> } | null, readonly current: { readonly id: string, readonly versionNumber: number | null, readonly state: InformationState | null } | null }> } | null, readonly missing: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }> } | null } | null };

export type FirstQuestionQueryVariables = Exact<{ [key: string]: never; }>;


export type FirstQuestionQuery = { readonly treaty: { readonly title: { readonly en: string | null } | null, readonly status: { readonly value: PartyStatusValue | null, readonly inForceSince: { readonly value: string | null } | null } | null, readonly assignments: { readonly nodes: ReadonlyArray<{ readonly basis: AssignmentBasis | null, readonly body: { readonly name: { readonly en: string | null } | null } | null }> } | null, readonly recommendations: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly madeOn: { readonly value: string | null } | null, readonly summary: { readonly en: string | null } | null }> } | null, readonly mediaPublications: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly publishedOn: string | null, readonly title: string | null }> } | null } | null };

export type HistoryOfBodyQueryVariables = Exact<{
  body: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type HistoryOfBodyQuery = { readonly body: { readonly id: string, readonly lineage: ReadonlyArray<{ readonly kind: BodySuccessionKind | null, readonly act: string | null, readonly on: { readonly value: string | null } | null, readonly predecessor: { readonly id: string, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly act: string | null, readonly name: { readonly kk: string | null, readonly ru: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly nature: SourceNature | null, readonly title: string | null }> | null }> | null, readonly capacities: ReadonlyArray<{ readonly capacity: Capacity | null, readonly validFrom: string | null, readonly validUntil: string | null }> | null } | null, readonly successor: { readonly id: string, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly act: string | null, readonly name: { readonly kk: string | null, readonly ru: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly nature: SourceNature | null, readonly title: string | null }> | null }> | null, readonly capacities: ReadonlyArray<{ readonly capacity: Capacity | null, readonly validFrom: string | null, readonly validUntil: string | null }> | null } | null }> | null, readonly history: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly moment: string | null, readonly actor: string | null, readonly kind: ChangeKind | null }> } | null, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly act: string | null, readonly name: { readonly kk: string | null, readonly ru: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly nature: SourceNature | null, readonly title: string | null }> | null }> | null, readonly capacities: ReadonlyArray<{ readonly capacity: Capacity | null, readonly validFrom: string | null, readonly validUntil: string | null }> | null } | null };

export type BodyThroughTimeFragment = { readonly id: string, readonly names: ReadonlyArray<{ readonly validFrom: string | null, readonly validUntil: string | null, readonly act: string | null, readonly name: { readonly kk: string | null, readonly ru: string | null, readonly en: string | null } | null, readonly sources: ReadonlyArray<{ readonly nature: SourceNature | null, readonly title: string | null }> | null }> | null, readonly capacities: ReadonlyArray<{ readonly capacity: Capacity | null, readonly validFrom: string | null, readonly validUntil: string | null }> | null };

export type InformationNotDeliveredQueryVariables = Exact<{
  year: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  today?: string | null | undefined;
}>;


export type InformationNotDeliveredQuery = { readonly bodies: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null, readonly duties: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly deadline: { readonly date: string | null, readonly certainty: DeadlineCertainty | null } | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null, readonly items: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: DutyItemKind | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null }> } | null }> } | null }> } | null, readonly notVerified: { readonly totalCount: number | null } | null };

export type LineageOfResultQueryVariables = Exact<{
  results: string;
  asOf?: string | null | undefined;
}>;


export type LineageOfResultQuery = { readonly resultsPublication: { readonly id: string, readonly publishedOn: string | null, readonly url: string | null, readonly cycle: { readonly year: number | null } | null, readonly summary: { readonly id: string } | null, readonly sections: ReadonlyArray<{ readonly id: string, readonly position: number | null, readonly comparison: { readonly value: SectionComparisonValue | null } | null, readonly section: { readonly id: string, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null, readonly entries: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly entry:
              | { readonly __typename: 'InForceEntry', readonly id: string, readonly information: { readonly id: string } | null, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly evidence: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly input: InputKind | null, readonly cited:
                      | { readonly __typename: 'Provision', readonly id: string, readonly article: string | null, readonly paragraph: string | null }
                      | { readonly __typename: 'LegalAct', readonly id: string, readonly title: { readonly en: string | null } | null }
                      | { readonly __typename: 'Observation', readonly id: string, readonly value: string | null }
                      | { readonly __typename: 'MediaPublication', readonly id: string, readonly publishedOn: string | null }
                      | { readonly __typename: 'PeriodicReport', readonly id: string }
                      | { readonly __typename: 'Recommendation', readonly id: string }
                     | null }> } | null }
              | { readonly __typename: 'NotInForceEntry', readonly id: string, readonly information: { readonly id: string } | null, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly evidence: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly input: InputKind | null, readonly cited:
                      | { readonly __typename: 'Provision', readonly id: string, readonly article: string | null, readonly paragraph: string | null }
                      | { readonly __typename: 'LegalAct', readonly id: string, readonly title: { readonly en: string | null } | null }
                      | { readonly __typename: 'Observation', readonly id: string, readonly value: string | null }
                      | { readonly __typename: 'MediaPublication', readonly id: string, readonly publishedOn: string | null }
                      | { readonly __typename: 'PeriodicReport', readonly id: string }
                      | { readonly __typename: 'Recommendation', readonly id: string }
                     | null }> } | null }
             | null }> } | null } | null }> | null } | null };

export type MandatesOfCycleQueryVariables = Exact<{
  cycle: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type MandatesOfCycleQuery = { readonly monitoringCycle: { readonly id: string, readonly year: number | null, readonly regime: { readonly id: string, readonly isVerified: boolean | null, readonly act: { readonly id: string, readonly citation: { readonly en: string | null } | null } | null } | null, readonly informationDeadline: { readonly certainty: DeadlineCertainty | null, readonly date: string | null, readonly moment: string | null } | null, readonly summaryDeadline: { readonly certainty: DeadlineCertainty | null, readonly date: string | null, readonly moment: string | null } | null, readonly requirements: ReadonlyArray<{ readonly id: string, readonly kind: RequirementKind | null, readonly monthDay: string | null, readonly state: RequirementState | null, readonly act: { readonly id: string, readonly citation: { readonly en: string | null } | null } | null, readonly paragraph: { readonly id: string, readonly number: string | null } | null, readonly wording: { readonly id: string } | null }> | null, readonly duties: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly lateness: { readonly value: LatenessState | null } | null, readonly mandatedBy: ReadonlyArray<{ readonly kind: RequirementKind | null, readonly state: RequirementState | null, readonly act: { readonly id: string, readonly citation: { readonly en: string | null } | null } | null, readonly paragraph: { readonly id: string, readonly number: string | null } | null, readonly wording: { readonly id: string } | null }> | null }> } | null } | null };

export type MediaOfBodyQueryVariables = Exact<{
  body: string;
  from: string;
  until: string;
  asOf: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MediaOfBodyQuery = { readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null, readonly assignments: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null, readonly mediaPublications: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string | null, readonly outlet: string | null, readonly language: string | null, readonly publishedOn: string | null, readonly treatyLinks: ReadonlyArray<{ readonly tone: MediaTone | null, readonly treaty: { readonly id: string } | null }> | null }> } | null } | null }> } | null } | null };

export type ProceduresStandingStillQueryVariables = Exact<{
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ProceduresStandingStillQuery = { readonly treaties: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: { readonly en: string | null } | null, readonly status: { readonly value: PartyStatusValue | null } | null, readonly domesticProcedures: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: DomesticProcedureKind | null, readonly state: DomesticProcedureState | null, readonly reason: { readonly en: string | null } | null, readonly responsibleBody: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }> } | null, readonly notInForceEntries: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly year: number | null, readonly body: { readonly id: string } | null, readonly reason: { readonly en: string | null } | null }> } | null }> } | null, readonly withoutProcedure: { readonly totalCount: number | null } | null };

export type ProvisionsOfTreatyQueryVariables = Exact<{
  treaty: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterWithoutAct?: string | null | undefined;
  afterNotSettled?: string | null | undefined;
}>;


export type ProvisionsOfTreatyQuery = { readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null, readonly provisions: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly article: string | null, readonly paragraph: string | null, readonly implementation: ProvisionImplementation | null, readonly actInForce: LegalForceValue | null, readonly isWithoutAct: boolean | null, readonly summary: { readonly en: string | null } | null, readonly commitments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CommitmentKind | null, readonly summary: { readonly en: string | null } | null }> } | null, readonly measures: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly extent: ImplementationExtent | null, readonly actPart: string | null, readonly act: { readonly id: string, readonly title: { readonly en: string | null } | null, readonly inForce: { readonly value: LegalForceValue | null, readonly reason: LegalForceReason | null } | null } | null }> } | null }> } | null, readonly withoutAct: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } | null, readonly notSettled: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } | null } | null };

export type ProvisionsWithoutActQueryVariables = Exact<{
  body: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterNotSettled?: string | null | undefined;
  asOf?: string | null | undefined;
}>;


export type ProvisionsWithoutActQuery = { readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly withoutAct: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly article: string | null, readonly paragraph: string | null, readonly heading: { readonly en: string | null } | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null, readonly commitments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: CommitmentKind | null, readonly summary: { readonly en: string | null } | null }> } | null, readonly measures: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly extent: ImplementationExtent | null, readonly actPart: string | null, readonly act: { readonly id: string, readonly title: { readonly en: string | null } | null, readonly inForce: { readonly value: LegalForceValue | null, readonly reason: LegalForceReason | null } | null } | null }> } | null }> } | null, readonly notSettled: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } | null };

export type RecommendationsAfterDefenceQueryVariables = Exact<{
  from: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RecommendationsAfterDefenceQuery = { readonly recommendations: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly paragraph: string | null, readonly response: RecommendationResponse | null, readonly madeOn: { readonly value: string | null } | null, readonly summary: { readonly en: string | null } | null, readonly responsibleBodies: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null }> | null, readonly document: { readonly id: string, readonly issuer: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly periodicReport: { readonly id: string, readonly defendedOn: { readonly value: string | null } | null, readonly treaties: ReadonlyArray<{ readonly id: string }> | null } | null } | null }> } | null, readonly withoutOwner: { readonly totalCount: number | null } | null };

export type RecommendationsOfTreatyQueryVariables = Exact<{
  treaty: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterPeriodicReports?: string | null | undefined;
}>;


export type RecommendationsOfTreatyQuery = { readonly treaty: { readonly id: string, readonly periodicReports: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly symbol: string | null, readonly title: { readonly en: string | null } | null, readonly dueOn: { readonly value: string | null } | null, readonly submittedOn: { readonly value: string | null } | null, readonly defendedOn: { readonly value: string | null } | null, readonly treatyBody: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }> } | null, readonly recommendations: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly sourceKind: RecommendationSourceKind | null, readonly lacksCopy: boolean | null, readonly madeOn: { readonly value: string | null } | null, readonly senders: ReadonlyArray<{ readonly participant: { readonly id: string, readonly name: { readonly en: string | null } | null } | null }> | null, readonly document: { readonly id: string, readonly mechanism: string | null, readonly issuer: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly periodicReport: { readonly id: string, readonly symbol: string | null, readonly title: { readonly en: string | null } | null, readonly submittedOn: { readonly value: string | null } | null, readonly defendedOn: { readonly value: string | null } | null } | null } | null, readonly treatyLinks: ReadonlyArray<{ readonly basis: TreatyLinkBasis | null, readonly confirmed: boolean | null, readonly treaty: { readonly id: string } | null }> | null, readonly sdgTargets: ReadonlyArray<{ readonly id: string, readonly code: string | null }> | null, readonly responsibleBodies: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null }> | null, readonly bodyLinks: ReadonlyArray<{ readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly sources: ReadonlyArray<{ readonly nature: SourceNature | null }> | null }> | null }> } | null } | null };

export type RecommendationsWithStatusQueryVariables = Exact<{
  treaty?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RecommendationsWithStatusQuery = { readonly recommendations: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly response: RecommendationResponse | null, readonly madeOn: { readonly value: string | null } | null, readonly summary: { readonly en: string | null } | null, readonly senders: ReadonlyArray<{ readonly participant: { readonly name: { readonly en: string | null } | null } | null }> | null, readonly treatyLinks: ReadonlyArray<{ readonly basis: TreatyLinkBasis | null, readonly confirmed: boolean | null, readonly matchedText: string | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null, readonly statusWhenMade: { readonly asOf: string | null, readonly value: PartyStatusValue | null, readonly reason: PartyStatusReason | null } | null }> | null }> } | null };

export type RightsNotExercisedQueryVariables = Exact<{
  findings?: ReadonlyArray<AssessmentFinding> | AssessmentFinding | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type RightsNotExercisedQuery = { readonly inForceEntries: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly year: number | null, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null, readonly assessments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly finding: AssessmentFinding | null, readonly text: { readonly en: string | null } | null, readonly commitment: { readonly id: string, readonly summary: { readonly en: string | null } | null } | null }> } | null, readonly issues: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly isOpen: boolean | null, readonly title: { readonly en: string | null } | null, readonly proposals: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly outcome: ProposalOutcome | null, readonly outcomeOn: string | null, readonly text: { readonly en: string | null } | null, readonly addressee: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }> } | null }> } | null }> } | null };

export type SearchQueryVariables = Exact<{
  query: string;
  types?: ReadonlyArray<SearchType> | SearchType | null | undefined;
  language?: Language | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly type: SearchType | null, readonly id: string, readonly score: number | null, readonly passage: { readonly field: string | null, readonly text: string | null, readonly language: Language | null, readonly ranges: ReadonlyArray<{ readonly start: number | null, readonly end: number | null }> | null } | null, readonly record:
        | { readonly __typename: 'Treaty', readonly title: { readonly en: string | null } | null }
        | { readonly __typename: 'TreatyIdentifier' }
        | { readonly __typename: 'LegalAct' }
        | { readonly __typename: 'LegalParagraph' }
        | { readonly __typename: 'ParagraphVersion' }
        | { readonly __typename: 'Provision' }
        | { readonly __typename: 'Commitment' }
        | { readonly __typename: 'TreatyStatement' }
        | { readonly __typename: 'DomesticProcedure' }
        | { readonly __typename: 'DomesticProcedureStep' }
        | { readonly __typename: 'ImplementingMeasure' }
        | { readonly __typename: 'Participant' }
        | { readonly __typename: 'Body' }
        | { readonly __typename: 'BodyName' }
        | { readonly __typename: 'Subdivision' }
        | { readonly __typename: 'HeadTenure' }
        | { readonly __typename: 'Designation' }
        | { readonly __typename: 'ConclusionProposal' }
        | { readonly __typename: 'Recommendation', readonly madeOn: { readonly value: string | null } | null }
        | { readonly __typename: 'SourceDocument' }
        | { readonly __typename: 'PeriodicReport' }
        | { readonly __typename: 'AnnualInformation' }
        | { readonly __typename: 'InForceEntry' }
        | { readonly __typename: 'NotInForceEntry' }
        | { readonly __typename: 'MonitoringNote' }
        | { readonly __typename: 'Assessment' }
        | { readonly __typename: 'EvidenceLink' }
        | { readonly __typename: 'EntryRemark' }
        | { readonly __typename: 'ProblemIssue' }
        | { readonly __typename: 'Proposal' }
        | { readonly __typename: 'Indicator' }
        | { readonly __typename: 'Observation' }
        | { readonly __typename: 'Requirement' }
        | { readonly __typename: 'MonitoringRegime' }
        | { readonly __typename: 'SdgGoal' }
        | { readonly __typename: 'SdgTarget' }
        | { readonly __typename: 'SummaryInformation' }
        | { readonly __typename: 'SummarySection' }
        | { readonly __typename: 'SummaryAttachment' }
        | { readonly __typename: 'Dispatch' }
        | { readonly __typename: 'MediaPublication', readonly publishedOn: string | null }
        | { readonly __typename: 'Document' }
        | { readonly __typename: 'ResultsPublication' }
        | { readonly __typename: 'PublishedSection' }
       | null }> } | null };

export type SignedNotInForceQueryVariables = Exact<{
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SignedNotInForceQuery = { readonly treaties: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: { readonly en: string | null } | null, readonly status: { readonly value: PartyStatusValue | null, readonly reason: PartyStatusReason | null, readonly knownUpTo: string | null } | null, readonly conclusionProposals: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly proposedOn: { readonly value: string | null } | null, readonly bodyName: { readonly en: string | null } | null, readonly body: { readonly id: string } | null, readonly currentBody: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }> } | null, readonly domesticProcedures: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: DomesticProcedureKind | null, readonly state: DomesticProcedureState | null, readonly reason: { readonly en: string | null } | null, readonly responsibleBody: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly steps: ReadonlyArray<{ readonly position: number | null, readonly plannedOn: string | null, readonly completedOn: string | null, readonly name: { readonly en: string | null } | null, readonly act: { readonly id: string, readonly title: { readonly en: string | null } | null } | null }> | null }> } | null }> } | null, readonly notSettled: { readonly totalCount: number | null } | null };

export type SubdivisionsOfBodyQueryVariables = Exact<{
  body: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterWithoutSubdivision?: string | null | undefined;
}>;


export type SubdivisionsOfBodyQuery = { readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null, readonly head: { readonly id: string, readonly isActing: boolean | null, readonly name: { readonly en: string | null } | null } | null, readonly subdivisions: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: { readonly kk: string | null, readonly en: string | null } | null, readonly designations: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly actNumber: string | null, readonly actDate: string | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly actTitle: { readonly en: string | null } | null, readonly head: { readonly id: string, readonly name: { readonly en: string | null } | null } | null }> } | null, readonly assignments: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly basis: AssignmentBasis | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null, readonly proposal: { readonly id: string } | null }> } | null }> } | null, readonly withoutSubdivision: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null } | null }> } | null } | null };

export type SubmissionsLackingQueryVariables = Exact<{
  year: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterNotChecked?: string | null | undefined;
}>;


export type SubmissionsLackingQuery = { readonly lacking: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: InformationState | null, readonly lacks: ReadonlyArray<Formality> | null, readonly kkState: LanguageState | null, readonly ruState: LanguageState | null, readonly signedAt: string | null, readonly signatureKind: SignatureKind | null, readonly submittedAt: string | null, readonly paperReceivedOn: string | null, readonly duty: { readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null } | null, readonly completeness: ReadonlyArray<{ readonly kind: RequirementKind | null, readonly state: CompletenessState | null, readonly reason: NotCheckedReason | null }> | null }> } | null, readonly notChecked: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: InformationState | null, readonly lacks: ReadonlyArray<Formality> | null, readonly kkState: LanguageState | null, readonly ruState: LanguageState | null, readonly signedAt: string | null, readonly signatureKind: SignatureKind | null, readonly submittedAt: string | null, readonly paperReceivedOn: string | null, readonly duty: { readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null } | null, readonly completeness: ReadonlyArray<{ readonly kind: RequirementKind | null, readonly state: CompletenessState | null, readonly reason: NotCheckedReason | null }> | null }> } | null, readonly delivered: { readonly totalCount: number | null } | null };

export type SubmissionFragment = { readonly id: string, readonly state: InformationState | null, readonly lacks: ReadonlyArray<Formality> | null, readonly kkState: LanguageState | null, readonly ruState: LanguageState | null, readonly signedAt: string | null, readonly signatureKind: SignatureKind | null, readonly submittedAt: string | null, readonly paperReceivedOn: string | null, readonly duty: { readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null } | null, readonly completeness: ReadonlyArray<{ readonly kind: RequirementKind | null, readonly state: CompletenessState | null, readonly reason: NotCheckedReason | null }> | null };

export type SummariesOfYearsQueryVariables = Exact<{
  from: number;
  until: number;
  first?: number | null | undefined;
  after?: string | null | undefined;
  today?: string | null | undefined;
}>;


export type SummariesOfYearsQuery = { readonly monitoringCycles: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly year: number | null, readonly summaryDeadline: { readonly certainty: DeadlineCertainty | null, readonly date: string | null } | null, readonly summary: { readonly id: string, readonly state: SummaryState | null, readonly completedOn: string | null, readonly lateness: { readonly value: LatenessState | null, readonly daysLate: number | null } | null, readonly dispatches: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly registrationNumber: string | null, readonly dispatchedAt: string | null, readonly receiptNumber: string | null, readonly receivedAt: string | null, readonly from: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly to: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly paragraph: { readonly number: string | null } | null }> } | null } | null }> } | null };

export type SummaryInformationQueryVariables = Exact<{
  summary: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterAttachments?: string | null | undefined;
  afterUnattachedRecommendations?: string | null | undefined;
  afterMissingCopies?: string | null | undefined;
  afterDispatches?: string | null | undefined;
}>;


export type SummaryInformationQuery = { readonly summaryInformation: { readonly id: string, readonly state: SummaryState | null, readonly completedOn: string | null, readonly isAssessmentMissing: boolean | null, readonly missingBodies: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null }> | null, readonly sections: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly position: number | null, readonly heading: { readonly en: string | null } | null, readonly bodies: ReadonlyArray<{ readonly id: string, readonly displayName: { readonly en: string | null } | null }> | null, readonly entries: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly entry:
              | { readonly __typename: 'InForceEntry', readonly id: string, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }
              | { readonly __typename: 'NotInForceEntry', readonly id: string, readonly body: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null }
             | null }> } | null }> } | null, readonly attachments: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly document: { readonly id: string } | null, readonly recommendations: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string }> } | null }> } | null, readonly unattachedRecommendations: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly document: { readonly id: string } | null, readonly copy: { readonly id: string } | null }> } | null, readonly missingCopies: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly document: { readonly id: string } | null }> } | null, readonly dispatches: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly registrationNumber: string | null, readonly dispatchedAt: string | null, readonly receiptNumber: string | null, readonly receivedAt: string | null, readonly from: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly to: { readonly id: string, readonly displayName: { readonly en: string | null } | null } | null, readonly paragraph: { readonly number: string | null } | null }> } | null } | null };

export type TheRulesQueryVariables = Exact<{
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  act?: string | null | undefined;
}>;


export type TheRulesQuery = { readonly legalAct: { readonly id: string, readonly citation: { readonly en: string | null } | null, readonly inForce: { readonly asOf: string | null, readonly value: LegalForceValue | null, readonly reason: LegalForceReason | null, readonly repealedBy: { readonly id: string, readonly citation: { readonly en: string | null } | null } | null } | null, readonly linkedFrom: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly kind: LegalActLinkKind | null, readonly from: { readonly id: string, readonly citation: { readonly en: string | null } | null, readonly effective: { readonly date: string | null, readonly notBefore: string | null } | null } | null }> } | null, readonly paragraphs: ReadonlyArray<{ readonly id: string, readonly number: string | null, readonly wording: { readonly certainty: WordingCertainty | null, readonly reason: WordingReason | null, readonly version: { readonly id: string, readonly number: number | null, readonly textMissing: TextMissing | null, readonly text: { readonly kk: string | null, readonly en: string | null } | null, readonly summary: { readonly en: string | null } | null } | null } | null }> | null } | null };

export type TreatiesInForceQueryVariables = Exact<{
  asOf: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  afterBoundNotInForce?: string | null | undefined;
  afterNotSettled?: string | null | undefined;
}>;


export type TreatiesInForceQuery = { readonly inForce: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: { readonly text: { readonly value: string | null, readonly language: Language | null } | null } | null, readonly status: { readonly value: PartyStatusValue | null, readonly reason: PartyStatusReason | null, readonly knownUpTo: string | null, readonly reachesAsOf: boolean | null, readonly boundBy: { readonly kind: TreatyActionKind | null, readonly date: { readonly value: string | null, readonly precision: DatePrecision | null } | null } | null, readonly inForceSince: { readonly value: string | null } | null } | null }> } | null, readonly boundNotInForce: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: { readonly text: { readonly value: string | null, readonly language: Language | null } | null } | null, readonly status: { readonly value: PartyStatusValue | null, readonly reason: PartyStatusReason | null, readonly knownUpTo: string | null, readonly reachesAsOf: boolean | null, readonly boundBy: { readonly kind: TreatyActionKind | null, readonly date: { readonly value: string | null, readonly precision: DatePrecision | null } | null } | null, readonly inForceSince: { readonly value: string | null } | null } | null }> } | null, readonly notSettled: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: { readonly text: { readonly value: string | null, readonly language: Language | null } | null } | null, readonly status: { readonly value: PartyStatusValue | null, readonly reason: PartyStatusReason | null, readonly knownUpTo: string | null, readonly reachesAsOf: boolean | null, readonly boundBy: { readonly kind: TreatyActionKind | null, readonly date: { readonly value: string | null, readonly precision: DatePrecision | null } | null } | null, readonly inForceSince: { readonly value: string | null } | null } | null }> } | null };

export type TreatyOnTheDayFragment = { readonly id: string, readonly title: { readonly text: { readonly value: string | null, readonly language: Language | null } | null } | null, readonly status: { readonly value: PartyStatusValue | null, readonly reason: PartyStatusReason | null, readonly knownUpTo: string | null, readonly reachesAsOf: boolean | null, readonly boundBy: { readonly kind: TreatyActionKind | null, readonly date: { readonly value: string | null, readonly precision: DatePrecision | null } | null } | null, readonly inForceSince: { readonly value: string | null } | null } | null };

export type TreatiesOfBodyQueryVariables = Exact<{
  body: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type TreatiesOfBodyQuery = { readonly body: { readonly id: string, readonly displayName: { readonly kk: string | null, readonly ru: string | null, readonly en: string | null } | null, readonly assignments: { readonly totalCount: number | null, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly basis: AssignmentBasis | null, readonly validFrom: string | null, readonly validUntil: string | null, readonly basisLabel: { readonly en: string | null } | null, readonly treaty: { readonly id: string, readonly title: { readonly en: string | null } | null, readonly recommendations: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly id: string, readonly response: RecommendationResponse | null, readonly madeOn: { readonly value: string | null } | null, readonly summary: { readonly en: string | null } | null }> } | null } | null }> } | null } | null };

/** The text of a saved operation, which knows the types of its variables and of its answer. */
export class TypedDocumentString<Result, Variables> extends String implements DocumentTypeDecoration<Result, Variables> {
  readonly __apiType?: NonNullable<DocumentTypeDecoration<Result, Variables>['__apiType']>;
  /** The SHA-256 of the text, which the hub takes in its place. */
  readonly documentId: string;

  constructor(text: string, documentId: string) {
    super(text);
    this.documentId = documentId;
  }
}

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const BodiesOverYearsDocument = new TypedDocumentString<BodiesOverYearsQuery, BodiesOverYearsQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Each body that owed information in some years: on how many treaties, how timely, which issues are open, which recommendations have no response, and what the media published on the treaties that it watched when that was published. Its assignments are those of any day of the years, whatever it is by now. A publication on two treaties of a body counts once for it; a body without a group has none. Where publications can not be asked, only what was published is null.
query BodiesOverYears(
  $from: Int!
  $until: Int!
  $fromDay: Date!
  $untilDay: Date!
  $first: Int = 50
  $after: String
  $asOf: Date
) @at(asOf: $asOf) {
  bodies(
    first: $first
    after: $after
    orderBy: { field: ID }
    filter: { duties: { some: { year: { gte: $from, lte: $until } } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      displayName {
        en
      }
      duties(first: 10, orderBy: { field: ID }, filter: { year: { gte: $from, lte: $until } }) {
        totalCount
        nodes {
          id
          cycle {
            year
          }
          lateness {
            value
            daysLate
          }
          items(first: 1) {
            totalCount
          }
        }
      }
      openIssues: problemIssues(first: 1, filter: { isOpen: { eq: true } }) {
        totalCount
      }
      unanswered: recommendations(first: 1, filter: { response: { isNull: true } }) {
        totalCount
      }
      assignments(
        first: 50
        orderBy: { field: ID }
        validity: ALL
        filter: {
          validFrom: { lt: $untilDay }
          or: [{ validUntil: { gt: $fromDay } }, { validUntil: { isNull: true } }]
        }
      ) {
        totalCount
        nodes {
          id
          treaty {
            id
          }
        }
      }
    }
  }
  published: mediaPublications(first: 1, filter: { publishedOn: { gte: $fromDay, lt: $untilDay } }) {
    totalCount
    groups(by: [WATCHING_BODY_THEN]) {
      summedCount
      nodes {
        count
        watchingBodyThen {
          id
        }
      }
    }
  }
}
`,
  '0d3951c530d05274f826b5990e9b300fe52426bb2d72eeb123d04f71c50bedb9',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const BodyOverCyclesDocument = new TypedDocumentString<BodyOverCyclesQuery, BodyOverCyclesQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One body over all years, with its predecessors and what each was called: how many treaties it had to report on, how timely it was, and which issues it raised are open.
query BodyOverCycles($body: ID!, $asOf: Date) @at(asOf: $asOf) {
  body(id: $body) {
    ...OverCycles
    predecessorBodies {
      ...OverCycles
    }
  }
}

fragment OverCycles on Body {
  id
  displayName {
    en
  }
  names {
    validFrom
    validUntil
    name {
      en
    }
  }
  duties(first: 50, orderBy: { field: ID }) {
    totalCount
    nodes {
      id
      cycle {
        year
      }
      isRequired
      items(first: 1) {
        totalCount
      }
      lateness {
        value
        daysLate
      }
    }
  }
  problemIssues(first: 50, filter: { isOpen: { eq: true } }) {
    totalCount
    nodes {
      id
      yearsOpen
    }
  }
}
`,
  '3e0339c3a0eea17f17daf7261cc4c319feedf62c7bc76e732636cc2c1c6e70ae',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const CycleOverviewDocument = new TypedDocumentString<CycleOverviewQuery, CycleOverviewQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One year of monitoring: who owed what, who delivered when, late by how many days, nil returns, and who is missing. The Ministry of Foreign Affairs owes too. Under an unverified regime nobody can say who owes, and nobody is missing. Bodies are named as on \`asOf\`, such as the last day of the year.
query CycleOverview($cycle: ID!, $first: Int = 100, $after: String, $afterMissing: String, $asOf: Date, $today: Date)
@at(asOf: $asOf, today: $today) {
  monitoringCycle(id: $cycle) {
    id
    year
    regime {
      id
    }
    informationDeadline {
      certainty
      moment
    }
    duties(first: $first, after: $after, orderBy: { field: ID }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        body {
          id
          displayName {
            en
          }
        }
        isRequired
        deliveredAt
        deliveredOn
        isNil
        lateness {
          value
          daysLate
        }
        items(first: 50) {
          totalCount
          nodes {
            id
            kind
            treaty {
              id
              title {
                en
              }
            }
          }
        }
        current {
          id
          versionNumber
          state
        }
      }
    }
    missing: duties(
      first: $first
      after: $afterMissing
      orderBy: { field: ID }
      filter: { isRequired: { eq: true }, deliveredOn: { isNull: true } }
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        body {
          id
          displayName {
            en
          }
        }
      }
    }
  }
}
`,
  '25005a9342d7284fd9ffa63b2b7018f367c6dedaaecf801d50ee681196aa3019',
);

/** The first question of the README: one treaty, asked across all four subgraphs. */
export const FirstQuestionDocument = new TypedDocumentString<FirstQuestionQuery, FirstQuestionQueryVariables>(
  `# The first question of the README: one treaty, asked across all four subgraphs.
query FirstQuestion {
  treaty(id: "untc-4-4") {
    title {
      en
    }
    status {
      value
      inForceSince {
        value
      }
    }
    assignments(first: 2) {
      nodes {
        basis
        body {
          name {
            en
          }
        }
      }
    }
    recommendations(first: 1) {
      totalCount
      nodes {
        madeOn {
          value
        }
        summary {
          en
        }
      }
    }
    mediaPublications(first: 1) {
      totalCount
      nodes {
        publishedOn
        title
      }
    }
  }
}
`,
  'a418509bf2f4315a10b76807fab6114470d7dc7f2ec58b9828f4e0a1571f3167',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const HistoryOfBodyDocument = new TypedDocumentString<HistoryOfBodyQuery, HistoryOfBodyQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One body through its reorganisations: its names and capacities, where it came from and what became of it.
query HistoryOfBody($body: ID!, $first: Int = 20, $after: String) {
  body(id: $body) {
    ...BodyThroughTime
    lineage {
      kind
      on {
        value
      }
      act
      predecessor {
        ...BodyThroughTime
      }
      successor {
        ...BodyThroughTime
      }
    }
    history(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        moment
        actor
        kind
      }
    }
  }
}

fragment BodyThroughTime on Body {
  id
  names {
    validFrom
    validUntil
    act
    name {
      kk
      ru
      en
    }
    sources {
      nature
      title
    }
  }
  capacities(validity: ALL) {
    capacity
    validFrom
    validUntil
  }
}
`,
  'a00f02193e9c2b1ba6896ff258ee655f03c4f7679aa8f211874e369f04c42014',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const InformationNotDeliveredDocument = new TypedDocumentString<InformationNotDeliveredQuery, InformationNotDeliveredQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Bodies that owed information for a year, whose deadline has passed and that have delivered nothing, with the treaties they owed it on. Where the deadline of the year is not verified nobody is late: such duties are counted apart. Bodies are named as on \`asOf\`, such as the last day of the year.
query InformationNotDelivered($year: Int!, $first: Int = 50, $after: String, $asOf: Date, $today: Date)
@at(asOf: $asOf, today: $today) {
  bodies(
    first: $first
    after: $after
    orderBy: { field: ID }
    filter: { duties: { some: { year: { eq: $year }, lateness: { eq: OVERDUE } } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      displayName {
        en
      }
      duties(first: 1, filter: { year: { eq: $year }, lateness: { eq: OVERDUE } }) {
        totalCount
        nodes {
          id
          deadline {
            date
            certainty
          }
          lateness {
            value
            daysLate
          }
          items(first: 100, orderBy: { field: ID }) {
            totalCount
            nodes {
              id
              kind
              treaty {
                id
                title {
                  en
                }
              }
            }
          }
        }
      }
    }
  }
  notVerified: reportingDuties(first: 1, filter: { year: { eq: $year }, lateness: { eq: UNVERIFIED } }) {
    totalCount
  }
}
`,
  'f4439ecb0aa05ed49e4a8a1014ed4d506bcaba973b99f99244b432fa3b950d35',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const LineageOfResultDocument = new TypedDocumentString<LineageOfResultQuery, LineageOfResultQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One published result (¶11): whether each section is what was dispatched, and back through the summary and the entries to their evidence and the provisions of the treaty. Bodies are named as on \`asOf\`, such as the last day of the year.
query LineageOfResult($results: ID!, $asOf: Date) @at(asOf: $asOf) {
  resultsPublication(id: $results) {
    id
    publishedOn
    url
    cycle {
      year
    }
    summary {
      id
    }
    sections {
      id
      position
      comparison {
        value
      }
      section {
        id
        treaty {
          id
          title {
            en
          }
        }
        entries(first: 100) {
          totalCount
          nodes {
            entry {
              __typename
              id
              information {
                id
              }
              body {
                id
                displayName {
                  en
                }
              }
              evidence(first: 20) {
                totalCount
                nodes {
                  id
                  input
                  cited {
                    __typename
                    ... on Provision {
                      id
                      article
                      paragraph
                    }
                    ... on LegalAct {
                      id
                      title {
                        en
                      }
                    }
                    ... on Observation {
                      id
                      value
                    }
                    ... on MediaPublication {
                      id
                      publishedOn
                    }
                    ... on PeriodicReport {
                      id
                    }
                    ... on Recommendation {
                      id
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
  '2b780836c2950b394fac93e48a3c16e49a6f3069148202867de102cd14666ece',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const MandatesOfCycleDocument = new TypedDocumentString<MandatesOfCycleQuery, MandatesOfCycleQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# What the law asks in one year: requirements with their paragraph and wording, deadlines, and how sure each is. Under the successor all of it is unverified. Bodies are named as on \`asOf\`, such as the last day of the year.
query MandatesOfCycle($cycle: ID!, $first: Int = 3, $after: String, $asOf: Date) @at(asOf: $asOf) {
  monitoringCycle(id: $cycle) {
    id
    year
    regime {
      id
      isVerified
      act {
        id
        citation {
          en
        }
      }
    }
    informationDeadline {
      certainty
      date
      moment
    }
    summaryDeadline {
      certainty
      date
      moment
    }
    requirements {
      id
      kind
      monthDay
      state
      act {
        id
        citation {
          en
        }
      }
      paragraph {
        id
        number
      }
      wording {
        id
      }
    }
    duties(first: $first, after: $after, orderBy: { field: ID }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        body {
          id
          displayName {
            en
          }
        }
        lateness {
          value
        }
        mandatedBy {
          kind
          state
          act {
            id
            citation {
              en
            }
          }
          paragraph {
            id
            number
          }
          wording {
            id
          }
        }
      }
    }
  }
}
`,
  'bcbd42dacb4ac93f3180d94ac53a7c02b88ea5329bf6e2339c2005a381e22f67',
);

/** Media of one year on the treaties that a body watched on a day of it. */
export const MediaOfBodyDocument = new TypedDocumentString<MediaOfBodyQuery, MediaOfBodyQueryVariables>(
  `# Media of one year on the treaties that a body watched on a day of it.
query MediaOfBody($body: ID!, $from: Date!, $until: Date!, $asOf: Date!, $first: Int = 100, $after: String)
@at(asOf: $asOf) {
  body(id: $body) {
    id
    displayName {
      en
    }
    assignments(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        treaty {
          id
          title {
            en
          }
          mediaPublications(first: 50, filter: { publishedOn: { gte: $from, lt: $until } }) {
            totalCount
            nodes {
              id
              title
              outlet
              language
              publishedOn
              treatyLinks {
                tone
                treaty {
                  id
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
  'df4b83133d3111ea4b01b829b4bfd7025e6220b8b6881e4a0d5876c9151af608',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const ProceduresStandingStillDocument = new TypedDocumentString<ProceduresStandingStillQuery, ProceduresStandingStillQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Treaties that Kazakhstan signed, that are not in force for it, and whose domestic procedures stand still: not begun, or a planned day has passed without its step. Whose they are, the reason recorded, and the reason that bodies reported. Those of which no procedure is recorded are counted apart.
query ProceduresStandingStill($asOf: Date, $first: Int = 50, $after: String) @at(asOf: $asOf) {
  treaties(
    first: $first
    after: $after
    filter: {
      status: { value: { in: [SIGNED, BOUND_NOT_IN_FORCE, PROVISIONALLY_APPLIED] } }
      domesticProcedures: { some: { state: { value: { in: [NOT_STARTED, OVERDUE] } } } }
    }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title {
        en
      }
      status {
        value
      }
      domesticProcedures(first: 10, filter: { state: { value: { in: [NOT_STARTED, OVERDUE] } } }) {
        totalCount
        nodes {
          id
          kind
          state
          reason {
            en
          }
          responsibleBody {
            id
            displayName {
              en
            }
          }
        }
      }
      notInForceEntries(first: 50, orderBy: { field: ID }, filter: { isLatestVersion: { eq: true } }) {
        totalCount
        nodes {
          id
          year
          body {
            id
          }
          reason {
            en
          }
        }
      }
    }
  }
  withoutProcedure: treaties(
    first: 1
    filter: {
      status: { value: { in: [SIGNED, BOUND_NOT_IN_FORCE, PROVISIONALLY_APPLIED] } }
      domesticProcedures: { none: {} }
    }
  ) {
    totalCount
  }
}
`,
  '147046a4e06f476bc3daf6023844c5eb76035e87a53e7b94cd0fa1aff6271ea2',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const ProvisionsOfTreatyDocument = new TypedDocumentString<ProvisionsOfTreatyQuery, ProvisionsOfTreatyQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One treaty: its provisions, the commitments in them, the acts that implement each and whether they are in force on a day, the provisions with none in force, and those of which that is not settled.
query ProvisionsOfTreaty(
  $treaty: ID!
  $asOf: Date
  $first: Int = 50
  $after: String
  $afterWithoutAct: String
  $afterNotSettled: String
) @at(asOf: $asOf) {
  treaty(id: $treaty) {
    id
    title {
      en
    }
    provisions(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        article
        paragraph
        summary {
          en
        }
        implementation
        actInForce
        isWithoutAct
        commitments(first: 10) {
          totalCount
          nodes {
            id
            kind
            summary {
              en
            }
          }
        }
        measures(first: 10) {
          totalCount
          nodes {
            id
            extent
            actPart
            act {
              id
              title {
                en
              }
              inForce {
                value
                reason
              }
            }
          }
        }
      }
    }
    withoutAct: provisions(first: $first, after: $afterWithoutAct, filter: { isWithoutAct: { eq: true } }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
      }
    }
    notSettled: provisions(first: $first, after: $afterNotSettled, filter: { actInForce: { eq: UNKNOWN } }) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
      }
    }
  }
}
`,
  'bf5a68d8f8118905d97cea760b6a526660036551ae8ee0e01874e4e67f23d339',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const ProvisionsWithoutActDocument = new TypedDocumentString<ProvisionsWithoutActQuery, ProvisionsWithoutActQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Provisions of treaties within the competence of a body that no legal act in force carries out, and apart those of which it is not settled whether the act is in force.
query ProvisionsWithoutAct($body: ID!, $first: Int = 50, $after: String, $afterNotSettled: String, $asOf: Date)
@at(asOf: $asOf) {
  body(id: $body) {
    id
    displayName {
      en
    }
  }
  withoutAct: provisions(
    first: $first
    after: $after
    orderBy: { field: ID }
    filter: { isWithoutAct: { eq: true }, commitments: { some: { competentBody: { eq: $body } } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      article
      paragraph
      heading {
        en
      }
      treaty {
        id
        title {
          en
        }
      }
      commitments(first: 10, orderBy: { field: ID }, filter: { competentBody: { eq: $body } }) {
        totalCount
        nodes {
          id
          kind
          summary {
            en
          }
        }
      }
      measures(first: 10, orderBy: { field: ID }) {
        totalCount
        nodes {
          id
          extent
          actPart
          act {
            id
            title {
              en
            }
            inForce {
              value
              reason
            }
          }
        }
      }
    }
  }
  notSettled: provisions(
    first: $first
    after: $afterNotSettled
    orderBy: { field: ID }
    filter: { actInForce: { eq: UNKNOWN }, commitments: { some: { competentBody: { eq: $body } } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
    }
  }
}
`,
  '789268780e7a61b854e121f9acea9110bb6e58a9bcd6e9477dd8f02189cef5e3',
);

/** Recommendations to Kazakhstan in documents that came after a periodic report which was defended: which report, who is responsible, and what Kazakhstan said. A response of null is one that no source tells; recommendations nobody is named for are counted apart. */
export const RecommendationsAfterDefenceDocument = new TypedDocumentString<RecommendationsAfterDefenceQuery, RecommendationsAfterDefenceQueryVariables>(
  `# Recommendations to Kazakhstan in documents that came after a periodic report which was defended: which report, who is responsible, and what Kazakhstan said. A response of null is one that no source tells; recommendations nobody is named for are counted apart.
query RecommendationsAfterDefence($from: Date!, $first: Int = 100, $after: String) {
  recommendations(
    first: $first
    after: $after
    filter: { periodicReport: { is: { defendedOn: { gte: $from, certainty: CERTAIN } } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      madeOn {
        value
      }
      paragraph
      summary {
        en
      }
      response
      responsibleBodies {
        id
        displayName {
          en
        }
      }
      document {
        id
        issuer {
          id
          displayName {
            en
          }
        }
        periodicReport {
          id
          defendedOn {
            value
          }
          treaties {
            id
          }
        }
      }
    }
  }
  withoutOwner: recommendations(
    first: 1
    filter: {
      periodicReport: { is: { defendedOn: { gte: $from, certainty: CERTAIN } } }
      responsibleBody: { isNull: true }
    }
  ) {
    totalCount
  }
}
`,
  '95254d32b4cabb39c1e2f1449ae5040ee352d77ce0c57b8b77b5867582cb1e75',
);

/** One treaty: every recommendation to Kazakhstan that speaks of it, from whom, on what basis, after which periodic report, with SDG targets and responsible bodies and who named them. */
export const RecommendationsOfTreatyDocument = new TypedDocumentString<RecommendationsOfTreatyQuery, RecommendationsOfTreatyQueryVariables>(
  `# One treaty: every recommendation to Kazakhstan that speaks of it, from whom, on what basis, after which periodic report, with SDG targets and responsible bodies and who named them.
query RecommendationsOfTreaty($treaty: ID!, $first: Int = 100, $after: String, $afterPeriodicReports: String) {
  treaty(id: $treaty) {
    id
    periodicReports(first: $first, after: $afterPeriodicReports) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        title {
          en
        }
        symbol
        dueOn {
          value
        }
        submittedOn {
          value
        }
        defendedOn {
          value
        }
        treatyBody {
          id
          displayName {
            en
          }
        }
      }
    }
    recommendations(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        madeOn {
          value
        }
        sourceKind
        senders {
          participant {
            id
            name {
              en
            }
          }
        }
        document {
          id
          mechanism
          issuer {
            id
            displayName {
              en
            }
          }
          periodicReport {
            id
            title {
              en
            }
            symbol
            submittedOn {
              value
            }
            defendedOn {
              value
            }
          }
        }
        treatyLinks {
          treaty {
            id
          }
          basis
          confirmed
        }
        sdgTargets {
          id
          code
        }
        responsibleBodies {
          id
          displayName {
            en
          }
        }
        bodyLinks {
          body {
            id
            displayName {
              en
            }
          }
          sources {
            nature
          }
        }
        lacksCopy
      }
    }
  }
}
`,
  'f2475cfe0407684182b270ff71bb4176f6e8c5b461832ac55a1db8be8edd7c64',
);

/** Recommendations to Kazakhstan that speak of a treaty (of the one named, else of any), with the treaty's status for Kazakhstan on the day each was made. */
export const RecommendationsWithStatusDocument = new TypedDocumentString<RecommendationsWithStatusQuery, RecommendationsWithStatusQueryVariables>(
  `# Recommendations to Kazakhstan that speak of a treaty (of the one named, else of any), with the treaty's status for Kazakhstan on the day each was made.
query RecommendationsWithStatus($treaty: ID, $first: Int = 50, $after: String) {
  recommendations(first: $first, after: $after, filter: { treaty: { eq: $treaty, isNull: false } }) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      madeOn {
        value
      }
      response
      summary {
        en
      }
      senders {
        participant {
          name {
            en
          }
        }
      }
      treatyLinks {
        basis
        confirmed
        matchedText
        treaty {
          id
          title {
            en
          }
        }
        statusWhenMade {
          asOf
          value
          reason
        }
      }
    }
  }
}
`,
  'f6138c91191ef67df4c8e85a5e9603e1b8b53fc7785bf941239c7f7efd244d8c',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const RightsNotExercisedDocument = new TypedDocumentString<RightsNotExercisedQuery, RightsNotExercisedQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Rights of Kazakhstan that bodies reported as not exercised, or only in part, of the latest version of each information: the finding, the issues that the entry names, and what was proposed to resolve them. NONE is a right that is not exercised at all, PARTIAL one that is exercised in part; \`findings\` with one of them asks for that alone. Up to ten issues of an entry and ten proposals of an issue are shown, so that pages of 100 entries stay within what an answer may cost; \`totalCount\` says where there are more, and \`problemIssues(filter: { entry: { eq: … } })\` and \`problemIssue(id: …)\` give them.
query RightsNotExercised($findings: [AssessmentFinding!] = [NONE, PARTIAL], $first: Int = 50, $after: String) {
  inForceEntries(
    first: $first
    after: $after
    orderBy: { field: ID }
    filter: {
      isLatestVersion: { eq: true }
      assessments: { some: { subject: { eq: KAZAKHSTAN_RIGHTS }, finding: { in: $findings } } }
    }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      year
      body {
        id
        displayName {
          en
        }
      }
      treaty {
        id
        title {
          en
        }
      }
      assessments(
        first: 20
        orderBy: { field: ID }
        filter: { subject: { eq: KAZAKHSTAN_RIGHTS }, finding: { in: $findings } }
      ) {
        totalCount
        nodes {
          id
          finding
          text {
            en
          }
          commitment {
            id
            summary {
              en
            }
          }
        }
      }
      issues(first: 10, orderBy: { field: ID }) {
        totalCount
        nodes {
          id
          title {
            en
          }
          isOpen
          proposals(first: 10, orderBy: { field: ID }) {
            totalCount
            nodes {
              id
              text {
                en
              }
              outcome
              outcomeOn
              addressee {
                id
                displayName {
                  en
                }
              }
            }
          }
        }
      }
    }
  }
}
`,
  '5c5f83c7b3f557b96cd746b197a62a1f18c087ad458a6e914750c15c9f7bab07',
);

/** Everything that speaks of something, the best first: titles, texts, symbols and numbers of all subgraphs, and where they match. */
export const SearchDocument = new TypedDocumentString<SearchQuery, SearchQueryVariables>(
  `# Everything that speaks of something, the best first: titles, texts, symbols and numbers of all subgraphs, and where they match.
query Search($query: String!, $types: [SearchType!], $language: Language, $first: Int = 20, $after: String) {
  search(query: $query, types: $types, language: $language, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      type
      id
      score
      passage {
        field
        text
        language
        ranges {
          start
          end
        }
      }
      record {
        __typename
        ... on Treaty {
          title {
            en
          }
        }
        ... on Recommendation {
          madeOn {
            value
          }
        }
        ... on MediaPublication {
          publishedOn
        }
      }
    }
  }
}
`,
  'a7c7941ac9c4956f644f572fe3c29afcaf69b4062666c2370a0a491920aa9286',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const SignedNotInForceDocument = new TypedDocumentString<SignedNotInForceQuery, SignedNotInForceQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Treaties that Kazakhstan signed and that are not in force for it: who proposed them and was called what then, where the domestic procedures stand, and why they are not completed. Those whose status is not settled are counted apart.
query SignedNotInForce($asOf: Date, $first: Int = 50, $after: String) @at(asOf: $asOf) {
  treaties(
    first: $first
    after: $after
    filter: { status: { value: { in: [SIGNED, BOUND_NOT_IN_FORCE, PROVISIONALLY_APPLIED] } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      title {
        en
      }
      status {
        value
        reason
        knownUpTo
      }
      conclusionProposals(first: 5) {
        totalCount
        nodes {
          id
          proposedOn {
            value
          }
          number
          bodyName {
            en
          }
          body {
            id
          }
          currentBody {
            id
            displayName {
              en
            }
          }
        }
      }
      domesticProcedures(first: 5) {
        totalCount
        nodes {
          id
          kind
          state
          reason {
            en
          }
          responsibleBody {
            id
            displayName {
              en
            }
          }
          steps {
            position
            name {
              en
            }
            plannedOn
            completedOn
            act {
              id
              title {
                en
              }
            }
          }
        }
      }
    }
  }
  notSettled: treaties(first: 1, filter: { status: { value: { eq: UNKNOWN } } }) {
    totalCount
  }
}
`,
  '36ef783bda817d8720cd82120c4cf14320eb5f162e5ac67b6b5e7b8989802030',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const SubdivisionsOfBodyDocument = new TypedDocumentString<SubdivisionsOfBodyQuery, SubdivisionsOfBodyQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One body: its subdivisions, the act of the head that designated each (¶3), and the treaties each watches, on which basis (¶4), as of a day; and the treaties that no subdivision watches, a gap.
query SubdivisionsOfBody($body: ID!, $asOf: Date, $first: Int = 50, $after: String, $afterWithoutSubdivision: String)
@at(asOf: $asOf) {
  body(id: $body) {
    id
    displayName {
      en
    }
    head {
      id
      name {
        en
      }
      isActing
    }
    subdivisions(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        name {
          kk
          en
        }
        designations(first: 10) {
          totalCount
          nodes {
            id
            actNumber
            actDate
            actTitle {
              en
            }
            validFrom
            validUntil
            head {
              id
              name {
                en
              }
            }
          }
        }
        assignments(first: 50) {
          totalCount
          nodes {
            id
            basis
            validFrom
            validUntil
            treaty {
              id
              title {
                en
              }
            }
            proposal {
              id
            }
          }
        }
      }
    }
    withoutSubdivision: assignments(
      first: $first
      after: $afterWithoutSubdivision
      filter: { subdivision: { isNull: true } }
    ) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        treaty {
          id
          title {
            en
          }
        }
      }
    }
  }
}
`,
  'b06e122a8cca62a7208023668941df20faf2324f0b11f3d6b6bc22fd28aa625f',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const SubmissionsLackingDocument = new TypedDocumentString<SubmissionsLackingQuery, SubmissionsLackingQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# What was delivered for a year and lacks Kazakh, Russian, signature, electronic or paper form, by the wording of ¶7 in that year. Where the wording is not in the source, or the regime is not verified, nobody can say: those are listed apart and lack nothing that is known.
query SubmissionsLacking($year: Int!, $first: Int = 100, $after: String, $afterNotChecked: String) {
  lacking: annualInformations(
    first: $first
    after: $after
    orderBy: { field: ID }
    filter: {
      year: { eq: $year }
      deliveredOn: { isNull: false }
      lacks: { in: [KAZAKH, RUSSIAN, SIGNATURE, ELECTRONIC, PAPER] }
    }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Submission
    }
  }
  notChecked: annualInformations(
    first: $first
    after: $afterNotChecked
    orderBy: { field: ID }
    filter: { year: { eq: $year }, deliveredOn: { isNull: false }, lacks: { isNull: true } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Submission
    }
  }
  delivered: annualInformations(first: 1, filter: { year: { eq: $year }, deliveredOn: { isNull: false } }) {
    totalCount
  }
}

fragment Submission on AnnualInformation {
  id
  duty {
    body {
      id
      displayName {
        en
      }
    }
  }
  state
  lacks
  kkState
  ruState
  signedAt
  signatureKind
  submittedAt
  paperReceivedOn
  completeness {
    kind
    state
    reason
  }
}
`,
  'bda3efe49919f7679ab9d27d9fd57aff7bca0c36688bd1d754689a4d27528493',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const SummariesOfYearsDocument = new TypedDocumentString<SummariesOfYearsQuery, SummariesOfYearsQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# Where the summary of each year stands, by which numbers of the document management system it was sent on, and whether its deadline was met. A year without a summary has none; where the deadline is not verified, neither is that.
query SummariesOfYears($from: Int!, $until: Int!, $first: Int = 50, $after: String, $today: Date) @at(today: $today) {
  monitoringCycles(
    first: $first
    after: $after
    orderBy: { field: YEAR }
    filter: { year: { gte: $from, lte: $until } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      year
      summaryDeadline {
        certainty
        date
      }
      summary {
        id
        state
        completedOn
        lateness {
          value
          daysLate
        }
        dispatches(first: 20) {
          totalCount
          nodes {
            id
            from {
              id
              displayName {
                en
              }
            }
            to {
              id
              displayName {
                en
              }
            }
            paragraph {
              number
            }
            registrationNumber
            dispatchedAt
            receiptNumber
            receivedAt
          }
        }
      }
    }
  }
}
`,
  'a6cce17b1f5295c42d988d8264f118206f169b1204fe727a98574ecf5eca7073',
);

/** For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>. */
export const SummaryInformationDocument = new TypedDocumentString<SummaryInformationQuery, SummaryInformationQueryVariables>(
  `# For ANALYST of any body: npm run token -- --role ANALYST --body body-moj. In the console: Set Headers, authorization = Bearer <token>.
# One summary information (¶8): whether its foreign policy assessment is missing, its sections, the entries behind each, the bodies that wrote them, the attached copies (¶9), those in the hub and not attached, those missing, and where it was dispatched with which registration numbers. Bodies are named as on \`asOf\`, such as the last day of the year.
query SummaryInformation(
  $summary: ID!
  $asOf: Date
  $first: Int = 50
  $after: String
  $afterAttachments: String
  $afterUnattachedRecommendations: String
  $afterMissingCopies: String
  $afterDispatches: String
) @at(asOf: $asOf) {
  summaryInformation(id: $summary) {
    id
    state
    completedOn
    isAssessmentMissing
    missingBodies {
      id
      displayName {
        en
      }
    }
    sections(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        position
        heading {
          en
        }
        bodies {
          id
          displayName {
            en
          }
        }
        entries(first: 100) {
          totalCount
          nodes {
            id
            entry {
              __typename
              id
              body {
                id
                displayName {
                  en
                }
              }
            }
          }
        }
      }
    }
    attachments(first: $first, after: $afterAttachments) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        document {
          id
        }
        recommendations(first: 50) {
          totalCount
          nodes {
            id
          }
        }
      }
    }
    unattachedRecommendations(first: $first, after: $afterUnattachedRecommendations) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        document {
          id
        }
        copy {
          id
        }
      }
    }
    missingCopies(first: $first, after: $afterMissingCopies) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        document {
          id
        }
      }
    }
    dispatches(first: $first, after: $afterDispatches) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        from {
          id
          displayName {
            en
          }
        }
        to {
          id
          displayName {
            en
          }
        }
        paragraph {
          number
        }
        registrationNumber
        dispatchedAt
        receiptNumber
        receivedAt
      }
    }
  }
}
`,
  '2dcaec65a72d02f9f91da8616845b5aa70364761916d885e7b2753416aef0a90',
);

/** The Rules on a day: whether they are in force, which acts amend, repeal or replace them, and the wording of each paragraph then. */
export const TheRulesDocument = new TypedDocumentString<TheRulesQuery, TheRulesQueryVariables>(
  `# The Rules on a day: whether they are in force, which acts amend, repeal or replace them, and the wording of each paragraph then.
query TheRules($asOf: Date, $first: Int = 20, $after: String, $act: ID = "kz-gov-1141-2010") @at(asOf: $asOf) {
  legalAct(id: $act) {
    id
    citation {
      en
    }
    inForce {
      asOf
      value
      reason
      repealedBy {
        id
        citation {
          en
        }
      }
    }
    linkedFrom(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        kind
        from {
          id
          citation {
            en
          }
          effective {
            date
            notBefore
          }
        }
      }
    }
    paragraphs {
      id
      number
      wording {
        certainty
        reason
        version {
          id
          number
          text {
            kk
            en
          }
          textMissing
          summary {
            en
          }
        }
      }
    }
  }
}
`,
  'ba04ea9dd2b8da0d57eb704daa85b9f3262f34788c7e705e00af60c7a264f798',
);

/** Treaties for Kazakhstan on a day: in force, bound and not in force, and those whose status recorded facts do not settle, */
export const TreatiesInForceDocument = new TypedDocumentString<TreatiesInForceQuery, TreatiesInForceQueryVariables>(
  `# Treaties for Kazakhstan on a day: in force, bound and not in force, and those whose status recorded facts do not settle,
# with the kind and date of what bound it and how far the sources reach.
query TreatiesInForce(
  $asOf: Date!
  $first: Int = 100
  $after: String
  $afterBoundNotInForce: String
  $afterNotSettled: String
) @at(asOf: $asOf) {
  inForce: treaties(first: $first, after: $after, filter: { status: { value: { eq: IN_FORCE } } }) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TreatyOnTheDay
    }
  }
  boundNotInForce: treaties(
    first: $first
    after: $afterBoundNotInForce
    filter: { status: { value: { eq: BOUND_NOT_IN_FORCE } } }
  ) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TreatyOnTheDay
    }
  }
  notSettled: treaties(first: $first, after: $afterNotSettled, filter: { status: { value: { eq: UNKNOWN } } }) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...TreatyOnTheDay
    }
  }
}

fragment TreatyOnTheDay on Treaty {
  id
  title {
    text {
      value
      language
    }
  }
  status {
    value
    reason
    boundBy {
      kind
      date {
        value
        precision
      }
    }
    inForceSince {
      value
    }
    knownUpTo
    reachesAsOf
  }
}
`,
  '6af60cb3c3a8cf270850846cbb7a451306ea3d85e2180ec98e4ff0fc7e08dc09',
);

/** One body: the treaties it watches, on which basis, since when, and the recommendations on them. */
export const TreatiesOfBodyDocument = new TypedDocumentString<TreatiesOfBodyQuery, TreatiesOfBodyQueryVariables>(
  `# One body: the treaties it watches, on which basis, since when, and the recommendations on them.
query TreatiesOfBody($body: ID!, $asOf: Date, $first: Int = 100, $after: String) @at(asOf: $asOf) {
  body(id: $body) {
    id
    displayName {
      kk
      ru
      en
    }
    assignments(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        basis
        basisLabel {
          en
        }
        validFrom
        validUntil
        treaty {
          id
          title {
            en
          }
          recommendations(first: 20) {
            totalCount
            nodes {
              id
              madeOn {
                value
              }
              response
              summary {
                en
              }
            }
          }
        }
      }
    }
  }
}
`,
  '00c2df6bfd394d499e02f6fd263e778877c70948f009e53c663c3b1f6df27e69',
);
