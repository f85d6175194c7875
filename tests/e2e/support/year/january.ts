import { bodies, cycle, head, inBoth, officer, signed, traced, entering, wording, year } from './cast.ts';
import { Player, read, type Made } from './commands.ts';
import type { YearHub } from './running.ts';

/** By body the treaties that it watches from January on. */
export type Watched = ReadonlyMap<string, readonly string[]>;

/** By an order of the day. */
const order = (validFrom: string) => ({ actNumber: '15-1/24', actDate: validFrom, validFrom });

export interface Established {
  readonly capacity: Made;
  readonly tenure: Made;
}

/** The registrar records a body that is a central state body, and who heads it. */
export async function establish(hub: YearHub, body: string, since: string): Promise<Established> {
  const registrar = new Player(hub, 'registrar');
  const name = inBoth(`«${body}» министрлігі`, `Министерство «${body}»`);
  await registrar.does('addBody', { id: body, name, validFrom: since });
  const [capacity, tenure] = await Promise.all([
    registrar.does('addBodyCapacity', { body, capacity: 'CENTRAL_EXECUTIVE', validFrom: since }),
    registrar.does('addHeadTenure', { body, name: inBoth(`${body} басшысы`, `Глава ${body}`), validFrom: since }),
  ]);
  return { capacity, tenure };
}

/** The six bodies of January. */
export async function establishAll(hub: YearHub): Promise<ReadonlyMap<string, Established>> {
  const made = Object.values(bodies).map(async (body) => [body, await establish(hub, body, '2015-01-01')] as const);
  return new Map(await Promise.all(made));
}

/** ¶3: the head determines which subdivision does the monitoring. */
export async function designate(hub: YearHub, body: string, validFrom: string): Promise<string> {
  const player = new Player(hub, head(body));
  const name = inBoth('Шарттар бөлімі', 'Отдел договоров');
  const { id: subdivision } = await player.does('addSubdivision', { body, name, validFrom });
  await player.does('designateSubdivision', { ...order(validFrom), body, subdivision });
  return subdivision;
}

/** It is left to the head: an officer of the body, and the head of another, are told so, by no paragraph of repealed Rules. */
export async function refuseDesignations(hub: YearHub): Promise<string[]> {
  const input = { ...order(`${year}-01-15`), body: bodies.plain, subdivision: `${bodies.plain}:subdivision:1` };
  const givers = [officer(bodies.plain), head(bodies.late)].map((account) => new Player(hub, account));
  const refusals = await Promise.all(givers.map((giver) => giver.isRefused('designateSubdivision', input)));
  return refusals.flat().map(({ __typename, paragraph }) => `${__typename} ${String(paragraph)}`);
}

/** Forty treaties of the default data: most in force, some signed, one that is about to enter into force. */
export async function chooseTreaties(hub: YearHub): Promise<Watched> {
  const { treaties } = await read<{ treaties: { nodes: { id: string; status: { value: string } }[] } }>(
    hub,
    'analyst',
    '{ treaties(first: 100) { nodes { id status { value } } } }',
  );
  const inForce = treaties.nodes.filter(({ status }) => status.value === 'IN_FORCE').map(({ id }) => id);
  const others = inForce.filter((id) => id !== traced.treaty).sort();
  const take = (count: number) => others.splice(0, count);
  return new Map([
    [bodies.plain, [traced.treaty, ...take(7)]],
    [bodies.changed, [entering, ...take(7)]],
    [bodies.returned, [signed[0], ...take(7)]],
    [bodies.late, [signed[1], ...take(7)]],
    [bodies.former, take(8)],
  ]);
}

/** ¶3, ¶4: each head has a subdivision that watches the treaties of the body. */
export async function designateAndAssign(hub: YearHub, watched: Watched): Promise<void> {
  const named = [...watched.keys()].map(async (body) => [body, await designate(hub, body, `${year}-01-15`)] as const);
  await assign(hub, watched, new Map(await Promise.all(named)));
}

