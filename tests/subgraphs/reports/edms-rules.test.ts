import { hash } from 'node:crypto';
import fc from 'fast-check';
import { envelopeSchema } from '../../../subgraphs/_kit/edms/wire.ts';
import { summaryContent, type SummaryParts } from '../../../subgraphs/reports/dispatch/summary-content.rule.ts';
import { EdmsDocumentRole } from '../../../subgraphs/reports/edms-message/edms-document.type.ts';
import { EdmsMessageKind } from '../../../subgraphs/reports/edms-message/edms-message.kind.ts';
import { faultOfStatus } from '../../../subgraphs/reports/edms/answer-fault.rule.ts';
import { waitAfter } from '../../../subgraphs/reports/edms/back-off.rule.ts';
import { envelopeOf } from '../../../subgraphs/reports/edms/envelope.rule.ts';

describe('the wait after a failure', () => {
  const limits = { retryMinMs: 1_000, retryMaxMs: 300_000 };

  it('doubles up to the longest, half of it by chance', () => {
    expect([1, 2, 3, 4].map((failures) => waitAfter(failures, limits, 0))).toEqual([500, 1_000, 2_000, 4_000]);
    expect([1, 2, 9, 10, 5_000].map((failures) => waitAfter(failures, limits, 1))).toEqual([
      1_000, 2_000, 256_000, 300_000, 300_000,
    ]);
  });

  it('is never shorter than half of the least, nor longer than the longest', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), chance, (failures, by) => {
        const wait = waitAfter(failures, limits, by);
        return wait >= 500 && wait <= 300_000;
      }),
    );
  });
});

it.each([
  ...[400, 409, 413, 415, 422].map((status) => [status, 'REFUSED'] as const),
  ...[401, 403, 404, 405].map((status) => [status, 'NOT_AUTHORISED'] as const),
  ...[408, 429, 500, 502, 503, 504].map((status) => [status, 'NOT_SERVING'] as const),
  ...[301, 302, 304, 418].map((status) => [status, 'INVALID_ANSWER'] as const),
])('status %i says %s', (status, fault) => {
  expect(faultOfStatus(status)).toBe(fault);
});

describe('the content of a summary', () => {
  const nothing = { headingKk: null, headingRu: null, headingEn: null, textKk: null, textRu: null, treatyId: null };
  const section = (id: string, position: number) => {
    return { id, position, ...nothing, textEn: `Text ${id}`, contentHash: 'a'.repeat(64) };
  };
  const title = { titleKk: null, titleRu: null, titleEn: 'Copy' };
  const attachment = (id: string) => ({ id, ...title, documentId: null, recommendations: '["r1"]' });
  const texts = { analysisKk: 'Талдау', analysisRu: null, analysisEn: null };
  const assessment = {
    foreignPolicyAssessmentKk: null,
    foreignPolicyAssessmentRu: 'Оценка',
    foreignPolicyAssessmentEn: null,
  };
  const parts: SummaryParts = {
    summary: { id: 'summary-2021', completedOn: '2021-12-01', ...texts, ...assessment },
    year: 2021,
    sections: [section('s2', 2), section('s1', 1), section('s0', 2)],
    attachments: [attachment('b'), attachment('a')],
  };

  it('is the same in whatever order its parts come', () => {
    const turned = { ...parts, sections: parts.sections.toReversed(), attachments: parts.attachments.toReversed() };
    expect(summaryContent(turned)).toBe(summaryContent(parts));
    const { sections, attachments } = JSON.parse(summaryContent(parts)) as Record<
      'sections' | 'attachments',
      { id: string }[]
    >;
    expect([sections, attachments].map((each) => each.map(({ id }) => id))).toEqual([
      ['s1', 's0', 's2'],
      ['a', 'b'],
    ]);
  });

  it('has the assessment, all languages, and names in order without a space', () => {
    const content = summaryContent(parts);
    expect(content).toContain('"analysis":{"en":null,"kk":"Талдау","ru":null}');
    expect(content).toContain('"foreignPolicyAssessment":{"en":null,"kk":null,"ru":"Оценка"}');
    const names = Object.keys(JSON.parse(content) as object);
    expect(names).toEqual(names.toSorted());
  });

  it('goes into an envelope as it is, with the hashes and sizes of all that goes with it', () => {
    const content = summaryContent(parts);
    const sha256 = hash('sha256', content, 'hex');
    const copy = { role: EdmsDocumentRole.ATTACHMENT, sha256: 'c'.repeat(64), size: 9, mediaType: 'application/pdf' };
    const itself = {
      role: EdmsDocumentRole.SUMMARY,
      sha256,
      size: Buffer.byteLength(content),
      mediaType: 'application/json',
    };
    const message = {
      ...{
        messageId: 'edms-1',
        kind: EdmsMessageKind.SUMMARY,
        paragraphId: null,
        summaryId: 'summary-2021',
        year: 2021,
      },
      ...{ fromId: 'body-mfa', toId: 'body-pm-office', dispatchedAt: '2021-12-10T11:00:00.000Z', contentHash: sha256 },
    };
    const envelope = envelopeOf(message, [itself, copy], content);
    expect(envelopeSchema.parse(envelope)).toEqual(envelope);
    expect(envelope.documents).toEqual([
      { ...itself, content },
      { ...copy, path: `/documents/${copy.sha256}` },
    ]);
  });
});
