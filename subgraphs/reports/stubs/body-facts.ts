import { z } from 'zod';
import { orMissing, restOfPage } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { FactsMissingError } from '../../_kit/errors.ts';
import { largestPage } from '../../_kit/query/page-size.ts';
import type { Tools } from '../../_kit/subgraph.ts';

interface Asked {
  readonly body: string;
  readonly day: string;
  readonly caller: Caller;
}

const tenureNode = z.object({ id: z.string(), isActing: z.boolean() });

const headsQuery = `query Heads($after: String, $filter: HeadTenureFilter!, $day: Date!) {
  list: headTenures(first: ${largestPage}, after: $after, validity: CURRENT, asOf: $day, filter: $filter) {
    nodes { id isActing } ${restOfPage} } }`;

/**
 * The tenure of who heads a body on a day, whoever asks; null where none is recorded. One who acts as head goes before
 * the holder of the office, who is then absent.
 */
export function headOf({ body, day, caller }: Asked, ask: Tools['ask']): Promise<string | null | FactsMissingError> {
  const variables = { filter: { body: { eq: body } }, day };
  const heads = ask(hubFor(caller)).everyNode('bodies', { query: headsQuery, variables }, tenureNode);
  const one = heads.then((all) => (all.find(({ isActing }) => isActing) ?? all[0])?.id ?? null);
  return orMissing(one);
}

const originsAnswer = z.object({
  body: z.object({ predecessorBodies: z.array(z.object({ id: z.string() })) }).nullable(),
});

const originsQuery = `query Origins($body: ID!, $day: Date!) {
  body(id: $body) { predecessorBodies(asOf: $day) { id } } }`;

/** A body and all that it came from by a day. */
export function lineOf(
  { body, day, caller }: Asked,
  ask: Tools['ask'],
): Promise<readonly string[] | FactsMissingError> {
  const answer = ask(hubFor(caller)).answer('bodies', { query: originsQuery, variables: { body, day } }, originsAnswer);
  return orMissing(answer.then((said) => [body, ...(said.body?.predecessorBodies ?? []).map(({ id }) => id)]));
}
