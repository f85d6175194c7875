import type { RunningSubgraph } from '../../../subgraphs/_kit/contract.ts';
import { subgraph } from '../../../subgraphs/treaties/subgraph.ts';
import { readsDuring } from '../../support/count-reads.ts';
import { forEachDatabase } from '../../support/databases.ts';
import { idsOf } from '../../support/ids.ts';
import { openSubgraph, runQuery, type Answer } from '../../support/run-query.ts';
import { identifier, provision } from './part-records.ts';
import { fill, treaty, world } from './records.ts';

const options = { actor: 'test', runId: null };
const records = [
  ...world,
  // Before its treaty: the order within a batch does not matter.
  treaty('untc-9-9-a', { en: 'Second protocol' }, { parent: 'untc-9-9', form: 'PROTOCOL', concludedOn: '2001' }),
  treaty(
    'untc-9-9',
    { en: 'Agreement on Grain' },
    {
      form: 'AGREEMENT',
      authenticLanguages: ['EN', 'ru', 'zh-hans'],
      expiresOn: '1998-06-30',
      renewal: { kk: 'Ұзартылады', ru: 'Продлевается', en: 'Extended by the Council' },
    },
  ),
  treaty('untc-9-9-b', { en: 'First protocol' }, { parent: 'untc-9-9', form: 'PROTOCOL', concludedOn: '1999' }),
  identifier('untc-4-4', 'UNTS', '14668'),
  identifier('untc-4-4', 'UNTC', 'IV-4'),
  identifier('untc-9-9', 'UNTS', '777'),
  identifier('untc-9-9', 'HUB', 'kz-grain-1995', true),
  provision('untc-4-4', '2'),
  provision('untc-4-4', '14'),
];

