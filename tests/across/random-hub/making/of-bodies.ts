import type { Board } from '../board.ts';
import { headOf, officersOf, onlyIf, type Here, type Maker } from '../here.ts';
import { nothing, treaties } from '../world.ts';

const of = (object: string, make: Maker['make']): Maker => ({ subgraph: 'bodies', object, make });
const steward = ['STEWARD'];

type Subdivision = Board['subdivision'][number];

/** From a day of this year, with or without an end. */
const days = (here: Here) => {
  const validFrom = here.day(-(here.step.pick % 40));
  return here.isOdd(4) ? { validFrom, validUntil: here.day(30) } : { validFrom };
};
/** Now and then before today, so that what rests on it is left without. */
const end = (here: Here) => ({ validUntil: here.day(here.isOdd(4) ? -(here.step.pick % 20) : 300) });
const ofBody = ({ board, step }: Here) => board.subdivision.filter(({ body_id }) => body_id === step.body);
const bodyOf = (here: Here, subdivision: string | null | undefined) =>
  here.board.subdivision.find(({ id }) => id === subdivision)?.body_id ?? here.step.body;

/** Who heads a body, what it is, and what becomes of it: recorded by the steward. */
const recorded = {
  addHeadTenure: of('headTenure', (here) => ({
    input: {
      body: here.step.body,
      name: here.words,
      isActing: here.step.pick % 5 === 4,
      endsPrevious: here.step.pick % 2 === 0,
      ...days(here),
    },
    roles: steward,
    verdict: onlyIf(here.isSaid),
  })),
  correctHeadTenure: of('headTenure', (here) => ({
    input: { ...here.target(here.pick(here.board.head_tenure)), ...(here.step.pick % 2 === 0 ? end : days)(here) },
    roles: steward,
    verdict: onlyIf(here.board.head_tenure.length > 0),
  })),
  addBodyCapacity: of('bodyCapacity', (here) => ({
    input: { body: here.step.body, capacity: 'CENTRAL_EXECUTIVE', validFrom: here.day(-60) },
    roles: steward,
    verdict: 'MAY',
  })),
  correctBodyCapacity: of('bodyCapacity', (here) => {
    const executive = here.board.body_capacity.filter(({ capacity }) => capacity === 'CENTRAL_EXECUTIVE');
    return { input: { ...here.target(here.pick(executive)), ...end(here) }, roles: steward, verdict: 'MAY' };
  }),
  recordBodySuccession: of('succession', (here) => ({
    input: { predecessor: 'body-b', successor: 'body-c', kind: 'REORGANISED', on: here.day(-1) },
    roles: steward,
    verdict: 'MAY',
  })),
  transferAssignments: of('succession', (here) => ({
    input: { from: here.isOdd(3) ? here.step.body : 'body-b', to: 'body-c', on: here.day(-(here.step.pick % 3)) },
    roles: ['AUTHORISED_BODY', 'STEWARD'],
    verdict: 'MAY',
  })),
} satisfies Readonly<Record<string, Maker>>;

/** ¶3: subdivisions, and their designation by the head. */
const designated = {
  addSubdivision: of('subdivision', (here) => ({
    input: { body: here.step.body, name: here.words, ...days(here) },
    roles: headOf(here.step.body),
    verdict: onlyIf(here.isSaid),
  })),
  correctSubdivision: of('subdivision', (here) => {
    const row = here.pick(here.board.subdivision);
    const input = { ...here.target(row), ...(here.step.pick % 2 === 0 ? end(here) : { name: here.words }) };
    return { input, roles: headOf(row?.body_id ?? here.step.body), verdict: onlyIf(row !== null) };
  }),
  designateSubdivision: of('designation', (here) => {
    const subdivision: Subdivision | null = here.pick(here.isOdd(6) ? here.board.subdivision : ofBody(here));
    const validFrom = here.isOdd(3) ? here.day(-(here.step.pick % 40)) : here.today;
    const replaces = here.pick(here.board.designation.filter((each) => each.subdivision_id === subdivision?.id));
    return {
      input: {
        ...{ body: here.step.body, subdivision: subdivision?.id ?? nothing, actNumber: here.label, actDate: validFrom },
        ...{ validFrom, ...(replaces && here.step.pick % 2 === 0 ? { replaces: replaces.id } : {}) },
      },
      roles: headOf(here.step.body),
      verdict: onlyIf(subdivision?.body_id === here.step.body),
    };
  }),
  correctDesignation: of('designation', (here) => {
    const row = here.pick(here.board.designation);
    const roles = headOf(bodyOf(here, row?.subdivision_id));
    return { input: { ...here.target(row), ...end(here) }, roles, verdict: onlyIf(row !== null) };
  }),
} satisfies Readonly<Record<string, Maker>>;

/** ¶4: what is watched by whom, and since the conclusion of which it proposed. */
const assigned = {
  addConclusionProposal: of('conclusionProposal', (here) => ({
    input: {
      body: here.step.body,
      treaty: here.isOdd(4) ? nothing : here.pick(treaties),
      proposedOn: '2019',
      number: here.label,
    },
    roles: officersOf(here.step.body),
    verdict: onlyIf(!here.isOdd(4)),
  })),
  addAssignment: of('assignment', (here) => {
    const [body, treaty] = [here.step.body, here.isOdd(4) ? nothing : here.pick(treaties)];
    const own = here.board.conclusion_proposal.find((each) => each.body_id === body && each.treaty_id === treaty);
    const basis = own ? { basis: 'PROPOSED_CONCLUSION', proposal: own.id } : { basis: 'CONCLUDED_EARLIER' };
    const subdivision = here.pick(here.isOdd(7) ? here.board.subdivision : ofBody(here));
    return {
      input: { body, treaty, ...basis, ...days(here), ...(subdivision ? { subdivision: subdivision.id } : {}) },
      roles: headOf(body),
      verdict: onlyIf(treaty !== nothing && (subdivision === null || subdivision.body_id === body)),
    };
  }),
  correctAssignment: of('assignment', (here) => {
    const row = here.pick(here.board.assignment);
    const input = { ...here.target(row), ...(here.step.pick % 2 === 0 ? end : days)(here) };
    return { input, roles: headOf(row?.body_id ?? here.step.body), verdict: onlyIf(row !== null) };
  }),
  reassignTreaty: of('assignment', (here) => {
    const row = here.pick(here.board.assignment);
    const ofRow = here.board.subdivision.filter(({ body_id }) => here.isOdd(4) || body_id === row?.body_id);
    const to = here.pick(ofRow);
    return {
      input: {
        ...{ assignment: row?.id ?? nothing, expectedVersion: here.versionOf(row) },
        ...{ toSubdivision: to?.id ?? nothing, on: here.day(here.isOdd(3) ? -5 : 0) },
      },
      roles: headOf(row?.body_id ?? here.step.body),
      verdict: onlyIf(row !== null && to?.body_id === row.body_id),
    };
  }),
} satisfies Readonly<Record<string, Maker>>;

export const ofBodies = { ...recorded, ...designated, ...assigned };
