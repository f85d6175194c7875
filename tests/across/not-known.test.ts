import { hubItself } from '../../subgraphs/_kit/access/identity.ts';
import { enoughIds } from '../../subgraphs/_kit/across/whole-lists.ts';
import type { AnswerNote } from '../../subgraphs/_kit/contract.ts';
import type { AskAnybody } from '../default-data/gateway.ts';
import { sharedGateway } from '../default-data/shared.ts';

let ask: AskAnybody;

beforeAll(async () => {
  ({ ask } = await sharedGateway());
}, 60_000);

async function answerTo(query: string) {
  const { data, errors, extensions } = await ask(hubItself, query);
  expect(errors).toBeUndefined();
  const { notes = [] } = extensions?.['hub'] as { notes?: AnswerNote[] };
  return { data, notes };
}

const messages = (notes: readonly AnswerNote[]) => notes.map(({ message }) => message);

describe('a condition that leaves out what nobody can say is noted', () => {
  it('on a list of the query, and on one that is empty', async () => {
    const missing = (year: number) => `coverage: { eq: MISSING }, year: { eq: ${year} }`;
    const { data, notes } = await answerTo(`{
      dutyItems(filter: { ${missing(2023)} }) { totalCount }
      known: dutyItems(filter: { ${missing(2021)} }) { totalCount }
      asked: dutyItems(filter: { coverage: { in: [MISSING, UNVERIFIED] }, year: { eq: 2023 } }) { totalCount }
      reportingDuties(filter: { and: [{ lateness: { in: [LATE, OVERDUE] } }, { year: { eq: 2023 } }] }) { totalCount }
      monitoringCycles(filter: { year: { eq: 2023 } }) { nodes { duties(filter: { lateness: { eq: LATE } }) { totalCount } } }
    }`);
    expect(data).toMatchObject({ dutyItems: { totalCount: 0 }, reportingDuties: { totalCount: 0 } });
    expect(notes.map(({ code, of, field }) => [code, of, field]).sort()).toEqual([
      ['NOT_KNOWN', 'MonitoringCycle.duties', 'filter.lateness'],
      ['NOT_KNOWN', 'Query.dutyItems', 'filter.coverage'],
      ['NOT_KNOWN', 'Query.reportingDuties', 'filter.and.0.lateness'],
    ]);
    expect(messages(notes)).toContain(
      'filter.coverage: {"eq":"MISSING"} leaves out what is UNVERIFIED, of which nobody can say whether it is so, and there is some: `{ eq: UNVERIFIED }` in its place lists it.',
    );
  });

  it('also within what a filter asks of other lists and records', async () => {
    const late = '{ year: { eq: 2023 }, lateness: { in: [LATE, OVERDUE] } }';
    const { notes } = await answerTo(`{
      late: bodies(filter: { duties: { some: ${late} } }) { totalCount }
      inTime: bodies(filter: { duties: { none: ${late} } }) { totalCount }
      counted: bodies(filter: { duties: { count: { of: ${late}, eq: 0 } } }) { totalCount }
      dutyItems(filter: { duty: { is: ${late} } }) { totalCount }
      treaties(filter: { status: { participant: "kz", value: { in: [IN_FORCE, ENDED] } } }) { totalCount }
      known: bodies(filter: { duties: { some: { year: { eq: 2021 }, lateness: { eq: LATE } } } }) { totalCount }
    }`);
    expect(notes.map(({ code, of, field }) => [code, of, field]).sort()).toEqual([
      ['NOT_KNOWN', 'Query.bodies', 'filter.duties.count.of.lateness'],
      ['NOT_KNOWN', 'Query.bodies', 'filter.duties.none.lateness'],
      ['NOT_KNOWN', 'Query.bodies', 'filter.duties.some.lateness'],
      ['NOT_KNOWN', 'Query.dutyItems', 'filter.duty.is.lateness'],
      ['NOT_KNOWN', 'Query.treaties', 'filter.status.value'],
    ]);
    expect(messages(notes).find((each) => each.includes('none'))).toBe(
      'filter.duties.none.lateness: {"in":["LATE","OVERDUE"]} leaves out what is UNVERIFIED, of which nobody can say whether it is so, and there is some: `{ eq: UNVERIFIED }` in its place, with `some` for `none`, lists it.',
    );
  });

  it('wherever it is among more than are looked at first', async () => {
    const { data } = await answerTo(`{
      reportingDuties(filter: { year: { eq: 2023 }, items: { some: {} } }, first: 100) { nodes { id } }
    }`);
    const { nodes } = data?.['reportingDuties'] as { nodes: readonly { id: string }[] };
    expect(nodes.length).toBeGreaterThan(enoughIds);
    const notesOn = async (id: string, year: number) => {
      const late = `{ duty: { is: { year: { eq: ${year} }, lateness: { in: [LATE, OVERDUE] } } } }`;
      const { notes } = await answerTo(
        `{ dutyItems(filter: { and: [{ duty: { eq: "${id}" } }, ${late}] }) { totalCount } }`,
      );
      return notes.map(({ code, field }) => [code, field]);
    };
    const noted = ['NOT_KNOWN', 'filter.and.1.duty.is.lateness'];
    const ids = nodes.map(({ id }) => id).sort();
    expect(await Promise.all([ids[0], ids.at(-1)].map((id) => notesOn(id ?? '', 2023)))).toEqual([[noted], [noted]]);
    expect(await notesOn(ids[0] ?? '', 2021)).not.toContainEqual(noted);
  });

  it('wherever it is among more than another subgraph looks at first', async () => {
    const { data } = await answerTo(`{
      bodies(filter: { duties: { some: { year: { eq: 2023 } } }, assignments: { some: {} } }, first: 100) { nodes { id } }
    }`);
    const { nodes } = data?.['bodies'] as { nodes: readonly { id: string }[] };
    expect(nodes.length).toBeGreaterThan(enoughIds);
    const late = '{ body: { is: { duties: { some: { year: { eq: 2023 }, lateness: { eq: LATE } } } } } }';
    const asked = nodes.map(
      ({ id }, at) =>
        `t${at}: treaties(filter: { assignments: { some: { and: [{ body: { eq: "${id}" } }, ${late}] } } }) { totalCount }`,
    );
    // One by one: what one of them learns, another would go on from.
    const unnoted = [];
    for (const each of asked) if ((await answerTo(`{ ${each} }`)).notes.length !== 1) unnoted.push(each);
    expect(unnoted).toEqual([]);
  });
});
