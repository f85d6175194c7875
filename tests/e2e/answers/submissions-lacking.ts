import type { Row, Tables } from '../support/tables.ts';
import { shown } from './names.ts';
import { pagedOf } from './shapes.ts';

/** What ¶7 asks of a submission, and of which its row alone tells whether it is there. */
const formalities = ['LANGUAGES', 'SIGNATURE', 'FORMS'];

/** The answer to `schema/operations/submissions-lacking.graphql`, by hand: of `completeness` the points of ¶7. */
export function submissionsLacking(year: number, today: string, tables: Tables) {
  const submissions = tables.read(
    'reports',
    `SELECT i.*, y.body_id AS body FROM annual_information i
     JOIN reporting_duty y ON y.id = i.duty_id AND y.recorded_to = :forever
     WHERE i.recorded_to = :forever AND y.year = :year
       AND (i.submitted_at IS NOT NULL OR i.paper_received_on IS NOT NULL) ORDER BY i.id`,
    { year },
  );
  const nodes = submissions.map((each) => ({
    id: each.id,
    duty: { body: shown(each.body, today, tables) },
    state: each.state,
    lacks: year === 2021 ? lackedBy(each) : null,
    kkState: each.kk_state,
    ruState: each.ru_state,
    signedAt: each.signed_at,
    signatureKind: each.signature_kind,
    submittedAt: each.submitted_at,
    paperReceivedOn: each.paper_received_on,
    completeness: formalities.map((kind) => ({ kind, ...judged(kind, each, year) })),
  }));
  const those = (isWanted: (lacks: string[] | null) => boolean) => nodes.filter(({ lacks }) => isWanted(lacks));
  return {
    lacking: pagedOf(
      those((lacks) => lacks !== null && lacks.length > 0),
      100,
    ),
    notChecked: pagedOf(
      those((lacks) => lacks === null),
      100,
    ),
    delivered: { totalCount: nodes.length },
  };
}

function lackedBy({ kk_state, ru_state, signed_at, submitted_at, paper_received_on }: Row): string[] {
  const lacked = {
    KAZAKH: kk_state !== 'PRESENT',
    RUSSIAN: ru_state !== 'PRESENT',
    SIGNATURE: signed_at === null,
    ELECTRONIC: submitted_at === null,
    PAPER: paper_received_on === null,
  };
  return Object.entries(lacked).flatMap(([name, isLacking]) => (isLacking ? [name] : []));
}

/** The wording of 2021 is in the source; that before it is not, and what came after it nobody has registered. */
function judged(kind: string, each: Row, year: number) {
  if (year > 2021) return { state: 'NOT_CHECKED', reason: 'REGIME_UNVERIFIED' };
  if (year < 2021) return { state: 'NOT_CHECKED', reason: 'WORDING_NOT_IN_SOURCE' };
  if (kind === 'SIGNATURE' && each.signed_at !== null && each.signed_by_id === null)
    return { state: 'NOT_CHECKED', reason: 'SIGNER_NOT_RECORDED' };
  const isThere = {
    LANGUAGES: each.kk_state === 'PRESENT' && each.ru_state === 'PRESENT',
    SIGNATURE: each.signed_at !== null,
    FORMS: each.submitted_at !== null && each.paper_received_on !== null,
  }[kind];
  return { state: isThere ? 'MET' : 'NOT_MET', reason: null };
}

/** What the hub answers, without the points of `completeness` that rows of their own tell. */
export function onlyFormalities(answer: ReturnType<typeof submissionsLacking>): typeof answer {
  const ofForm = (list: typeof answer.lacking) => ({
    ...list,
    nodes: list.nodes.map(({ completeness, ...each }) => ({
      ...each,
      completeness: completeness.filter(({ kind }) => formalities.includes(kind)),
    })),
  });
  return { ...answer, lacking: ofForm(answer.lacking), notChecked: ofForm(answer.notChecked) };
}