forEachDatabase('what a treaty says of itself', (database) => {
  let running: RunningSubgraph;
  const ask = (query: string, variables = {}): Promise<Answer> => runQuery(running, query, variables);

  beforeAll(async () => {
    running = await openSubgraph(subgraph, database.freshUrl());
    await fill(running, ...records);
  });

  it('is referred to by its number in the UN Treaty Series, else by the first that a register gives it', async () => {
    const own = await openSubgraph(subgraph, database.freshUrl());
    await fill(own, ...records, identifier('untc-26-4', 'UNTC', 'XXVI-4'), identifier('untc-26-4', 'UNTS', '1', true));
    const query = `{ a: treaty(id: "untc-4-4") { identifier { scheme value } }
      b: treaty(id: "untc-26-4") { identifier { id } } c: treaty(id: "untc-9-9-b") { identifier { id } } }`;
    expect(await runQuery(own, query)).toEqual({
      a: { identifier: { scheme: 'UNTS', value: '14668' } },
      b: { identifier: { id: 'untc:XXVI-4' } },
      c: { identifier: null },
    });
  });

  it('answers with form, languages, expiry, renewal, identifiers and protocols', async () => {
    const query = `{ treaty(id: "untc-9-9") { form formLabel { kk } authenticLanguages expiresOn { value } renewal { ru }
      parent { id } protocols(orderBy: { field: CONCLUDED_ON }) { totalCount nodes { id parent { id } } }
      identifiers { id scheme value isAlias treaty { id } } } }`;
    expect(await ask(query)).toEqual({
      treaty: {
        form: 'AGREEMENT',
        formLabel: { kk: 'келісім (шарт)' },
        authenticLanguages: ['en', 'ru', 'zh-Hans'],
        expiresOn: { value: '1998-06-30' },
        renewal: { ru: 'Продлевается' },
        parent: null,
        protocols: {
          totalCount: 2,
          nodes: [
            { id: 'untc-9-9-b', parent: { id: 'untc-9-9' } },
            { id: 'untc-9-9-a', parent: { id: 'untc-9-9' } },
          ],
        },
        identifiers: [
          { id: 'hub:kz-grain-1995', scheme: 'HUB', value: 'kz-grain-1995', isAlias: true, treaty: { id: 'untc-9-9' } },
          { id: 'unts:777', scheme: 'UNTS', value: '777', isAlias: false, treaty: { id: 'untc-9-9' } },
        ],
      },
    });
  });

  it('is null, and not empty, where nobody has recorded it', async () => {
    const query =
      '{ treaty(id: "untc-4-4") { form formLabel { en } authenticLanguages expiresOn { value } renewal { en } } }';
    const nothing = { form: null, formLabel: null, authenticLanguages: null, expiresOn: null, renewal: null };
    expect((await ask(query)).treaty).toEqual(nothing);
  });

  it.each([
    ['UNTS:14668', 'untc-4-4'],
    ['unts:14668', 'untc-4-4'],
    ['UNTC:IV-4', 'untc-4-4'],
    ['kz-grain-1995', 'untc-9-9'],
    ['HUB:kz-grain-1995', 'untc-9-9'],
    ['untc-9-9', 'untc-9-9'],
    ['UNTS:1', null],
    ['kz-grain', null],
  ])('is found by %s', async (id, found) => {
    const answer = await ask('query Q($id: ID!) { treaty(id: $id) { id } }', { id });
    expect(answer.treaty?.id ?? null).toBe(found);
  });

  it.each<[string, Record<string, unknown>, string[]]>([
    ['form', { form: { eq: 'PROTOCOL' } }, ['untc-9-9-b', 'untc-9-9-a']],
    ['parent', { parent: { eq: 'untc-9-9' } }, ['untc-9-9-b', 'untc-9-9-a']],
    ['expiry', { expiresOn: { lt: '2000-01-01' } }, ['untc-9-9']],
    ['identifier', { identifier: { in: ['unts:777', 'untc:IV-4'] } }, ['untc-9-9', 'untc-4-4']],
    ['the lack of one', { identifier: { isNull: true }, form: { isNull: true } }, ['untc-26-4', 'kz-uz-2013']],
  ])('lets treaties be filtered by %s', async (_what, filter, ids) => {
    const { treaties } = await ask('query Q($f: TreatyFilter) { treaties(filter: $f) { nodes { id } } }', {
      f: filter,
    });
    expect(idsOf(treaties)).toEqual(ids);
  });

  it('lists identifiers by treaty, scheme and whether they are aliases', async () => {
    const list = async (filter: string) =>
      idsOf((await ask(`{ treatyIdentifiers(filter: ${filter}) { nodes { id } } }`)).treatyIdentifiers);
    expect(await list('{ scheme: { eq: "UNTS" } }')).toEqual(['unts:14668', 'unts:777']);
    expect(await list('{ isAlias: { eq: true } }')).toEqual(['hub:kz-grain-1995']);
    expect(await list('{ treaty: { eq: "untc-4-4" }, id: { not: "unts:14668" } }')).toEqual(['untc:IV-4']);
    expect((await ask('{ treatyIdentifier(id: "unts:777") { value } }')).treatyIdentifier).toEqual({ value: '777' });
  });

  it('reads protocols and identifiers of all treaties by one statement each', async () => {
    let answer: { treaties: { nodes: { place: string | null; protocols: { nodes: unknown[] } }[] } } | undefined;
    const query = '{ treaties { nodes { place protocols(first: 1) { nodes { id } } identifiers { id } } } }';
    const reads = await readsDuring(async () => {
      answer = await ask(query);
    });
    expect(reads).toHaveLength(3);
    expect(answer?.treaties.nodes.map(({ protocols }) => protocols.nodes.length)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it('says to an input of an entry how many provisions there were, and how many were left', async () => {
    const query = `query Q($r: [_Any!]!) { _entities(representations: $r) { ... on TreatyInputUse { available notAnalysed } } }`;
    const ids = ['untc-4-4:PROVISIONS:1', 'untc-4-4:PROVISIONS:7', 'untc-9-9:PROVISIONS:0'];
    const r = ids.map((id) => ({ __typename: 'TreatyInputUse', id: `${id}:2021:body-moj` }));
    let answer: Answer;
    const reads = await readsDuring(async () => {
      answer = await ask(query, { r });
    });
    expect(reads).toHaveLength(1);
    expect(answer._entities).toEqual([
      { available: 2, notAnalysed: 1 },
      { available: 2, notAnalysed: 0 },
      { available: 0, notAnalysed: 0 },
    ]);
  });

  it.each<[string, Record<string, unknown>, string, RegExp]>([
    ['a form that is none', { form: 'PAMPHLET' }, 'form', /CONVENTION/],
    ['a language that is none', { authenticLanguages: ['english!'] }, 'authenticLanguages.0', /BCP 47/],
    ['a language twice', { authenticLanguages: ['en', 'EN'] }, 'authenticLanguages', /twice/],
    ['no languages', { authenticLanguages: [] }, 'authenticLanguages', /is empty/],
    ['a parent that is not there', { parent: 'untc-0-0' }, 'parent', /names no Treaty/],
    ['being its own parent', { parent: 'untc-9-9' }, 'parent', /itself/],
    ['being a protocol to its protocol', { parent: 'untc-9-9-a' }, 'parent', /belongs to it/],
    ['a renewal that is too long', { renewal: { en: 'x'.repeat(2_001) } }, 'renewal.en', /longer than 2000/],
  ])('is refused for %s', async (_what, fields, field, rule) => {
    const [outcome] = await running.ingest([treaty('untc-9-9', { en: 'Agreement on Grain' }, fields)], options);
    expect(outcome).toMatchObject({ status: 'refused', field, rule: expect.stringMatching(rule) });
  });

  it('is refused with whatever names it', async () => {
    const chain = [
      treaty('x-2', { en: 'Protocol' }, { parent: 'x-1' }),
      treaty('x-1', { en: 'Protocol' }, { parent: 'x-0' }),
      treaty('x-3', { en: 'Treaty' }),
    ];
    expect((await running.ingest(chain, options)).map(({ status }) => status)).toEqual([
      'refused',
      'refused',
      'created',
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an id that is not of its scheme', { id: 'unts:1' }, 'id'],
    ['a scheme in small letters', { scheme: 'unts' }, 'scheme'],
    ['a value with a space', { value: '14 668' }, 'value'],
    ['a treaty that is not there', { treaty: 'untc-0-0' }, 'treaty'],
  ])('takes no identifier with %s', async (_what, fields, field) => {
    const [outcome] = await running.ingest([{ ...identifier('untc-4-4', 'UNTS', '14668'), ...fields }], options);
    expect(outcome).toMatchObject({ status: 'refused', field });
  });
});
