import { canonicalJson } from '../../_kit/audit/canonical.ts';

/** What a summary is made of, as its rows have it. */
export interface SummaryParts {
  readonly summary: {
    readonly id: string;
    readonly completedOn: string | null;
    readonly analysisKk: string | null;
    readonly analysisRu: string | null;
    readonly analysisEn: string | null;
    readonly foreignPolicyAssessmentKk: string | null;
    readonly foreignPolicyAssessmentRu: string | null;
    readonly foreignPolicyAssessmentEn: string | null;
  };
  readonly year: number;
  readonly sections: readonly SectionPart[];
  readonly attachments: readonly AttachmentPart[];
}

interface SectionPart {
  readonly id: string;
  readonly position: number;
  readonly headingKk: string | null;
  readonly headingRu: string | null;
  readonly headingEn: string | null;
  readonly textKk: string | null;
  readonly textRu: string | null;
  readonly textEn: string | null;
  readonly treatyId: string | null;
  readonly contentHash: string;
}

interface AttachmentPart {
  readonly id: string;
  readonly documentId: string | null;
  readonly titleKk: string | null;
  readonly titleRu: string | null;
  readonly titleEn: string | null;
  /** JSON array of ids. */
  readonly recommendations: string;
}

const text = (kk: string | null, ru: string | null, en: string | null) => ({ kk, ru, en });

const order = (one: string, other: string) => (one < other ? -1 : Number(one > other));

/** The document that is sent (¶8): the same bytes whenever it is made of the same, so that its hash says what was sent. */
export function summaryContent({ summary, year, sections, attachments }: SummaryParts): string {
  return canonicalJson({
    format: 'treaty-monitoring-hub/summary-information/1',
    summary: summary.id,
    year,
    completedOn: summary.completedOn,
    analysis: text(summary.analysisKk, summary.analysisRu, summary.analysisEn),
    foreignPolicyAssessment: text(
      summary.foreignPolicyAssessmentKk,
      summary.foreignPolicyAssessmentRu,
      summary.foreignPolicyAssessmentEn,
    ),
    sections: sections
      .toSorted((one, other) => one.position - other.position || order(one.id, other.id))
      .map((each) => ({
        id: each.id,
        position: each.position,
        heading: text(each.headingKk, each.headingRu, each.headingEn),
        text: text(each.textKk, each.textRu, each.textEn),
        treaty: each.treatyId,
        contentHash: each.contentHash,
      })),
    attachments: attachments
      .toSorted((one, other) => order(one.id, other.id))
      .map((each) => ({
        id: each.id,
        title: text(each.titleKk, each.titleRu, each.titleEn),
        document: each.documentId,
        recommendations: JSON.parse(each.recommendations) as string[],
      })),
  });
}
