import { follows } from '../../subgraphs/reports/random-year/legal.ts';
import type { Board, Told } from './board.ts';
import type { CommandName } from './makers.ts';
import { secrets, type Here, type Meant, type Verdict } from './here.ts';

/** What was done, or tried, between two looks at the hub; DELIVERY: the hub was at its messages. */
export interface Doing {
  readonly name: CommandName | 'DELIVERY';
  readonly done: boolean;
}

/** What a step means, and whether it is for whoever gives it, at the version that it says. */
export function verdictOn({ input, roles, verdict }: Meant, by: string, { step, board }: Here): Verdict {
  const held = by.split(' ');
  if (!roles.some((role) => held.includes(role))) return isHeir(roles, held, board) ? weaker(verdict) : 'MUST_NOT';
  return 'expectedVersion' in input && step.versionOff !== 0 ? 'MUST_NOT' : verdict;
}

/** What has become of a body goes on with its papers, with some of them. */
function isHeir(roles: readonly string[], held: readonly string[], { body_succession }: Board): boolean {
  const isRecorded = body_succession.length > 0;
  return isRecorded && roles.some((role) => /:body-b$/.test(role)) && held.some((role) => /:body-c$/.test(role));
}

const weaker = (verdict: Verdict): Verdict => (verdict === 'MUST' ? 'MAY' : verdict);

const ofSummary: Readonly<Record<string, readonly string[]>> = {
  'DRAFT COMPLETED': ['completeSummary'],
  'COMPLETED DRAFT': ['reopenSummary'],
  'COMPLETED DISPATCHED': ['dispatchSummary'],
  'DISPATCHED COMPLETED': ['withdrawDispatch'],
  'none DRAFT': ['beginSummary'],
};
const ofMessage: Readonly<Record<string, readonly string[]>> = {
  'none QUEUED': ['dispatchSummary', 'forwardSummary'],
  'QUEUED REGISTERED': ['DELIVERY'],
  'QUEUED FAILED': ['DELIVERY'],
  'REGISTERED RECEIVED': ['DELIVERY'],
  'FAILED QUEUED': ['retryDispatch'],
  'FAILED none': ['withdrawDispatch'],
};

/** What became of summaries, messages, informations and the cycle, and must not have. */
export function wrongTurns(
  [before, was]: readonly [Board, Told],
  [after, is]: readonly [Board, Told],
  doing: Doing,
): string[] {
  const turns = (told: Readonly<Record<string, readonly string[]>>, ids: readonly string[]) =>
    ids.flatMap((id) => {
      const [from, to] = [was.get(id) ?? 'none', is.get(id) ?? 'none'];
      const isRight = from === to || (doing.done && told[`${from} ${to}`]?.includes(doing.name));
      return isRight ? [] : [`${id}: ${from} became ${to} by ${doing.name}`];
    });
  const idsOf = (rows: (board: Board) => readonly { readonly id: string }[]) => [
    ...new Set([...rows(before), ...rows(after)].map(({ id }) => id)),
  ];
  return [
    ...turns(
      ofSummary,
      idsOf(({ summary_information: rows }) => rows),
    ),
    ...turns(
      ofMessage,
      idsOf(({ edms_message: rows }) => rows),
    ),
    ...informationTurns(before, after, is),
    ...before.monitoring_cycle.flatMap(({ id, closed_on: closedOn }) => {
      const now = after.monitoring_cycle.find((each) => each.id === id);
      return closedOn === null || closedOn === now?.closed_on ? [] : [`${id} was closed, and is not`];
    }),
  ];
}

