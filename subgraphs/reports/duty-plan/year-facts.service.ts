import { z } from 'zod';
import { orMissing, restOfPage, type Inquiry } from '../../_kit/across/inquiry.ts';
import { hubFor } from '../../_kit/caller.ts';
import { addDays } from '../../_kit/civil-day.ts';
import type { Caller } from '../../_kit/contract.ts';
import type { FactsMissingError } from '../../_kit/errors.ts';
import { largestPage } from '../../_kit/query/page-size.ts';
import { yearFaults } from '../monitoring-regime/years.rule.ts';
import { daysOfYear } from './days.rule.ts';
import type { Tools } from '../../_kit/subgraph.ts';
import { noFacts, type Office, type StatusSpan, type Watch, type YearFacts } from './year-facts.ts';

/** ¶1: what makes a central state body. */
const central = new Set(['CENTRAL_EXECUTIVE', 'SUBORDINATE_TO_PRESIDENT']);

const day = z.string();
const bodyNode = z.object({
  id: z.string(),
  capacities: z.array(z.object({ capacity: z.string(), validFrom: day.nullable(), validUntil: day.nullable() })),
});
const assignmentNode = z.object({
  id: z.string(),
  body: z.object({ id: z.string() }),
  treaty: z.object({ id: z.string() }),
  validFrom: day,
  validUntil: day.nullable(),
});
const treatyNode = z.object({
  id: z.string(),
  statusSpans: z.array(z.object({ first: day, last: day, status: z.object({ value: z.string() }) })).nullable(),
});

const bodiesQuery = `query Offices($after: String) {
  list: bodies(first: ${largestPage}, after: $after) {
    nodes { id capacities(validity: ALL) { capacity validFrom validUntil } } ${restOfPage} } }`;

const assignmentsQuery = `query Watches($after: String, $filter: AssignmentFilter!) {
  list: assignments(first: ${largestPage}, after: $after, validity: ALL, filter: $filter) {
    nodes { id body { id } treaty { id } validFrom validUntil } ${restOfPage} } }`;

const treatiesQuery = `query Statuses($after: String, $ids: [ID!], $from: Date!, $until: Date!) {
  list: treaties(first: ${largestPage}, after: $after, filter: { id: { in: $ids } }) {
    nodes { id statusSpans(from: $from, until: $until) { first last status { value } } } ${restOfPage} } }`;

/**
 * What a command on a year is made from, asked as the hub itself: what a body owes does not depend on what whoever gives
 * the command may see. Of what is no year of a cycle nothing is asked: the command is refused.
 */
export async function factsFor(
  year: number,
  caller: Caller,
  ask: Tools['ask'],
): Promise<YearFacts | FactsMissingError> {
  const isYear = Number.isInteger(year) && yearFaults('year', year).length === 0;
  return isYear ? orMissing(yearFacts(year, ask(hubFor(caller)))) : noFacts;
}

/**
 * What bodies and treaties know of a year: who was a central state body, who watched which treaty, and what those
 * treaties were for Kazakhstan.
 * @throws {FactsMissingError} where one of them can't be asked: duties are never made of a part
 */
export async function yearFacts(year: number, inquiry: Inquiry): Promise<YearFacts> {
  const [offices, watches] = await Promise.all([officesOf(inquiry), watchesIn(year, inquiry)]);
  return { offices, watches, statuses: await statusesIn(year, new Set(watches.map(({ treaty }) => treaty)), inquiry) };
}

/** Who is a central state body, and when, asked as the hub itself. */
export async function officesFor(caller: Caller, ask: Tools['ask']): Promise<Office[] | FactsMissingError> {
  return orMissing(officesOf(ask(hubFor(caller))));
}

async function officesOf(inquiry: Inquiry): Promise<Office[]> {
  const bodies = await inquiry.everyNode('bodies', { query: bodiesQuery, variables: {} }, bodyNode);
  return bodies.flatMap(({ id, capacities }) =>
    capacities.filter(({ capacity }) => central.has(capacity)).map((each): Office => ({ ...each, body: id })),
  );
}

async function watchesIn(year: number, inquiry: Inquiry): Promise<Watch[]> {
  const { from, until } = daysOfYear(year);
  const open = [{ validUntil: { isNull: true } }, { validUntil: { gt: from } }];
  const variables = { filter: { validFrom: { lt: until }, or: open } };
  const assignments = await inquiry.everyNode('bodies', { query: assignmentsQuery, variables }, assignmentNode);
  return assignments.map(({ body, treaty, ...rest }): Watch => ({ ...rest, body: body.id, treaty: treaty.id }));
}

async function statusesIn(
  year: number,
  treaties: ReadonlySet<string>,
  inquiry: Inquiry,
): Promise<ReadonlyMap<string, StatusSpan[]>> {
  const { from, until } = daysOfYear(year);
  const pages = Array.from({ length: Math.ceil(treaties.size / largestPage) }, (_, at) =>
    [...treaties].slice(at * largestPage, (at + 1) * largestPage),
  );
  const found = await Promise.all(
    pages.map((ids) => {
      const variables = { ids, from, until: addDays(until, -1) };
      return inquiry.everyNode('treaties', { query: treatiesQuery, variables }, treatyNode);
    }),
  );
  return new Map(
    found.flat().map(({ id, statusSpans }) => {
      return [id, (statusSpans ?? []).map(({ status, ...days }): StatusSpan => ({ ...days, status: status.value }))];
    }),
  );
}
