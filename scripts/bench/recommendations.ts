import { bodyId, sentence, treatyId, type Draft } from './drafts.ts';
import type { Sizes } from './options.ts';
import { day, pick, randomFrom } from './random.ts';

const document = 'bench-document';
const observations = (report: number) => `bench-observations-${report}`;
const reportId = (report: number) => `bench-report-${report}`;
const committee = 'bench-committee';

/** One report for a hundred treaties, and one at least; what it reports on is a few of them. */
const reportsOf = ({ treaties }: Sizes) => Math.max(4, Math.floor(treaties / 100));

/** Every tenth is made after a periodic report; seven of ten have an owner, one of four has no response. */
export function* recommendations(sizes: Sizes): Generator<Draft> {
  const { treaties: count, bodies, recommendations: total } = sizes;
  const random = randomFrom(3);
  const title = { en: 'Generated report' };
  yield* periodicReports(sizes);
  yield { type: 'SourceDocument', id: document, kind: 'UPR_WORKING_GROUP_REPORT', title, mechanism: 'UPR' };
  for (let number = 0; number < total; number += 1) {
    const id = `bench-recommendation-${number}`;
    const response = pick(random, ['ACCEPTED', 'NOTED', 'ACCEPTED', null]);
    yield {
      type: 'Recommendation',
      id,
      document: number % 10 === 0 ? observations((number / 10) % reportsOf(sizes)) : document,
      text: { en: `Recommendation ${number}: ${sentence(random, 18)}` },
      summary: { en: `Recommendation ${number}` },
      form: 'RECOMMENDATION',
      sourceKind: 'INTERNATIONAL_ORGANISATION',
      addressee: 'kz',
      madeOn: day(random),
      response,
    };
    const treaty = treatyId(Math.floor(random() * count));
    yield { type: 'RecommendationTreatyLink', recommendation: id, treaty, basis: 'STATED', confirmed: true };
    if (random() < 0.7) {
      yield { type: 'RecommendationBodyLink', recommendation: id, body: bodyId(Math.floor(random() * bodies)) };
    }
  }
}

/** Defended on a day, in a month, or not yet. */
function* periodicReports(sizes: Sizes): Generator<Draft> {
  const random = randomFrom(7);
  for (let report = 0; report < reportsOf(sizes); report += 1) {
    const id = reportId(report);
    const year = 2000 + (report % 25);
    const defendedOn = [`${year}-05-17`, `${year}-05`, null][report % 3];
    const title = { en: `Generated periodic report ${report}` };
    yield { type: 'PeriodicReport', id, title, treatyBody: committee, submittedOn: `${year - 1}-04-03`, defendedOn };
    const on = new Set([0, 1, 2].map(() => treatyId(Math.floor(random() * sizes.treaties))));
    for (const treaty of on) yield { type: 'PeriodicReportTreatyLink', report: id, treaty };
    yield {
      type: 'SourceDocument',
      id: observations(report),
      kind: report % 4 === 3 ? 'EXPERT_REPORT' : 'CONCLUDING_OBSERVATIONS',
      title: { en: `Generated observations on report ${report}` },
      mechanism: 'Generated committee',
      periodicReport: id,
    };
  }
}

/** The body that reports are made to: it watches nothing and owes nothing. */
export function* treatyBodies(): Generator<Draft> {
  yield { type: 'Body', id: committee };
  const name = { en: 'Generated committee' };
  yield { type: 'BodyName', id: `${committee}:1`, body: committee, name, validFrom: '1990-01-01' };
}
