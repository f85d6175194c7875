import { LineSet } from '../across/line-set.ts';
import { SpanSet } from '../across/span-set.ts';
import type { Dimension } from './dimensions.ts';
import type { GroupValue } from './groups.sql.ts';

/** A dimension as one request counts by it. */
export interface Chosen {
  readonly name: string;
  readonly dimension: Dimension;
  readonly lines: LineSet | SpanSet | null;
}

/** The same with the value that a group has in it. */
export type Found = Chosen & { readonly value: GroupValue | boolean };

/** Several dimensions of one link become one condition on it; where there is no link, none has a value. */
export function conditionsOf(found: readonly Found[]): object[] {
  const linked = found.filter(({ dimension, value, lines }) => dimension.sameLink && (value !== null || lines));
  const others = found.filter((each) => !linked.includes(each)).map(meeting);
  if (linked.some(({ lines }) => lines instanceof SpanSet)) return [...others, { or: onDays(linked) }];
  if (linked.length < 2 || linked.every(({ value }) => value === null)) return found.map(meeting);
  return [...others, { [linkOf(linked)]: { and: linked.flatMap(onLink) } }];
}

/** One for each span of days, in which the row lies and its link is what it was then. */
function onDays(linked: readonly Found[]): object[] {
  const always = linked.flatMap(onLink);
  const then = linked.flatMap(({ dimension: { sameLink }, value, lines }) =>
    lines instanceof SpanSet ? lines.alternatives(sameLink?.[1] ?? '', value === null ? null : String(value)) : [],
  );
  const unlinked = linked.every(({ value }) => value === null)
    ? linked.slice(0, 1).map(({ dimension }) => ({ [dimension.condition]: { isNull: true } }))
    : [];
  return [...unlinked, ...then.map(({ link, days }) => ({ ...days, [linkOf(linked)]: { and: [link, ...always] } }))];
}

function linkOf([first]: readonly Found[]): string {
  return first?.dimension.sameLink?.[0] ?? '';
}

function meeting(found: Found): object {
  const { condition, conditionOf, sameLink } = found.dimension;
  if (!(found.lines instanceof LineSet) || conditionOf) {
    const meets = found.value === null ? { isNull: true } : { eq: found.value };
    return { [condition]: conditionOf?.(meets) ?? meets };
  }
  const missing = { [condition]: { isNull: true } };
  if (!sameLink) return found.value === null ? missing : found.lines.meeting(condition, String(found.value));
  const link = { [sameLink[0]]: onLink(found)[0] };
  return found.value === null ? { or: [missing, link] } : link;
}

/** What the link has, whatever the day; one to what is in no line has no value, too. */
function onLink({ dimension: { sameLink }, value, lines }: Found): object[] {
  const field = sameLink?.[1] ?? '';
  if (lines instanceof SpanSet) return [];
  return [lines ? lines.meeting(field, value === null ? null : String(value)) : { [field]: { eq: value } }];
}

/** Beside what was sent, and no deeper than that. */
export function narrowed(sent: object | null, conditions: readonly object[]): object {
  const { and, ...others } = (sent ?? {}) as { readonly and?: readonly object[] | null };
  return { ...others, and: [...(and ?? []), ...conditions] };
}
