import { bodyId, type Draft } from './drafts.ts';
import { dayOf } from './informations.ts';

/** From 1 October; 10 December is the seventy-first day. */
const deadline = 70;

/** Sent before 10 December, on it, after it, completed and not sent, begun only, or not there: each year another. */
export function* summary(year: number): Generator<Draft> {
  const turn = year % 6;
  if (turn === 5) return;
  const id = `summary-${year}`;
  const completedOn = turn === 4 ? null : dayOf(year, deadline - 2);
  yield { type: 'SummaryInformation', id, cycle: `cycle-${year}`, completedOn };
  if (turn > 2) return;
  const [first, second] = [deadline - 1 + turn, deadline + 9];
  yield* dispatch(id, { number: 1, from: 0, to: 1, on: dayOf(year, first), paragraph: 'kz-gov-1141-2010-p8' });
  yield* dispatch(id, { number: 2, from: 1, to: 2, on: dayOf(year, second), paragraph: 'kz-gov-1141-2010-p10' });
}

interface Sent {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly on: string;
  readonly paragraph: string;
}

function* dispatch(summary: string, { number, from, to, on, paragraph }: Sent): Generator<Draft> {
  yield {
    type: 'Dispatch',
    id: `dispatch-${summary}-${number}`,
    summary,
    from: bodyId(from),
    to: bodyId(to),
    paragraph,
    registrationNumber: `GENERATED-${summary}/${number}`,
    dispatchedAt: `${on}T09:00:00.000Z`,
    receiptNumber: `GENERATED-IN-${summary}/${number}`,
    receivedAt: `${on}T09:04:00.000Z`,
    system: 'EMULATOR',
  };
}