function informationTurns(before: Board, after: Board, told: Told): string[] {
  return after.annual_information.flatMap(({ id, state, content_hash: signed, submitted_at, paper_received_on }) => {
    const was = before.annual_information.find((each) => each.id === id);
    const isNext = was ? was.state === state || follows[was.state].includes(state) : state === 'DRAFT';
    const isSigned = !['DRAFT', 'READY'].includes(state);
    // What was taken in with the facts nobody has signed.
    const isTheirs = id.startsWith('cycle-2023');
    const isDelivered = submitted_at !== null || paper_received_on !== null;
    return [
      ...(isNext ? [] : [`${id}: ${was?.state ?? 'none'} became ${state}`]),
      ...(isTheirs || (isSigned ? signed === told.get(id) : signed === null)
        ? []
        : [`${id}, ${state}, is not signed as it is`]),
      ...(isDelivered === ['SUBMITTED', 'ACCEPTED', 'RETURNED'].includes(state)
        ? []
        : [`${id} is ${state} undelivered`]),
    ];
  });
}

/** What must hold of all that there is, whatever was done. */
export function contradictions(board: Board): string[] {
  const published = board.results_publication.flatMap(({ id, summary_id }) => {
    const assessed = board.summary_information.find((each) => each.id === summary_id)?.foreign_policy_assessment_ru;
    const texts = board.published_section.filter(({ publication_id }) => publication_id === id);
    const said = secrets.find((secret) => secret === assessed);
    return said && texts.some(({ text_ru }) => text_ru?.includes(said)) ? [`${id} says what is restricted`] : [];
  });
  const forwarded = board.dispatch.filter(({ to_id }) => to_id === 'body-ap');
  const unarrived = forwarded.filter(({ summary_id, content_hash }) =>
    board.dispatch.every(
      (each) =>
        each.to_id !== 'body-pmo' ||
        each.summary_id !== summary_id ||
        each.registration_number === null ||
        each.content_hash !== content_hash,
    ),
  );
  return [
    ...published,
    ...unarrived.map(({ id }) => `${id} forwards what did not come`),
    ...overlaps(board.assignment, ({ body_id, treaty_id }) => `assignment ${body_id} ${treaty_id}`),
    ...overlaps(board.head_tenure, ({ body_id, is_acting }) => `head of ${body_id} ${is_acting}`),
    ...overlaps(board.designation, ({ subdivision_id }) => `designation ${subdivision_id}`),
    ...overlaps(board.body_capacity, ({ body_id, capacity }) => `capacity ${body_id} ${capacity}`),
    ...foreignSubdivisions(board),
    ...sharedYears(board),
  ];
}

interface Dated {
  readonly id: string;
  readonly valid_from: string | null;
  readonly valid_until: string | null;
}

/** No two of one kind on one day. */
function overlaps<R extends Dated>(rows: readonly R[], kindOf: (row: R) => string): string[] {
  return rows.flatMap((one, at) =>
    rows
      .slice(at + 1)
      .filter((other) => kindOf(one) === kindOf(other) && meet(one, other))
      .map((other) => `${kindOf(one)}: ${one.id} and ${other.id} share a day`),
  );
}

function meet(one: Dated, other: Dated): boolean {
  const [early, late] = ['0000', '9999'];
  return (
    (one.valid_from ?? early) < (other.valid_until ?? late) && (other.valid_from ?? early) < (one.valid_until ?? late)
  );
}

function foreignSubdivisions({ assignment, subdivision }: Board): string[] {
  return assignment.flatMap(({ id, body_id, subdivision_id }) => {
    const owner = subdivision.find((each) => each.id === subdivision_id)?.body_id;
    return owner === undefined || owner === body_id ? [] : [`${id} is of a subdivision of ${owner}`];
  });
}

/** A year has one requirement of a kind. */
function sharedYears({ requirement }: Board): string[] {
  const years = requirement.map(({ first_year, last_year, ...rest }) => ({
    ...rest,
    valid_from: first_year === null ? null : String(first_year),
    valid_until: last_year === null ? null : String(last_year + 1),
  }));
  return overlaps(years, ({ regime_id, kind }) => `requirement ${regime_id} ${kind}`);
}