/** ¶4: the head assigns treaties to the subdivision; of one the body has proposed the conclusion. */
async function assign(hub: YearHub, watched: Watched, subdivisions: ReadonlyMap<string, string>): Promise<void> {
  const validFrom = `${year}-01-15`;
  const one = async (body: string, treaty: string, ground: object) =>
    new Player(hub, head(body)).does('addAssignment', {
      ...{ body, treaty, validFrom, subdivision: subdivisions.get(body) },
      ...ground,
    });
  const { id: proposal } = await new Player(hub, officer(bodies.returned)).does('addConclusionProposal', {
    ...{ body: bodies.returned, treaty: signed[0], proposedOn: '2018', number: '7-1/18' },
  });
  const earlier = { basis: 'CONCLUDED_EARLIER' };
  const all = [...watched].flatMap(([body, treaties]) => treaties.map((treaty) => [body, treaty] as const));
  await Promise.all([
    ...all.map(([body, treaty]) =>
      one(body, treaty, treaty === signed[0] ? { basis: 'PROPOSED_CONCLUSION', proposal } : earlier),
    ),
    one(bodies.changed, traced.treaty, earlier),
  ]);
}

const invented = { act: 'kz-demonstration-2002-1', paragraph: 'kz-demonstration-2002-1-p1' };

/** ¶ of No. 1141 hold no more for this year: the authorised body registers an act that was invented for it. */
export async function openTheYear(hub: YearHub): Promise<Made> {
  const authority = new Player(hub, 'authority');
  const name = inBoth('Сынақ режимі', 'Режим испытания');
  const years = { firstYear: year, lastYear: year, source: 'Invented for a test' };
  const { id: regime } = await authority.does('registerRegime', { act: invented.act, name, ...years });
  const registered = (kind: string, more: object = {}) =>
    authority.does('registerRequirement', {
      ...{ ...invented, wording, regime, kind, state: 'VERIFIED', ...years },
      ...{ statement: inBoth('Сынақ үшін ойдан шығарылған.', 'Вымышлено для испытания.'), ...more },
    });
  await Promise.all([
    registered('INFORMATION_DEADLINE', { monthDay: '11-10' }),
    registered('SUMMARY_DEADLINE', { monthDay: '12-10' }),
    ...['CONTENT_IN_FORCE', 'CONTENT_NOT_IN_FORCE', 'LANGUAGES', 'SIGNATURE', 'FORMS'].map((kind) => registered(kind)),
  ]);
  return authority.does(
    'openMonitoringCycle',
    { year, regime },
    'id version informationDeadline { certainty moment } summaryDeadline { certainty moment }',
  );
}

/** By body what it owes: whether it does, and of how many treaties of each kind. */
export async function dutiesOf(hub: YearHub, ids: readonly string[]): Promise<Record<string, string>> {
  const { monitoringCycle } = await read<{ monitoringCycle: { duties: { nodes: Duty[] } } }>(
    hub,
    'authority',
    `query ($cycle: ID!, $ids: [ID!]) { monitoringCycle(id: $cycle) { duties(first: 50, ids: $ids) { nodes {
      isRequired notRequiredSince body { id }
      items(first: 50) { nodes { kind treaty { id } fromDay untilDay } } } } } }`,
    { cycle, ids: ids.map((body) => `${cycle}:${body}`) },
  );
  return Object.fromEntries(monitoringCycle.duties.nodes.map((duty) => [duty.body.id, dutyInWords(duty)]));
}

interface Duty {
  readonly isRequired: boolean;
  readonly body: { readonly id: string };
  readonly items: { readonly nodes: readonly { kind: string; fromDay: string; untilDay: string | null }[] };
}

/** `required: 7 IN_FORCE from 01-15, 1 SIGNED_NOT_IN_FORCE from 01-15`. */
function dutyInWords({ isRequired, items }: Duty): string {
  const day = (date: string | null) => date?.slice(5) ?? '';
  const told = items.nodes.map(({ kind, fromDay, untilDay }) => `${kind} ${day(fromDay)}–${day(untilDay)}`).sort();
  const counted = [...new Set(told)].map((item) => `${told.filter((each) => each === item).length} ${item}`);
  return [isRequired ? 'required' : 'not required', ...counted].join('; ');
}
