import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery } from '../../support/run-query.ts';
import { fill, world } from './records.ts';

forEachDatabase('treaties', (database) => {
  let running: RunningSubgraph;

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...world);
  });

  const matching = async (filter: Record<string, unknown>, at = ''): Promise<string[]> => {
    const query = `query Q($f: TreatyFilter) ${at} { treaties(filter: $f) { totalCount nodes { id } } }`;
    const { treaties } = await runQuery(running, query, { f: filter });
    expect(treaties.totalCount).toBe(treaties.nodes.length);
    return idsOf(treaties);
  };

  it('answer with everything that is known of one of them', async () => {
    const query = `{ treaty(id: "untc-4-4") {
      id version title { kk ru en text { value language } } laterality lateralityLabel { ru } subject { en } place depositary
      url statedNotInForceOn knownUpTo concludedOn { value precision earliest latest }
      sources { nature title file knownUpTo actor run { id } }
      history { nodes { revision kind actor command reason } }
    } }`;
    const { treaty } = await runQuery(running, query, {}, { acceptLanguage: 'ru' });
    expect(treaty).toEqual({
      id: 'untc-4-4',
      version: 1,
      title: {
        kk: 'Халықаралық пакт',
        ru: 'Международный пакт',
        en: 'International Covenant on Civil and Political Rights',
        text: { value: 'Международный пакт', language: 'RU' },
      },
      laterality: 'MULTILATERAL',
      lateralityLabel: { ru: 'многосторонний' },
      subject: { en: 'Human Rights' },
      place: 'New York',
      depositary: null,
      url: 'https://treaties.un.org/4-4',
      statedNotInForceOn: null,
      knownUpTo: '2015-03-31',
      concludedOn: { value: '1966-12-16', precision: 'DAY', earliest: '1966-12-16', latest: '1966-12-16' },
      sources: [
        {
          nature: 'DATASET',
          title: 'Status file',
          file: '4-4.csv',
          knownUpTo: '2015-03-31',
          actor: 'default-data',
          run: null,
        },
      ],
      history: { nodes: [{ revision: 1, kind: 'CREATED', actor: 'default-data', command: 'ingest', reason: null }] },
    });
  });

  it('are null where nobody has the id', async () => {
    const query = '{ treaty(id: "untc-9-9") { id } participant(id: "zz") { id } treatyAction(id: "x") { id } }';
    expect(await runQuery(running, query)).toEqual({ treaty: null, participant: null, treatyAction: null });
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['a title in Kazakh, without regard to case', { title: { startsWith: 'ӨЗБЕК' } }, ['kz-uz-2013']],
    ['the whole title in one of its languages', { title: { eq: 'международный ПАКТ' } }, ['untc-4-4']],
    ['any title but one', { title: { not: 'международный пакт' } }, ['untc-26-4', 'kz-uz-2013']],
    ['titles of one letter, in whichever language comes last', { title: { gte: 'I', lt: 'J' } }, ['untc-4-4']],
    ['titles beyond the Russian alphabet', { title: { gt: 'ЯЯЯ' } }, ['kz-uz-2013']],
    ['a subject area', { subject: { contains: 'human' } }, ['untc-4-4']],
    ['the lack of a subject area', { subject: { isNull: true } }, ['untc-26-4', 'kz-uz-2013']],
    ['how many can be party', { laterality: { eq: 'BILATERAL' } }, ['kz-uz-2013']],
    ['a year of conclusion that is certain', { concludedOn: { gte: '1996-01-01', lt: '1997-01-01' } }, ['untc-26-4']],
    ['a day of conclusion that is not', { concludedOn: { lt: '1996-07-01' } }, ['untc-4-4']],
    [
      'a day of conclusion that is possible',
      { concludedOn: { lt: '1996-07-01', certainty: 'POSSIBLE' } },
      ['untc-26-4', 'untc-4-4'],
    ],
    ['their ids', { id: { in: ['untc-4-4', 'untc-9-9'] } }, ['untc-4-4']],
    ['the status for Kazakhstan today', { status: { value: { eq: 'IN_FORCE' } } }, ['untc-4-4']],
    [
      'a status on another day',
      { status: { asOf: '2006-04-23', value: { eq: 'BOUND_NOT_IN_FORCE' } } },
      ['untc-26-4', 'untc-4-4'],
    ],
    ['a status for another participant', { status: { participant: 'uz', value: { in: ['UNKNOWN'] } } }, ['untc-4-4']],
    ['the lack of any action', { status: { value: { eq: 'NO_ACTION' } } }, ['kz-uz-2013']],
    ['any status but one', { status: { value: { not: 'NO_ACTION' } } }, ['untc-26-4', 'untc-4-4']],
    ['the opposite of a filter', { not: { status: { value: { eq: 'IN_FORCE' } } } }, ['untc-26-4', 'kz-uz-2013']],
  ])('are found by %s', async (_what, filter, expected) => {
    expect(await matching(filter)).toEqual(expected);
  });

  it('are found by their status on the day of the query', async () => {
    const inForce = { status: { value: { eq: 'IN_FORCE' } } };
    expect(await matching(inForce, '@at(asOf: "2006-04-23")')).toEqual([]);
    expect(await matching(inForce, '@at(asOf: "2006-04-24")')).toEqual(['untc-4-4']);
    expect(await matching(inForce, '@at(today: "2006-04-23", asOf: "2020-01-01")')).toEqual([]);
  });

  it('are ordered by title, by conclusion and by id, both ways', async () => {
    const ordered = async (field: string, direction: string) =>
      idsOf(
        (
          await runQuery(
            running,
            `{ treaties(orderBy: { field: ${field}, direction: ${direction} }) { nodes { id } } }`,
          )
        ).treaties,
      );
    expect(await ordered('TITLE', 'ASC')).toEqual(['untc-26-4', 'untc-4-4', 'kz-uz-2013']);
    expect(await ordered('CONCLUDED_ON', 'DESC')).toEqual(['kz-uz-2013', 'untc-26-4', 'untc-4-4']);
    expect(await ordered('ID', 'ASC')).toEqual(['kz-uz-2013', 'untc-26-4', 'untc-4-4']);
  });

  it('are left out of the list, under a simulated day, when they were concluded later', async () => {
    expect(await matching({}, '@at(today: "1995-12-31")')).toEqual(['untc-4-4']);
    expect(await matching({}, '@at(today: "1996-01-01")')).toEqual(['untc-26-4', 'untc-4-4']);
  });

  it.each([
    ['parties', 'parties { nodes { id } totalCount }', 2],
    // Whether there is a participant that is no party is asked once for all, to be noted.
    ['the parties of some participants', 'party { id } uz: party(participant: "uz") { id }', 2],
    ['actions', 'actions { nodes { id } } signed: actions(filter: { kind: { eq: SIGNATURE } }) { nodes { id } }', 2],
    ['what actions lead to', 'actions { nodes { treaty { id } party { id } } }', 3],
    ['histories', 'history { nodes { kind } totalCount }', 2],
    ['sources', 'sources { title }', 0],
    ['statuses on many days', 'parties { nodes { status { value } old: status(asOf: "2000-01-01") { value } } }', 2],
  ])('read %s of all treaties of a page with one statement a level', async (_what, selection, statements) => {
    const reads = await readsDuring(() => runQuery(running, `{ treaties { nodes { ${selection} } } }`));
    expect(reads).toHaveLength(1 + statements);
  });
});
