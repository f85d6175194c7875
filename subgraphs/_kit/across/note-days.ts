import type { Clocks } from '../clocks.ts';
import type { HubContext } from '../context.ts';
import type { RowsOfDay } from '../query/rows-of-day.ts';
import { narrowing } from '../query/narrowing.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** The day of the law that a list is asked about, and where that was written; null where it is only the day of the answer. */
function dayAsked(args: Arguments, { asOf, today }: Clocks): { readonly place: string; readonly day: string } | null {
  if (typeof args['asOf'] === 'string') return { place: 'asOf', day: args['asOf'] };
  return asOf === today ? null : { place: '@at(asOf)', day: asOf };
}

/** Says of a list that has nothing on another day than today that this is why: nothing at all, or nothing that is asked for. */
export async function noteDay(
  of: string,
  rows: RowsOfDay,
  args: Arguments,
  { clocks, notes }: Pick<HubContext, 'clocks' | 'notes'>,
): Promise<void> {
  const { horizon } = clocks;
  const asked =
    args['validity'] === undefined || args['validity'] === narrowing['validity'] ? null : dayAsked(args, clocks);
  if (horizon === null && asked === null) return;
  if (await rows.hasAny()) {
    if (asked !== null && !(await rows.hasValid())) notes.nothingValid(of, asked.place, asked.day);
    else if (horizon !== null && (await rows.hasAskedLater())) notes.nothingAskedYet(of, horizon);
  } else if (horizon !== null && (await rows.hasEver())) notes.nothingYet(of, horizon);
}
